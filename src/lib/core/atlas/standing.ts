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

/**
 * The status comes from the review part of the latest report that speaks of it, the last mention
 * in reading order; what only a plan names is identified, no more. Contradicting mentions are kept.
 * @param mentions all mentions of one feature in reading order.
 */
export function standingOf(mentions: readonly LocatedMention[], settled: Settled = {}): Standing {
	const reviewed = mentions.filter((m) => m.at.part === 'review' && m.says.status);
	const latest = reviewed.filter((m) => m.report === reviewed.at(-1)?.report);
	const counting = mentions.find((m) => m.exact === settled.status) ?? latest.at(-1);
	const intentions = mentions.filter((m) => m.at.part === 'plan');
	const costs = mentions.flatMap(costOf);
	const planned = counting || mentions.some((m) => m.at.part === 'review') ? null : intentions.at(-1);
	return {
		status: counting?.says.status ?? (planned ? 'identification' : null),
		phase: counting?.says.phase ?? planned?.says.phase ?? null,
		cost: costs.find((cost) => cost.mention.exact === settled.cost) ?? costs.at(-1) ?? null,
		costs,
		contradictions: new Set(latest.map((m) => m.says.status)).size > 1 ? latest : [],
		intentions,
	};
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
