import type { Dataset } from '../datasets';
import type { Kind, Status } from '../feature/vocabulary';
import type { Change } from '../ledger/change';
import type { LedgerRow, LedgerTotal } from '../ledger/ledger';

/** What a figure belongs to, in the language of the page: a project, a place, or with no kind an indicator. */
export interface LedgerOwner {
	name: string;
	id: string;
	kind: Kind | null;
	dataset: Dataset | null;
	/** Of an indicator: the time its figure is about, ISO 8601 interval or a year. */
	period?: string;
}

/** A row of the ledger as its page shows it: `figure` and `exact` in the script of the page. */
export interface LedgerEntry extends LedgerRow {
	/** Name of what it belongs to first, or the reason why it belongs to nothing; null where nothing says so. */
	name: string | null;
	/** Of the feature. */
	dataset: Dataset | null;
	kind: Kind | null;
	status: Status | null;
	/** Whether the report says different things of that status. */
	contradicted: boolean;
	/** All that it belongs to, what `name` names first. */
	owners: LedgerOwner[];
	/** Title of the section of the report, or of the part where it has none. */
	section: string;
}

/** A change as the page shows it: quotes and figures in its script. */
export interface LedgerChange extends Change {
	name: string;
	dataset: Dataset;
	status: Status | null;
}

/** Everything the page of the ledger shows. */
export interface LedgerPage {
	rows: LedgerEntry[];
	/** Of all rows. */
	totals: LedgerTotal[];
	changes: LedgerChange[];
	/** Years of the reports, oldest first. */
	years: string[];
}
