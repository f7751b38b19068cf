import { CERTAINTIES, KINDS, STATUSES, type Certainty, type Kind, type Status } from '../feature/vocabulary';
import type { PartKind } from '../report/edits';

/** A status as a reader chooses it: most places and some projects have none. */
export const STATUS_CHOICES = [...STATUSES, 'unknown'] as const;
export type StatusChoice = Status | 'unknown';

/** A certainty as a reader chooses it: what is not placed has none. */
export const CERTAINTY_CHOICES = [...CERTAINTIES, 'none'] as const;
export type CertaintyChoice = Certainty | 'none';

export const KIND_CHOICES = KINDS;
export const PART_CHOICES: readonly PartKind[] = ['review', 'plan'];

/** Yuan in one 万元, which ranges of money are asked in. */
export const YUAN = 10_000;

/** Whole 万元, both ends included; null leaves an end open. */
export interface MoneyRange {
	least: number | null;
	most: number | null;
}

/** Where in the reports something is named; one mention has to meet all that is chosen. */
export interface Named {
	/** Year of a report. */
	report: string | null;
	part: PartKind | null;
	/** A section of a report, `2022/p1-2`. */
	section: string | null;
}

/**
 * What a reader wants to see of the town, apart from the overlays that are on.
 * An empty list and a null leave everything in; all that is chosen has to be met.
 */
export interface Filter {
	kind: readonly Kind[];
	status: readonly StatusChoice[];
	certainty: readonly CertaintyChoice[];
	money: MoneyRange;
	/** Only what has a figure of its own. */
	funded: boolean;
	named: Named;
	/** A question as an address holds it, see `parseAsk`; it is read where it is answered. */
	ask: string | null;
}

export const OPEN_RANGE: MoneyRange = { least: null, most: null };
export const ANYWHERE: Named = { report: null, part: null, section: null };
export const EVERYTHING: Filter = {
	kind: [],
	status: [],
	certainty: [],
	money: OPEN_RANGE,
	funded: false,
	named: ANYWHERE,
	ask: null,
};

/** Orders of the list; `dataset`, the first, is the order they are given in, under the datasets' headings. */
export const SORTS = ['dataset', 'report', 'name', 'money', 'status'] as const;
export type Sort = (typeof SORTS)[number];
