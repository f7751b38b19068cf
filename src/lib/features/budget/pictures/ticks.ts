import type { Axis } from '../../../core/chart/axis';
import type { Language } from '../../../core/language/languages';
import type { Mark } from './Panel.svelte';

/** The lines of an axis of yuan in the shortest words of the language: 8000万, 80M. */
export function yuanMarks({ ticks }: Axis, language: Language): Mark[] {
	const short = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1, useGrouping: false });
	return ticks.map(({ at, value }) => ({ at, words: short.format(value) }));
}

/** The lines of an axis of per cent. */
export function percentMarks({ ticks }: Axis): Mark[] {
	return ticks.map(({ at, value }) => ({ at, words: `${value}%` }));
}
