import type { Money } from '../money/parse';
import { COSTS, type Kind, type Status } from '../feature/vocabulary';
import type { LocatedMention } from '../mention/locate';
import type { Mention } from '../mention/schema';
import type { PartKind } from '../report/edits';

/** What the rules ask of a mention: located in its report, or a quote as pages have it. */
export type Saying = Pick<Mention, 'report' | 'exact' | 'says'> & ({ at: { part: PartKind } } | { part: PartKind });

/** A figure of a project's cost as one mention states it. */
export interface Cost<M extends Saying = LocatedMention> extends Money {
	mention: M;
}

/** Where a project stands, read from its mentions alone. */
export interface Standing<M extends Saying = LocatedMention> {
	status: Status | null;
	/** The report's own words for the status. */
	phase: string | null;
	/** The last figure in reading order, or the one a person settled on. */
	cost: Cost<M> | null;
	/** Every figure of the cost in reading order; the first of two different ones is history. */
	costs: Cost<M>[];
	/** Review mentions that give the same report different statuses; empty when they agree. */
	contradictions: M[];
	/** What a plan says will be done: an intention, never a status. */
	intentions: M[];
}

/** A person's decision which mention counts, by its exact quote. */
export interface Settled {
	status?: string | undefined;
	cost?: string | undefined;
}

/** Mentions that decide the status: those of the latest report's review that state one, in reading order. */
export function statusMentions<M extends Saying>(mentions: readonly M[]): M[] {
	const reviewed = mentions.filter((m) => partOf(m) === 'review' && m.says.status);
	return reviewed.filter((m) => m.report === reviewed.at(-1)?.report);
}

/** Mentions that decide the cost: those of the last report that state one, in reading order. */
export function costMentions<M extends Saying>(mentions: readonly M[]): M[] {
	const stating = mentions.filter((m) => costOf(m).length > 0);
	return stating.filter((m) => m.report === stating.at(-1)?.report);
}

/**
 * The status comes from the review part of the latest report that speaks of it, the last mention
 * in reading order; what only a plan names is identified, no more. Contradicting mentions are kept.
 * What a person settled chooses among the mentions that decide, and never reaches beyond them.
 * @param mentions all mentions of one feature in reading order.
 * @param kind a place stands there whether or not a plan names it, and is proposed by none.
 */
export function standingOf<M extends Saying>(
	mentions: readonly M[],
	settled: Settled = {},
	kind: Kind = 'project',
): Standing<M> {
	const latest = statusMentions(mentions);
	const counting = latest.find((m) => m.exact === settled.status) ?? latest.at(-1);
	const intentions = mentions.filter((m) => partOf(m) === 'plan');
	const costs = mentions.flatMap(costOf);
	const settling = costMentions(mentions).find((m) => m.exact === settled.cost);
	const proposed = kind === 'project' && !counting && !mentions.some((m) => partOf(m) === 'review');
	const planned = proposed ? intentions.at(-1) : null;
	return {
		status: counting?.says.status ?? (planned ? 'identification' : null),
		phase: counting?.says.phase ?? planned?.says.phase ?? null,
		cost: costs.find(({ mention }) => mention === settling) ?? costs.at(-1) ?? null,
		costs,
		contradictions: new Set(latest.map((m) => m.says.status)).size > 1 ? latest : [],
		intentions,
	};
}

/** The change that led to the current cost; null when nothing before it differs. */
export function lastChange<M extends Saying>({
	cost,
	costs,
}: Pick<Standing<M>, 'cost' | 'costs'>): { from: Cost<M>; to: Cost<M> } | null {
	if (!cost) return null;
	return costChanges(costs.slice(0, costs.indexOf(cost) + 1)).at(-1) ?? null;
}

/** Successive figures that differ: from, to and the difference in yuan. */
export function costChanges<M extends Saying>(
	costs: readonly Cost<M>[],
): { from: Cost<M>; to: Cost<M>; difference: number }[] {
	return costs.slice(1).flatMap((to, i) => {
		const from = costs[i]!;
		return to.cny === from.cny ? [] : [{ from, to, difference: to.cny - from.cny }];
	});
}

const partOf = (mention: Saying): PartKind => ('at' in mention ? mention.at : mention).part;

function costOf<M extends Saying>(mention: M): Cost<M>[] {
	const { money, nature, qualifier } = mention.says;
	if (money === undefined || (nature !== undefined && !COSTS.includes(nature))) return [];
	return [{ cny: money, qualifier: qualifier ?? 'exact', mention }];
}
