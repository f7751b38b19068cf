import type { Translate } from '../core/language/translate';
import type { Certainty } from '../core/feature/vocabulary';
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

/** What a class of certainty means for one position, with how far off it may be where that is known. */
export function certaintyWords(certainty: Certainty | null, accuracy_m: number | null, t: Translate): string {
	if (certainty === 'approximate' && accuracy_m === null) return t('certaintyHelp.approximateAny');
	return t(`certaintyHelp.${certainty ?? 'none'}`, {
		accuracy: accuracy_m === null ? '' : lengthWords(accuracy_m, t),
	});
}
