import type { Nature } from '../feature/vocabulary';
import type { Qualifier } from '../money/money';

/** One figure of money of a report: what it is, whose it is, and where it stands. */
export interface LedgerRow {
	/** `2022/s1-3-2-1/0`: the sentence, and which of its figures it is, counted from 0. */
	id: string;
	/** Place in reading order among all figures of all reports, from 0. */
	order: number;
	/** As the report writes it: 2500万元. */
	figure: string;
	yuan: number;
	qualifier: Qualifier;
	/** What it is; null where nothing that quotes it says so. */
	nature: Nature | null;
	/** A plan's goal, not a result. */
	target: boolean;
	/** Id of the project or place that it is the figure of. */
	feature: string | null;
	/** Ids of other projects and places that take theirs from the same figure. */
	also: readonly string[];
	/** Id of the indicator that it is the figure of. */
	indicator: string | null;
	/** Ids of other indicators that take theirs from the same figure. */
	alsoIndicators: readonly string[];
	/** Those of `feature` and `also` that are projects. */
	projects: readonly string[];
	/** Those of `feature` and `also` for which a person decided that this figure is the cost. */
	settled: readonly string[];
	/** Why it belongs to nothing, in Chinese and in English, where a person said so. */
	reason: { reason: string; reason_en: string } | null;
	/** Year of the report. */
	report: string;
	/** Address of the sentence. */
	sentence: string;
	/** UTF-16 offset of the figure in the sentence. */
	start: number;
	/** The words that are quoted for it. */
	exact: string;
	/** Whether a plan states it, not a review. */
	plan: boolean;
	/** Whether it is what counts now: a project's cost that a later figure replaced, or repeats, does not. */
	current: boolean;
}

/** A sum of one nature, results and targets apart. */
export interface LedgerTotal {
	nature: Nature;
	target: boolean;
	yuan: number;
	/** Exact when every figure in it is; over (under) when the others are all over (under), else about. */
	qualifier: Qualifier;
	/** How many projects have a figure in it. */
	projects: number;
	/** How many projects state no cost at all; 0 for a nature that is no cost of a project. */
	missing: number;
	/** Ids of the rows that make it, each figure of a report once. */
	rows: readonly string[];
}
