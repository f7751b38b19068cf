import { DATASETS, type Dataset } from '../datasets';
import { COSTS, KINDS, type Kind } from '../feature/vocabulary';
import type { PartKind } from '../report/edits';
import {
	CERTAINTY_CHOICES,
	STATUS_CHOICES,
	YUAN,
	type CertaintyChoice,
	type Filter,
	type StatusChoice,
} from './filter';
import type { FilterIndex } from './filter-index';
import { namingsOf } from './namings';
import { totalsOf, type Total } from './totals';

/** How many features each choice would leave, everything else chosen staying as it is. */
export interface Counts {
	dataset: Readonly<Record<Dataset, number>>;
	kind: Readonly<Record<Kind, number>>;
	status: Readonly<Record<StatusChoice, number>>;
	certainty: Readonly<Record<CertaintyChoice, number>>;
	part: Readonly<Record<PartKind, number>>;
	report: ReadonlyMap<string, number>;
	section: ReadonlyMap<string, number>;
	/** With a figure of their own. */
	funded: number;
}

/** What a filter leaves of the features. */
export interface Filtered {
	/** Indexes of the features that are left, in the order of the index. */
	matches: number[];
	/** Their ids; the set is made when it is first asked for. */
	readonly ids: ReadonlySet<string>;
	kinds: Readonly<Record<Kind, number>>;
	counts: Counts;
	/** Money of what is left by what it is, no figure counted twice. */
	totals: Total[];
	/** Projects left that have no figure. */
	missing: number;
}

/** A bit for everything that can be asked: a feature matches when none of them fails it. */
const BIT = { dataset: 1, kind: 2, status: 4, certainty: 8, money: 16, funded: 32, named: 64, ask: 128 } as const;

/**
 * Applies all that is chosen in one pass. A choice counts the features that fail nothing but its own
 * question, as facets do.
 * @param asked ids that answer the question; null while there is none, or none answered yet.
 */
export function applyFilter(
	index: FilterIndex,
	datasets: readonly Dataset[],
	filter: Filter,
	asked: ReadonlySet<string> | null,
): Filtered {
	const { ids, cost, from } = index;
	const allows = {
		dataset: DATASETS.map((name) => datasets.includes(name)),
		kind: allowed(KINDS, filter.kind),
		status: allowed(STATUS_CHOICES, filter.status),
		certainty: allowed(CERTAINTY_CHOICES, filter.certainty),
	};
	const [least, most] = [(filter.money.least ?? -Infinity) * YUAN, (filter.money.most ?? Infinity) * YUAN];
	const ranged = filter.money.least !== null || filter.money.most !== null;
	const members = asked && membersOf(index, asked);
	const namings = namingsOf(index, filter);
	const tally = {
		dataset: new Uint32Array(DATASETS.length),
		kind: new Uint32Array(KINDS.length),
		status: new Uint32Array(STATUS_CHOICES.length),
		certainty: new Uint32Array(CERTAINTY_CHOICES.length),
	};
	let funded = 0;
	const matches: number[] = [];
	for (let i = 0; i < ids.length; i++) {
		let failed = 0;
		if (!allows.dataset[index.dataset[i]!]) failed |= BIT.dataset;
		if (!allows.kind[index.kind[i]!]) failed |= BIT.kind;
		if (!allows.status[index.status[i]!]) failed |= BIT.status;
		if (!allows.certainty[index.certainty[i]!]) failed |= BIT.certainty;
		// Written so that NaN, no figure, fails every range.
		if (ranged && !(cost[i]! >= least && cost[i]! <= most)) failed |= BIT.money;
		if (filter.funded && Number.isNaN(cost[i]!)) failed |= BIT.funded;
		if (members && !members[i]) failed |= BIT.ask;
		if (!namings.meets(i, from[i]!, from[i + 1]!, (failed & ~BIT.named) === 0)) failed |= BIT.named;
		if (failed === 0) matches.push(i);
		for (const facet of FACETS) if ((failed & ~BIT[facet]) === 0) tally[facet][index[facet][i]!]! += 1;
		if ((failed & ~BIT.funded) === 0 && !Number.isNaN(cost[i]!)) funded += 1;
	}
	let left: ReadonlySet<string> | undefined;
	const kinds = new Uint32Array(KINDS.length);
	for (const i of matches) kinds[index.kind[i]!]! += 1;
	return {
		matches,
		get ids() {
			return (left ??= new Set(matches.map((i) => ids[i]!)));
		},
		kinds: record(KINDS, kinds),
		counts: {
			dataset: record(DATASETS, tally.dataset),
			kind: record(KINDS, tally.kind),
			status: record(STATUS_CHOICES, tally.status),
			certainty: record(CERTAINTY_CHOICES, tally.certainty),
			...namings.counts(),
			funded,
		},
		totals: totalsOf(index, matches, COSTS),
		missing: matches.filter((i) => index.kind[i] === KINDS.indexOf('project') && Number.isNaN(cost[i]!)).length,
	};
}

/** Answers by index: one is asked again with every other choice, and looking up its ids takes longest. */
const known = new WeakMap<ReadonlySet<string>, { ids: readonly string[]; members: Uint8Array }>();

function membersOf({ ids }: FilterIndex, asked: ReadonlySet<string>): Uint8Array {
	const last = known.get(asked);
	if (last?.ids === ids) return last.members;
	const members = Uint8Array.from(ids, (id) => Number(asked.has(id)));
	known.set(asked, { ids, members });
	return members;
}

const FACETS = ['dataset', 'kind', 'status', 'certainty'] as const;

/** For each of all choices whether it is wanted; nothing chosen wants all. */
const allowed = <T>(all: readonly T[], chosen: readonly T[]): boolean[] =>
	all.map((choice) => chosen.length === 0 || chosen.includes(choice));

const record = <T extends string>(names: readonly T[], counts: Uint32Array): Record<T, number> =>
	Object.fromEntries(names.map((name, i) => [name, counts[i]!])) as Record<T, number>;
