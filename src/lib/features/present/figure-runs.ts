import { formatMoney } from '../../core/money/format';
import type { SceneFigure } from '../../core/scene/scene';
import type { Speech } from '../../ui/speech';
import { unitWords } from '../data/unit-words';

/** A figure in pieces: its number, and the words around it. */
export interface FigureRun {
	text: string;
	number: boolean;
}

/** A figure in the reader's words, cut so that its number can be set large and its unit beside it. */
export function figureRuns({ value, unit, qualifier }: SceneFigure, { t, language }: Speech): FigureRun[] {
	const words =
		unit === 'CNY' ? formatMoney({ cny: value, qualifier }, language) : unitWords(value, unit, qualifier, t);
	return words
		.split(/([\d.,]+%?)/)
		.filter(Boolean)
		.map((text) => ({ text: text.replaceAll(' ', '\u00a0'), number: /^\d/.test(text) }));
}

const SIZES = [8, 7, 6, 5, 4, 3] as const;
/** How much smaller the words beside a number are. */
const WORDS = 2.6;

/**
 * How many em high the numbers of some figures can be set alike, so that each stays on one line.
 * @param measure width of the line in em.
 */
export function sizeOf(figures: readonly SceneFigure[], speech: Speech, measure: number, most: number): number {
	const digit = speech.language === 'en' ? LATIN_DIGIT : HAN_DIGIT;
	const widest = Math.max(...figures.map((figure) => lengthOf(figureRuns(figure, speech), digit)));
	return SIZES.find((size) => size <= most && size * widest <= measure) ?? 2;
}

const lengthOf = (runs: readonly FigureRun[], digit: number): number =>
	runs.reduce((sum, { text, number }) => {
		const em = [...text].reduce((all, letter) => all + widthOf(letter, digit), 0);
		return sum + (number ? em : em / WORDS);
	}, 0);

/** Width of a bold digit in em, in the widest fonts that pages in Chinese and in English are likely to be set in. */
const HAN_DIGIT = 0.58;
const LATIN_DIGIT = 0.7;

const widthOf = (letter: string, digit: number): number =>
	/[\u2e80-\uffef]/u.test(letter) ? 1 : /[.,]/.test(letter) ? digit / 2 : letter === '%' ? 0.95 : digit;
