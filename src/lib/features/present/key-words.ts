import type { Translate } from '../../core/language/translate';

/** What stands on keys whose name is none that people read. */
const CAPS: Readonly<Record<string, string>> = {
	ArrowRight: '→',
	ArrowLeft: '←',
	ArrowUp: '↑',
	ArrowDown: '↓',
	PageDown: 'Page Down',
	PageUp: 'Page Up',
	Escape: 'Esc',
};

/** A key of the list as it is written on keyboards. */
export function keyWords(key: string, t: Translate<'present'>): string {
	if (key === 'Space') return t('present.keys.space');
	if (key.startsWith('Shift+')) return t('present.keys.shifted', { key: keyWords(key.slice('Shift+'.length), t) });
	return CAPS[key] ?? key;
}
