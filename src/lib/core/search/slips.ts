import type MiniSearch from 'minisearch';
import type { SearchOptions } from 'minisearch';
import type { IndexField } from './index-terms';
import type { Part, Query } from './query';

/** Shorter words are too much like others. */
const SHORTEST = 5;
const LONGEST = 24;
const MOST = 8;
/** How much of a word may be wrong, missing or too many; never more than two letters. */
const SHARE = 0.2;
const WHERE: readonly IndexField[] = ['spelt', 'english'];

/**
 * The query with every longer Latin word widened to the words of the index that a slip of the keyboard
 * may have made of it: as few letters as possible wrong, missing or too many, or two neighbours changed about.
 * Null when no word can be mended.
 */
export function mended(index: MiniSearch, query: Query): Query | null {
	const parts = query.parts.map((part) => mend(index, part));
	return parts.some((part, i) => part !== query.parts[i]) ? { ...query, parts } : null;
}

function mend(index: MiniSearch, part: Part): Part {
	const word = part.ways[0]?.[0]?.term ?? '';
	if (part.ways[0]?.length !== 1 || !/^[a-z]+$/u.test(word) || word.length < SHORTEST || word.length > LONGEST)
		return part;
	const [near = []] = [1, 2]
		.filter((letters) => letters <= word.length * SHARE)
		.map((letters) => [...heldBy(index, word, { fuzzy: letters })])
		.filter((terms) => terms.length > 0);
	const swapped = [...word]
		.slice(1)
		.map((letter, i) => word.slice(0, i) + letter + word[i] + word.slice(i + 2))
		.filter((other) => heldBy(index, other, { prefix: true }).size > 0);
	const others = new Set([...near.slice(0, MOST), ...swapped].filter((term) => term !== word));
	return others.size > 0 ? { ways: [...part.ways, ...[...others].map((term) => [{ term, prefix: true }])] } : part;
}

/** Terms of the index that a word leads to; what holds them is of no interest here. */
function heldBy(index: MiniSearch, word: string, how: SearchOptions): Set<string> {
	const terms = new Set<string>();
	index.search(word, {
		...how,
		fields: [...WHERE],
		boostDocument: (_, term) => {
			terms.add(term);
			return 0;
		},
	});
	return terms;
}
