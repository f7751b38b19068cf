import type { Dataset } from '../datasets';
import type { Category, Certainty, Kind, Status } from '../feature/vocabulary';
import type { Says } from '../mention/schema';
import type { Money } from '../money/parse';
import type { Bounds } from '../projection/mercator';
import type { PartKind } from '../report/edits';

/** A quote as a reader meets it, in the script of the page. */
export interface Quote {
	exact: string;
	report: string;
	/** Address of the sentence. */
	sentence: string;
	part: PartKind;
	says: Says;
}

/** A feature as lists and cards show it, in the language of the page. */
export interface Entry {
	id: string;
	kind: Kind;
	dataset: Dataset;
	/** What stands there, or will; absent where nothing was said, for every page carries all entries. */
	category?: Category;
	name: string;
	/** The Chinese name beside an English one. */
	original: string | null;
	/** One authored sentence, on English pages only. */
	summary: string | null;
	status: Status | null;
	phase: string | null;
	cost: Money | null;
	/** The figure before it changed. */
	costWas: Money | null;
	contradicted: boolean;
	certainty: Certainty | null;
	/** How far off its position may be, in metres. */
	accuracy_m: number | null;
	/** Ids whose shapes show it on the map; none when it is not placed. */
	shownBy: string[];
	bounds: Bounds | null;
	/** True when it concerns the whole town and so has no position. */
	townWide: boolean;
	at: string[];
	projects: string[];
	related: string[];
	quotes: Quote[];
}

/** A feature as a row of the list and as a shape of the map: what the page itself carries. */
export type Row = Pick<Entry, 'id' | 'kind' | 'dataset' | 'name' | 'status' | 'cost' | 'shownBy'>;

/** The part of an entry that its row needs. */
export function rowOf({ id, kind, dataset, name, status, cost, shownBy }: Entry): Row {
	return { id, kind, dataset, name, status, cost, shownBy };
}
