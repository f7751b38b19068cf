import type MiniSearch from 'minisearch';
import type { Query as IndexQuery } from 'minisearch';
import { compare, explain, type Explanation } from './explain';
import { openIndex, type IndexField } from './index-terms';
import { parseQuery, type Part, type Query } from './query';
import { GROUPS, LIMIT, type Group, type Hit, type SearchData, type Target } from './search';
import { mended } from './slips';

/** Finds; `limit` is the most hits of a group. */
export type Search = (query: string, limit?: number) => Hit[];

/** So many of the best by the index are looked at closely for every hit that is shown. */
const CLOSELY = 3;
/** So many places in the index are enough to choose from for a query of one word. */
const ENOUGH = 2000;

const FIELDS: readonly IndexField[] = ['name', 'english', 'alias', 'sound', 'initials', 'figure', 'sentence'];
const BOOST: Partial<Record<IndexField, number>> = { name: 8, english: 6, alias: 6, sound: 5, initials: 4, figure: 4 };

interface Found extends Explanation {
	place: number;
}

/**
 * Makes a search of its data. What was typed is looked for as it is; when that is nowhere, with slips of
 * the keyboard mended; and when that is nowhere, wherever at least half of it stands. Any text is safe.
 */
export function openSearch(data: SearchData): Search {
	const index = openIndex(data);
	const { targets, language } = data;

	function look(query: Query, least: number, combineWith: 'AND' | 'OR', limit: number): Found[] {
		const found = candidates(index, targets, query, combineWith, limit * CLOSELY).flatMap((place) => {
			const explanation = explain(targets[place]!, query, language);
			return explanation && explanation.parts >= least ? [{ ...explanation, place }] : [];
		});
		return GROUPS.flatMap((group) =>
			found
				.filter(({ place }) => targets[place]!.group === group)
				// Of what holds only half of it, the index knows best which half is the rarer.
				.sort((a, b) => b.parts - a.parts || (combineWith === 'AND' ? compare(a.rank, b.rank) || a.place - b.place : 0))
				.slice(0, limit),
		);
	}

	return (text, limit = LIMIT) => {
		const query = parseQuery(text);
		const { length } = query.parts;
		if (length === 0) return [];
		let found = look(query, length, 'AND', limit);
		if (found.length === 0) {
			const better = mended(index, query);
			if (better) found = look(better, length, 'AND', limit);
		}
		if (found.length === 0 && length > 1) found = look(query, Math.ceil(length / 2), 'OR', limit);
		return found.map(({ place, why }) => hitOf(targets[place]!, why));
	};
}

function hitOf({ group, id, title, feature, at, figures }: Target, why: Hit['why']): Hit {
	return { group, id, title, feature, at, cost: figures[0] ?? null, why };
}

/** Places of the best targets of each group by the index alone. */
function candidates(
	index: MiniSearch,
	targets: readonly Target[],
	{ parts }: Query,
	combineWith: 'AND' | 'OR',
	most: number,
): number[] {
	const scores = combineWith === 'AND' ? scoresOfAll(index, parts) : scoresOfAny(index, parts);
	const best = new Map<Group, { place: number; score: number }[]>(GROUPS.map((group) => [group, []]));
	const cut = (group: { score: number }[]) => group.sort((a, b) => b.score - a.score).splice(most);
	for (const [place, score] of scores) {
		const group = best.get(targets[place]!.group)!;
		group.push({ place, score });
		if (group.length > most * 4) cut(group);
	}
	return GROUPS.flatMap((group) => {
		const found = best.get(group)!;
		cut(found);
		return found.map(({ place }) => place);
	});
}

type Scores = Map<number, number>;

/**
 * Targets that hold every part. Part by part, the longest and so the rarest first, and only among what holds
 * those before it: the index itself would weigh everything that holds any.
 */
function scoresOfAll(index: MiniSearch, parts: readonly Part[]): Scores {
	// Of a single part of many thousands the first will do: the very word comes before longer ones.
	let left = parts.length > 1 ? Infinity : ENOUGH;
	const [first, ...others] = rarestFirst(parts);
	let scores = scoresOf(index, queryOf(first!), () => left-- > 0);
	for (const part of others) {
		const before = scores;
		if (before.size > 0) scores = scoresOf(index, queryOf(part), (place) => before.has(place), before);
	}
	return scores;
}

/** Targets that hold any part: so many of each, and what holds one already before others. */
function scoresOfAny(index: MiniSearch, parts: readonly Part[]): Scores {
	const scores: Scores = new Map();
	for (const part of rarestFirst(parts)) {
		let left = ENOUGH;
		const found = scoresOf(index, queryOf(part), (place) => scores.has(place) || left-- > 0, scores);
		for (const [place, score] of found) scores.set(place, score);
	}
	return scores;
}

const rarestFirst = (parts: readonly Part[]): Part[] => [...parts].sort((a, b) => lengthOf(b) - lengthOf(a));

/** Scores of what a query finds among the wanted targets, on top of those they have. */
function scoresOf(index: MiniSearch, query: IndexQuery, wanted: (place: number) => boolean, before?: Scores): Scores {
	const scores: Scores = new Map();
	index.search(query, {
		fields: [...FIELDS],
		boost: BOOST,
		boostDocument: (place: number) => (wanted(place) ? 1 : 0),
		// The index would sort all that it finds; only the best are wanted.
		filter: ({ id, score }) => {
			scores.set(id as number, score + (before?.get(id as number) ?? 0));
			return false;
		},
	});
	return scores;
}

const lengthOf = ({ ways }: Part): number =>
	Math.min(...ways.map((way) => Math.max(...way.map(({ term }) => term.length))));

const queryOf = ({ ways }: Part): IndexQuery => ({
	combineWith: 'OR',
	queries: ways.map((way) => ({
		combineWith: 'AND',
		queries: way.map(({ term, prefix }) => ({ queries: [term], prefix })),
	})),
});
