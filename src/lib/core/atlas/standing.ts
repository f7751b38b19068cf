import type { Money } from '../money/parse';
import { COSTS, type Status } from '../feature/vocabulary';
import type { LocatedMention } from '../mention/locate';

/** A figure of a project's cost as one mention states it. */
export interface Cost extends Money {
	mention: LocatedMention;
}

/** Where a project stands, read from its mentions alone. */
export interface Standing {
	status: Status | null;
	/** The report's own words for the status. */
	phase: string | null;
	/** The last figure in reading order, or the one a person settled on. */
	cost: Cost | null;
	/** Every figure of the cost in reading order; the first of two different ones is history. */
	costs: Cost[];
	/** Review mentions that give the same report different statuses; empty when they agree. */
	contradictions: LocatedMention[];
	/** What a plan says will be done: an intention, never a status. */
	intentions: LocatedMention[];
}

/** A person's decision which mention counts, by its exact quote. */
export interface Settled {
	status?: string | undefined;
	cost?: string | undefined;
}

/** Mentions that decide the status: those of the latest report's review that state one, in reading order. */
export function statusMentions(mentions: readonly LocatedMention[]): LocatedMention[] {
	const reviewed = mentions.filter((m) => m.at.part === 'review' && m.says.status);
	return reviewed.filter((m) => m.report === reviewed.at(-1)?.report);
}

/** Mentions that decide the cost: those of the last report that state one, in reading order. */
export function costMentions(mentions: readonly LocatedMention[]): LocatedMention[] {
	const stating = mentions.filter((m) => costOf(m).length > 0);
	return stating.filter((m) => m.report === stating.at(-1)?.report);
}

/**
 * The status comes from the review part of the latest report that speaks of it, the last mention
 * in reading order; what only a plan names is identified, no more. Contradicting mentions are kept.
 * What a person settled chooses among the mentions that decide, and never reaches beyond them.
 * @param mentions all mentions of one feature in reading order.
 */
export function standingOf(mentions: readonly LocatedMention[], settled: Settled = {}): Standing {
	const latest = statusMentions(mentions);
	const counting = latest.find((m) => m.exact === settled.status) ?? latest.at(-1);
	const intentions = mentions.filter((m) => m.at.part === 'plan');
	const costs = mentions.flatMap(costOf);
	const settling = costMentions(mentions).find((m) => m.exact === settled.cost);
	const planned = counting || mentions.some((m) => m.at.part === 'review') ? null : intentions.at(-1);
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
export function lastChange({ cost, costs }: Pick<Standing, 'cost' | 'costs'>): { from: Cost; to: Cost } | null {
	if (!cost) return null;
	return costChanges(costs.slice(0, costs.indexOf(cost) + 1)).at(-1) ?? null;
}

/** Successive figures that differ: from, to and the difference in yuan. */
export function costChanges(costs: readonly Cost[]): { from: Cost; to: Cost; difference: number }[] {
	return costs.slice(1).flatMap((to, i) => {
		const from = costs[i]!;
		return to.cny === from.cny ? [] : [{ from, to, difference: to.cny - from.cny }];
	});
}

function costOf(mention: LocatedMention): Cost[] {
	const { money, nature, qualifier } = mention.says;
	if (money === undefined || (nature !== undefined && !COSTS.includes(nature))) return [];
	return [{ cny: money, qualifier: qualifier ?? 'exact', mention }];
}
