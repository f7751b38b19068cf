import { parseQuery, type Query } from './query';

/** More words are a sentence, and not names in a row. */
const MOST_WORDS = 8;
/** A name has so many words, more only in English. */
const LONGEST = 5;
const BETWEEN = /[\s、,;/]+|(?<=\p{Script=Han})[和与與及](?=\p{Script=Han})/u;

/**
 * Takes names in a row apart: 发展大道 友谊大道. From the first word on the longest row of words that `named` finds
 * something for is one name; words that are in no name are passed over.
 */
export function namesInRow<T>({ phrase }: Query, named: (query: Query) => readonly T[]): T[] {
	const words = phrase.split(BETWEEN).filter((word) => word !== '');
	if (words.length < 2 || words.length > MOST_WORDS) return [];
	const found: T[] = [];
	for (let from = 0; from < words.length;) {
		let to = Math.min(words.length, from + LONGEST);
		let these: readonly T[] = [];
		for (; to > from; to--) {
			these = named(parseQuery(words.slice(from, to).join(' ')));
			if (these.length > 0) break;
		}
		found.push(...these);
		from = Math.max(to, from + 1);
	}
	return found;
}
