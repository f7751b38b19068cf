import type { Translate } from '../../core/language/translate';
import type { Qualifier } from '../../core/money/parse';

const UNITS = ['rank', 'enterprise', 'project', 'village', 'person', 'suggestion', 'mu', 'metre'] as const;

/** A value that is no money in the reader's words: 90.52%, 3 or more projects. */
export function unitWords(value: number, unit: string, qualifier: Qualifier, t: Translate): string {
	const known = UNITS.find((name) => name === unit);
	const words = unit === '%' ? `${value}%` : known ? t(`unit.${known}`, { n: value }) : `${value} ${unit}`;
	return qualifier === 'exact' ? words : t(`qualifier.${qualifier}`, { value: words });
}
