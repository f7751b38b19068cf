import type { Nature } from '../feature/vocabulary';
import { isCost, type Counted } from './sums';

/** A project by the size of its cost; equals share a rank. */
export interface Ranked<R> {
	rank: number;
	row: R;
}

/** The largest costs of one nature. */
export interface Ranking<R> {
	nature: Nature;
	ranked: Ranked<R>[];
	/** How many more there are. */
	more: number;
}

/**
 * The projects of one nature, the dearest first; equals in the order of the report.
 * @param most how many are told.
 */
export function largestOf<R extends Counted>(rows: readonly R[], nature: Nature, most: number): Ranking<R> {
	const costs = rows.filter((row) => row.nature === nature && isCost(row)).sort((a, b) => b.yuan - a.yuan);
	let rank = 0;
	const ranked = costs.slice(0, most).map((row, i) => {
		if (i === 0 || row.yuan < costs[i - 1]!.yuan) rank = i + 1;
		return { rank, row };
	});
	return { nature, ranked, more: costs.length - ranked.length };
}
