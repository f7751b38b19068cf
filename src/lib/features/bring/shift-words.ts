import { COMPASS, compassOf } from '../../core/ask/measure';
import type { Counts, Way } from '../../core/bring/held';
import type { Translate } from '../../core/language/translate';

/** A length as far as it matters: metres below a kilometre, then kilometres with one decimal, whole from ten on. */
export function lengthWords(metres: number, t: Translate<'bring'>): string {
	const rounded = (value: number, digits: number) => value.toLocaleString('en-US', { maximumFractionDigits: digits });
	if (metres < 10) return t('bring.metres', { n: rounded(metres, 1) });
	if (metres < 1000) return t('bring.metres', { n: rounded(metres, 0) });
	return t('bring.kilometres', { n: rounded(metres / 1000, metres < 10_000 ? 1 : 0) });
}

/** A distance and the direction that it goes in. */
export function wayWords({ metres, bearing }: Way, t: Translate<'bring'>): { distance: string; compass: string } {
	const point = COMPASS.find((one) => one === compassOf(bearing)) ?? COMPASS[0];
	return { distance: lengthWords(metres, t), compass: t(`bring.compass.${point}`) };
}

/** How many features of each kind, those that there are. */
export function countWords(counts: Counts, t: Translate<'bring'>): string[] {
	const kinds = ['point', 'line', 'area', 'mixed', 'none'] as const;
	return kinds.filter((kind) => counts[kind] > 0).map((kind) => t(`bring.counts.${kind}`, { count: counts[kind] }));
}
