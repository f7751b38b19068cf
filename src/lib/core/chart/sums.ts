import { DATASETS, type Dataset } from '../datasets';
import { COSTS, type Nature, type Status } from '../feature/vocabulary';
import { STATUS_CHOICES, type StatusChoice } from '../filter/filter';
import type { LedgerRow } from '../ledger/ledger';
import type { Qualifier } from '../money/money';
import { qualifierOfSum } from '../money/sum';

/** What a picture needs to know of a figure. */
export type Counted = Pick<
	LedgerRow,
	'yuan' | 'qualifier' | 'nature' | 'target' | 'feature' | 'also' | 'current' | 'exact' | 'sentence' | 'report'
>;

/** Where a feature belongs. */
export interface Standing {
	dataset: Dataset;
	status: Status | null;
}

/** The costs of one dataset that are equally far, of one nature. */
export interface Sum {
	nature: Nature;
	dataset: Dataset;
	status: StatusChoice;
	yuan: number;
	qualifier: Qualifier;
	/** Ids of the features whose money it is. */
	ids: string[];
}

/** Whether a figure is what a project costs now: neither a goal nor one that a later figure replaced. */
export function isCost({ nature, target, feature, current }: Counted): boolean {
	return current && !target && feature !== null && nature !== null && COSTS.includes(nature);
}

/**
 * Costs by nature, dataset and status, those that are there, in the order of COSTS, DATASETS and STATUS_CHOICES.
 * Natures are never added to one another.
 * @param standingOf null for what is left out.
 */
export function sumsOf(rows: readonly Counted[], standingOf: (id: string) => Standing | null | undefined): Sum[] {
	const sums = new Map<string, Sum>();
	for (const row of rows) {
		if (!isCost(row)) continue;
		const standing = standingOf(row.feature!);
		if (!standing) continue;
		const status = standing.status ?? 'unknown';
		const key = [COSTS.indexOf(row.nature!), DATASETS.indexOf(standing.dataset), STATUS_CHOICES.indexOf(status)].join();
		let sum = sums.get(key);
		if (!sum) {
			sum = { nature: row.nature!, dataset: standing.dataset, status, yuan: 0, qualifier: 'exact', ids: [] };
			sums.set(key, sum);
		}
		sum.yuan += row.yuan;
		sum.qualifier = qualifierOfSum([sum.qualifier, row.qualifier]);
		sum.ids.push(row.feature!, ...row.also);
	}
	return [...sums].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })).map(([, sum]) => sum);
}
