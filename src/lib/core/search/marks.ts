import { findMoney } from '../money/parse';
import { amountTerm } from './amounts';
import { fold } from './fold';
import type { Part, Query, Term } from './query';
import type { Mark } from './runs';
import { countsOf, isCount, tokensOf } from './tokens';

/** How well a text answers a query, best first; what a slip was mended for comes after all of them. */
export const EXACTNESS = ['whole', 'beginning', 'inside', 'apart', 'several'] as const;
export type Exactness = (typeof EXACTNESS)[number];

/** What of a query a text answers. */
export interface Answer {
	parts: readonly Part[];
	marks: readonly Mark[];
	exactness: Exactness;
}

const CHINESE = /\p{Script=Han}/u;

/** What of a query stands in a text, and where; null when nothing does. */
export function answer(text: string, { phrase, parts }: Query): Answer | null {
	const folded = fold(text);
	const tokens = tokensOf(folded.text);
	const original = ([start, end]: Mark): Mark => [folded.at[start]!, folded.at[end]!];

	function find({ term, prefix }: Term): Mark[] {
		if (term.startsWith('¥'))
			return findMoney(text)
				.filter(({ cny }) => amountTerm(cny) === term)
				.map(({ start, end }) => [start, end]);
		if (isCount(term))
			return countsOf(folded.text)
				.filter((count) => count.term === term)
				.map(({ start, end }) => original([start, end]));
		if (CHINESE.test(term)) return occurrences(folded.text, term).map(original);
		return tokens
			.filter((token) => (prefix ? token.term.startsWith(term) : token.term === term))
			.map(({ start, end, term: whole }) =>
				original([start, end - start === whole.length ? start + term.length : end]),
			);
	}

	const found = parts.map((part) => ({ part, marks: marksOf(part, find) })).filter(({ marks }) => marks.length > 0);
	if (found.length === 0) return null;
	const answered = { parts: found.map(({ part }) => part), marks: found.flatMap(({ marks }) => marks) };
	const at = folded.text.indexOf(phrase);
	const whole = folded.text.trim();
	if (at < 0 || found.length < parts.length) return { ...answered, exactness: 'apart' };
	const marks: Mark[] = occurrences(folded.text, phrase).map(original);
	return { ...answered, marks, exactness: whole === phrase ? 'whole' : at === 0 ? 'beginning' : 'inside' };
}

/** Marks of the first way whose terms are all found. */
function marksOf({ ways }: Part, find: (term: Term) => Mark[]): Mark[] {
	for (const way of ways) {
		const marks = way.map(find);
		if (marks.every((each) => each.length > 0)) return marks.flat();
	}
	return [];
}

function occurrences(text: string, wanted: string): Mark[] {
	const found: Mark[] = [];
	if (wanted === '') return found;
	for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
		found.push([at, at + wanted.length]);
	return found;
}
