import type { Carried } from './carried';
import { FEATURE_COLUMNS, FIGURE_COLUMNS, NUMBERS, QUOTE_COLUMNS, type Cell, type Column } from './columns';
import { featureRow, figureRow, quoteRow } from './rows';
import { aboutLines } from './words';

/** A cell with its type, so that no text is ever taken for a formula. */
export interface TypedCell {
	value: string | number;
	type: StringConstructor | NumberConstructor;
	format?: string;
	fontWeight?: 'bold';
	backgroundColor?: string;
	wrap?: boolean;
	alignVertical?: 'top';
}

/** A sheet of a workbook, as `write-excel-file` takes it. */
export interface Sheet {
	sheet: string;
	data: (TypedCell | null)[][];
	columns: { width: number }[];
	/** The header stays in sight. */
	stickyRowsCount?: number;
	stickyColumnsCount?: number;
}

/** What a cell of Excel holds at most, in UTF-16 units. */
const MOST_TEXT = 32_767;
const HEADER = { fontWeight: 'bold', backgroundColor: '#ede6d6' } as const;

/** Features, their quotes, their figures of the ledger, and what the file says of itself: a sheet each. */
export function workbookOf(carried: Carried): Sheet[] {
	const { features, figures, about, words } = carried;
	const names = new Map(features.map(({ properties }) => [properties.id, properties.name]));
	return [
		table(
			words.sheet.features,
			FEATURE_COLUMNS,
			features.map((feature) => featureRow(feature, carried)),
			carried,
		),
		table(
			words.sheet.quotes,
			QUOTE_COLUMNS,
			features.flatMap((feature) => feature.properties.mentions.map((mention) => quoteRow(feature, mention, carried))),
			carried,
		),
		table(
			words.sheet.figures,
			FIGURE_COLUMNS,
			figures.map((figure) => figureRow(figure, names, carried)),
			carried,
		),
		{
			sheet: words.sheet.about,
			data: aboutLines(about, words).map(([name, value]) => [
				{ ...typed(name), ...HEADER, alignVertical: 'top' },
				{ ...typed(value), wrap: true },
			]),
			columns: [{ width: 16 }, { width: 100 }],
		},
	];
}

/**
 * Rows under a header, numbered: a number in the first row is also what GDAL and QGIS know the line before it for a
 * header by.
 */
function table<C extends Column>(
	sheet: string,
	columns: readonly C[],
	rows: readonly Record<C, Cell>[],
	{ words }: Carried,
): Sheet {
	return {
		sheet,
		data: [
			[words.number, ...columns.map((column) => words.heading[column])].map((name) => ({ ...typed(name), ...HEADER })),
			...rows.map((row, i) => [
				typed(i + 1),
				...columns.map((column) => (row[column] === null ? null : typed(row[column]))),
			]),
		],
		columns: [
			{ width: 6 },
			...columns.map((column) => ({ width: WIDTH[column] ?? (NUMBERS.includes(column) ? 16 : 14) })),
		],
		stickyRowsCount: 1,
		stickyColumnsCount: 2,
	};
}

function typed(value: string | number): TypedCell {
	if (typeof value === 'number') return { value, type: Number, format: formatOf(value) };
	return { value: writable(value.slice(0, MOST_TEXT)), type: String };
}

const formatOf = (value: number): string => (Number.isInteger(value) ? '#,##0' : '#,##0.####');

/**
 * Two ways of the writer: it leaves the replacement character out, and looks texts up in a plain object, where
 * `constructor` is there before it was put. A box stands for the one, and a space makes the other new.
 */
function writable(text: string): string {
	const boxed = text.replaceAll('\uFFFD', '□');
	return boxed in {} ? `${boxed} ` : boxed;
}

/** Widths in characters, where the usual one is too narrow or too wide. */
const WIDTH: Readonly<Partial<Record<Column, number>>> = {
	id: 30,
	feature: 30,
	name: 30,
	name_en: 36,
	kind: 9,
	kind_name: 9,
	phase: 18,
	cost_text: 18,
	source: 48,
	at: 28,
	quotes: 70,
	sentences: 40,
	page: 40,
	exact: 70,
	address: 36,
	figure: 18,
	report: 9,
	part: 9,
};
