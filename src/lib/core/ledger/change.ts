import type { Money } from '../money/money';
import type { PartKind } from '../report/edits';

/**
 * What may be told of a project between two sides. `silent`: the earlier side names it and does not say that it is done,
 * the later one does not speak of it. `contradicted`: one part states two things, or a report falls behind what the one
 * before it said.
 */
export const CHANGE_KINDS = [
	'new',
	'continued',
	'completed',
	'cancelled',
	'silent',
	'raised',
	'cut',
	'contradicted',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A quote that one side of a change rests on. */
export interface ChangeMention {
	report: string;
	part: PartKind;
	/** Address of the sentence. */
	sentence: string;
	exact: string;
	/** The figure it states, as the report writes it, and its amount. */
	figure: string | null;
	money: Money | null;
}

/** One thing that moved, or did not. */
export interface Change {
	id: string;
	kind: ChangeKind;
	/** Id of the project. */
	feature: string;
	/** Year of the report. */
	report: string;
	/** Year of the report before it; null between the review and the plan of one report. */
	since: string | null;
	/** The quote of either side; null where that side says nothing. */
	from: ChangeMention | null;
	to: ChangeMention | null;
	/** Yuan more, or less below 0; null unless it is raised or cut. */
	difference: number | null;
}
