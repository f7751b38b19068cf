import type MiniSearch from 'minisearch';
import type { Query as IndexQuery } from 'minisearch';
import { compare, explain, type Explanation } from './explain';
import { heardAlike, soundsBySign, spokenQuery } from './homophones';
import { openIndex, type IndexField } from './index-terms';
import { EXACTNESS } from './marks';
import { isTelling, parseQuery, type Part, type Query } from './query';
import { GROUPS, LIMIT, type Field, type Group, type Hit, type SearchData, type Target } from './search';
import { namesInRow } from './several';
import { mended } from './slips';
import { byStatus, type Found } from './status-words';

/** Finds; `limit` is the most hits of a group. */
export type Search = (query: string, limit?: number) => Hit[];

/** So many of the best by the index are looked at closely for every hit that is shown. */
const CLOSELY = 3;
/** So many places in the index are enough to choose from for a query of one word. */
const ENOUGH = 2000;

const FIELDS: readonly IndexField[] = ['name', 'english', 'alias', 'sound', 'initials', 'figure', 'phase', 'sentence'];
const BOOST: Partial<Record<IndexField, number>> = { name: 8, english: 6, alias: 6, sound: 5, initials: 4, figure: 4 };

/** What something is called in full. */
const CALLED: readonly Field[] = ['name', 'alias', 'sound', 'english'];

type Explained = Found & Explanation;

/**
 * Makes a search of its data. What was typed is looked for as it is, and as the word for a status. When no feature
 * answers, for features that sound like it or that one of several names is the name of; when nothing does, with
 * slips of the keyboard mended; and when still nothing does, wherever at least half of it stands. Any text is safe.
 */
export function openSearch(data: SearchData): Search {
	const index = openIndex(data);
	const { targets, language } = data;

	function look(query: Query, least: number, combineWith: 'AND' | 'OR', limit: number): Explained[] {
		const found = candidates(index, targets, query, combineWith, limit * CLOSELY).flatMap((place) => {
			const explanation = explain(targets[place]!, query, language);
			return explanation && explanation.parts.length >= least ? [{ ...explanation, place }] : [];
		});
		return GROUPS.flatMap((group) =>
			found
				.filter(({ place }) => targets[place]!.group === group)
				// Of what holds only half of it, the index knows best which half is the rarer.
				.sort(
					(a, b) =>
						b.parts.length - a.parts.length ||
						(combineWith === 'AND' ? compare(a.rank, b.rank) || a.place - b.place : 0),
				)
				.slice(0, limit),
		);
	}

	const isFeature = ({ place }: Found) => targets[place]!.group === 'feature';

	/** What is found first and then what else is, group by group. */
	function joined(first: readonly Found[], then: readonly Found[], limit = Infinity): Found[] {
		const known = new Set(first.map(({ place }) => place));
		const all = [...first, ...then.filter(({ place }) => known.size < known.add(place).size)];
		return GROUPS.flatMap((group) => all.filter(({ place }) => targets[place]!.group === group).slice(0, limit));
	}

	let bySign: Map<string, string> | undefined;
	/** Features that sound like what was typed. A short word that the report has is none that was mistyped. */
	function alike(text: string, isSaid: boolean, limit: number): Found[] {
		const spoken = spokenQuery(text, (bySign ??= soundsBySign(data.sounds)));
		if (!spoken || (isSaid && spoken.signs < 3)) return [];
		return look(spoken.query, spoken.query.parts.length, 'AND', limit).flatMap((found) => {
			const why = isFeature(found) ? heardAlike(found, spoken) : null;
			return why ? [{ place: found.place, why }] : [];
		});
	}

	/** Features that are called what stands somewhere in a query, by their full names. */
	function called(query: Query, limit: number): Found[] {
		return namesInRow(query, (name) =>
			look(name, name.parts.length, 'AND', limit).filter((found) => isFeature(found) && isCalled(found)),
		);
	}

	/** What holds half of a query, and not by single signs alone. */
	function half(query: Query, limit: number): Found[] {
		const least = Math.ceil(query.parts.length / 2);
		return look(query, least, 'OR', limit).filter(({ parts }) => parts.some(isTelling));
	}

	return (text, limit = LIMIT) => {
		const query = parseQuery(text);
		const { length } = query.parts;
		if (length === 0) return [];
		const exact = look(query, length, 'AND', limit);
		let found = joined(exact, byStatus(data, query, limit));
		if (!found.some(isFeature)) found = joined(alike(text, exact.length > 0, limit), found);
		const better = found.length === 0 ? mended(index, query) : null;
		if (better) found = look(better, length, 'AND', limit);
		const answered = found.length > 0;
		if (!found.some(isFeature)) found = joined(called(query, limit), found);
		if (!answered && length > 1) found = joined(found, half(query, limit));
		return joined(found, [], limit).map(({ place, why }) => hitOf(targets[place]!, why));
	};
}

const isCalled = ({ rank: [exactness], why }: Explanation): boolean =>
	EXACTNESS[exactness] === 'whole' && CALLED.includes(why[0]!.field);

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
