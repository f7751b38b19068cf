import type { Row } from '../../core/atlas/entry';
import type { BudgetPage } from '../../core/atlas/budget-page';
import type { Picture } from '../../core/picture/picture';
import type { TownSummary } from '../explore/summary';

/** What the page of the ledger is given of the town. */
export interface BudgetGiven {
	readonly rows: readonly Row[];
	readonly summary: TownSummary;
	readonly picture: Picture;
	readonly budget: BudgetPage;
}

/** Rows, changes and courses that a page carries at most; above that the rest comes from `budget.json`. */
export const FIRST_ROWS = 120;
/** How many courses a picture draws at most. */
export const MOST_COURSES = 60;
/** Above so many a fold fills when it is opened: what nobody sees must not slow what is filtered. */
export const FOLDED = 40;
/** How many changes of a kind are told at most. */
export const MOST_CHANGES = 100;
/** How many projects a ranking tells. */
export const RANKED = 15;
