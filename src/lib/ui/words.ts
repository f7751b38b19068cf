import type { Translate } from '../core/language/translate';
import { SQUARE_METRES_PER_MU } from '../core/measure/find';

const rounded = (value: number, digits: number) => value.toLocaleString('en-US', { maximumFractionDigits: digits });

/** A length in the reader's words: metres below a kilometre, kilometres from there on. */
export function lengthWords(metres: number, t: Translate): string {
	return metres < 1000
		? t('unit.metre', { n: rounded(metres, 0) })
		: t('unit.kilometre', { n: rounded(metres / 1000, 2) });
}

/** An area in 亩 and hectares, because the report counts in the one and surveys in the other. */
export function areaWords(squareMetres: number, t: Translate): string {
	const mu = t('unit.mu', { n: rounded(squareMetres / SQUARE_METRES_PER_MU, 0) });
	return `${mu} (${t('unit.hectare', { n: rounded(squareMetres / 10_000, 2) })})`;
}
