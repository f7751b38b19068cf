import { emsOf } from './boxes';

/** What a row of the table holds that may take more than a line: cells side by side, each of paragraphs. */
export type RowText = readonly (readonly string[])[];

/** The type of a table, in millimetres, and how many ems wide each of its cells is. */
export interface TableType {
	/** Height of a line, and what a row adds to its lines. */
	line: number;
	padding: number;
	cells: readonly number[];
}

/** The share by which a line is filled less than it could be: words and quotation marks do not break anywhere. */
const RAGGED = 0.88;

/** About how high a row is printed, in millimetres; rather too high than too low. */
export function heightOf(row: RowText, { line, padding, cells }: TableType): number {
	const lines = row.map((paragraphs, i) =>
		paragraphs.reduce((sum, text) => sum + Math.max(1, Math.ceil(emsOf(text) / (cells[i]! * RAGGED))), 0),
	);
	return Math.max(1, ...lines) * line + padding;
}

/** How many of the rows, from the first, are no higher than so many millimetres together. */
export function rowsThatFit(rows: readonly RowText[], millimetres: number, type: TableType): number {
	let left = millimetres;
	const over = rows.findIndex((row) => (left -= heightOf(row, type)) < 0);
	return over < 0 ? rows.length : over;
}
