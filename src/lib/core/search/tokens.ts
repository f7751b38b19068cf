/** A word, a number or a row of Chinese signs in a folded text; `start` and `end` are UTF-16 offsets. */
export interface Token {
	kind: 'chinese' | 'word';
	/** Numbers without grouping: 2,500 is 2500. */
	term: string;
	start: number;
	end: number;
}

const TOKEN =
	/(?<chinese>[\p{Script=Han}]+)|(?<number>\d{1,3}(?:,\d{3})+(?![\d])(?:\.\d+)?|\d+\.\d+)|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** The tokens of a folded text in reading order; all else only parts them. */
export function tokensOf(folded: string): Token[] {
	return [...folded.matchAll(TOKEN)].map(({ 0: text, index, groups }) => ({
		kind: groups?.chinese ? 'chinese' : 'word',
		term: groups?.number ? text.replaceAll(',', '') : text,
		start: index,
		end: index + text.length,
	}));
}

const COUNTED =
	/(?<![\d.,])(?<number>\d+(?:,\d{3})*(?:\.\d+)?)(?:(?<unit>[年月日%])| (?<apart>[年月日](?!\p{Script=Han})|%))/gu;

/** What a day, a year and a share are told by: a number and its unit are one term, 3月, 2022年, 61.6%. */
export function countsOf(folded: string): Omit<Token, 'kind'>[] {
	return [...folded.matchAll(COUNTED)].map(({ 0: text, index, groups }) => ({
		term: groups!.number!.replaceAll(',', '') + (groups!.unit ?? groups!.apart!),
		start: index,
		end: index + text.length,
	}));
}

/** Whether a term is a number with its unit. */
export const isCount = (term: string): boolean => /^\d.*[年月日%]$/u.test(term);

/** Every two signs that stand side by side; a single sign gives none. */
export function pairsOf(chinese: string): string[] {
	const signs = [...chinese];
	return signs.slice(1).map((sign, i) => signs[i]! + sign);
}

/**
 * Terms of a folded text for the index. Chinese has no spaces: a row of signs gives its pairs and its
 * last sign, so that every sign begins a term and is found by prefix.
 */
export function termsOf(folded: string): string[] {
	const words = tokensOf(folded).flatMap(({ kind, term }) =>
		kind === 'chinese' ? [...pairsOf(term), [...term].at(-1)!] : [term],
	);
	return [...words, ...countsOf(folded).map(({ term }) => term)];
}
