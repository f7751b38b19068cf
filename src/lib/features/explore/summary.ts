import type { Filtered } from '../../core/filter/apply';
import type { Total } from '../../core/filter/totals';

/** How much there is: counts, money by nature, and the projects without a figure. */
export interface TownSummary {
	projects: number;
	places: number;
	totals: Total[];
	missing: number;
}

/** The summary of what a filter leaves. */
export function summaryOf({ kinds, totals, missing }: Filtered): TownSummary {
	return { projects: kinds.project, places: kinds.place, totals, missing };
}
