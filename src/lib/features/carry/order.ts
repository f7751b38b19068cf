import type { Carried, CarriedFigure, Published } from '../../core/carry/carried';
import { figuresOf } from '../../core/carry/figures';
import { rowsLeft, type LedgerView } from '../../core/ledger/left';
import type { LedgerRow } from '../../core/ledger/ledger';
import { fetchJson } from './arrival';
import type { Format } from './formats';
import { asThen, type Then } from './then';

/** What is to be written. Addresses are absolute, for a worker knows no page. */
export interface Order extends Omit<Carried, 'features' | 'figures'> {
	format: Format;
	/** Features in the order of the list. */
	ids: readonly string[];
	/** The published datasets that they are in. */
	datasets: readonly string[];
	/** The published ledger; null where the format holds no figures. */
	ledger: string | null;
	/** What of the view figures obey; its moment only where the reports have it. */
	view: LedgerView;
	/** What was known of them where an earlier moment is looked at, by id; null for now. */
	then: Readonly<Record<string, Then>> | null;
}

/** A row of the ledger as it is published, in reading order. */
export type PublishedFigure = CarriedFigure & Pick<LedgerRow, 'id' | 'indicator' | 'settled' | 'start'>;

/** Fetches what the order names. Rejects with NotArrived when the line is broken. */
export async function fillOrder({ ids, datasets, ledger, view, then, ...told }: Order): Promise<Carried> {
	const [collections, rows] = await Promise.all([
		Promise.all(datasets.map((address) => fetchJson<{ features: Published[] }>(address))),
		ledger === null ? [] : fetchJson<{ rows: PublishedFigure[] }>(ledger).then((published) => published.rows),
	]);
	const byId = new Map(collections.flatMap(({ features }) => features).map((one) => [one.properties.id, one]));
	return {
		...told,
		features: ids.flatMap((id) => {
			const feature = byId.get(id);
			return feature ? [then?.[id] ? asThen(feature, then[id]) : feature] : [];
		}),
		figures: figuresLeft(rows, view, new Set(ids)),
	};
}

/** The figures that the page of the ledger leaves for the same view, as far as they are those of features. */
export function figuresLeft(
	rows: readonly PublishedFigure[],
	view: LedgerView,
	ids: ReadonlySet<string>,
): CarriedFigure[] {
	const whole = rows.map((row, order): LedgerRow => ({ ...row, ...UNPUBLISHED, order }));
	const current = new Map(rowsLeft(whole, view, ids).map((row) => [row.id, row.current]));
	const left = rows.filter(({ id }) => current.has(id));
	return figuresOf(
		left.map((row) => ({ ...row, current: current.get(row.id)! })),
		ids,
	);
}

/** What of a row is not published, and decides nothing of which are left. */
const UNPUBLISHED = { projects: [], alsoIndicators: [], reason: null } as const;
