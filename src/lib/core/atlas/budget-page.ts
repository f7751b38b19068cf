import type { Course } from '../chart/courses';
import type { Ranking } from '../chart/largest';
import type { Counted, Sum } from '../chart/sums';
import type { LedgerPage } from './ledger-page';
import type { IndicatorSummary } from './data-page';

/** What comes in a file of its own where it is too much for the page. */
export interface LedgerRest extends Pick<LedgerPage, 'rows' | 'changes'> {
	courses: Course[];
}

/** The pictures of everything, for as long as not everything is here. */
export interface EarlyPictures {
	sums: Sum[];
	rankings: Ranking<Counted>[];
}

/** The ledger as its page carries it: all of a town's figures, or the first of very many. */
export interface BudgetPage extends LedgerPage, LedgerRest {
	indicators: IndicatorSummary[];
	/** How many rows and courses there are in all; the page carries as many unless it has `early` pictures. */
	count: { rows: number; courses: number; changes: number };
	/** Null where the page carries everything. */
	early: EarlyPictures | null;
}
