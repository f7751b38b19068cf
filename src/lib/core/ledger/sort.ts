import type { Status } from '../feature/vocabulary';
import { NATURES, STATUSES } from '../feature/vocabulary';
import type { Language } from '../language/languages';
import type { LedgerRow } from './ledger';

/** Columns that the ledger can be ordered by, as the address names them; `-yuan` is the other way round. */
export const LEDGER_COLUMNS = ['place', 'yuan', 'nature', 'feature', 'part', 'status'] as const;
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];

/** What orders need beyond a row: whose the figure is, and how far that is. */
export type SortableRow = LedgerRow & { name: string | null; status: Status | null };

/** Reads the order of an address; null for reading order and for what is no column. */
export function parseOrder(order: string | null): { column: LedgerColumn; descending: boolean } | null {
	const descending = order?.startsWith('-') ?? false;
	const column = LEDGER_COLUMNS.find((name) => name === order?.slice(Number(descending)));
	return column ? { column, descending } : null;
}

/**
 * Sorts rows that come in reading order; equals stay in it, both ways round. A row that has nothing in the column comes
 * last, both ways round: missing is neither nothing nor everything.
 * @param order a column, `-` before it for the other way round; null for reading order.
 * @param words whose alphabet names follow: pinyin, strokes or letters.
 */
export function sortRows<Row extends SortableRow>(
	rows: readonly Row[],
	order: string | null,
	words: { language: Language },
): Row[] {
	const parsed = parseOrder(order);
	if (!parsed) return [...rows];
	const sign = parsed.descending ? -1 : 1;
	const keyed = rows.map((row, place) => ({ row, place, key: keyOf(row, place, parsed.column) }));
	const { compare } = new Intl.Collator(words.language, { numeric: true });
	const compareKeys = (a: string | number, b: string | number) =>
		typeof a === 'number' ? a - Number(b) : compare(a, String(b));
	return keyed
		.sort((a, b) => {
			if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) || a.place - b.place;
			return sign * compareKeys(a.key, b.key) || a.place - b.place;
		})
		.map(({ row }) => row);
}

function keyOf(row: SortableRow, place: number, column: LedgerColumn): string | number | null {
	switch (column) {
		case 'place':
			return place;
		case 'yuan':
			return row.yuan;
		case 'nature':
			return row.nature && NATURES.indexOf(row.nature) * 2 + Number(row.target);
		case 'feature':
			return row.name;
		case 'part':
			return Number(row.report) * 2 + Number(row.plan);
		case 'status':
			return row.status && STATUSES.indexOf(row.status);
	}
}
