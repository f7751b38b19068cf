import { wktToGeoJSON } from 'betterknown';
import type { Geometry } from 'geojson';
import Papa from 'papaparse';
import type { Brought, BroughtFeature } from './brought';
import { Check } from './check';
import { columnsOf, type Columns } from './columns';
import { decodeText } from './encoding';
import { MOST_FEATURES } from './limits';
import { inRow, Refusal } from './refusal';

/** What PostGIS writes before a geometry: the code of its system. */
const SRID = /^SRID=(\d+);\s*/i;

/**
 * Reads a table whose first row names its columns: coordinates in two of them, in one, or as WKT. Cells are text,
 * whatever they begin with. Rows are counted as a spreadsheet counts them, the head being the first.
 */
export function readCsv(bytes: Uint8Array): Brought {
	const { text, encoding } = decodeText(bytes);
	const { data, errors } = Papa.parse<string[]>(text, { preview: MOST_FEATURES + 2, skipEmptyLines: false });
	const broken = errors.find(({ type }) => type === 'Quotes');
	if (broken) throw new Refusal('csvQuote', inRow((broken.row ?? 0) + 1));
	const [head = [], ...rows] = data;
	const columns = columnsOf(head);
	if (!columns) throw new Refusal('csvColumns', inRow(1), head.join(', '));
	const check = new Check();
	const keys = distinct(head);
	const features: BroughtFeature[] = [];
	for (const [i, cells] of rows.entries()) {
		if (cells.every((cell) => cell.trim() === '')) continue;
		check.count();
		const place = inRow(i + 2);
		const geometry = geometryOf(cells, columns, i + 2);
		features.push({
			geometry: check.geometry(geometry, place),
			properties: Object.fromEntries(keys.map((key, column) => [key, cells[column] ?? ''])),
		});
	}
	const srid = columns.kind === 'wkt' ? SRID.exec(rows[0]?.[columns.column]?.trim() ?? '')?.[1] : undefined;
	return { format: 'csv', features, stated: srid ? `EPSG:${srid}` : null, encoding };
}

/** Null for a row without coordinates: that is no fault of the table. */
function geometryOf(cells: readonly string[], columns: Columns, row: number): Geometry | null {
	if (columns.kind === 'wkt') return geometryOfWkt(cells[columns.column] ?? '', row);
	const [x, y] =
		columns.kind === 'pair'
			? [cells[columns.x] ?? '', cells[columns.y] ?? '']
			: (cells[columns.column] ?? '').split(/[,，;\s]+/);
	if ((x ?? '').trim() === '' && (y ?? '').trim() === '') return null;
	return { type: 'Point', coordinates: [numberOf(x, row), numberOf(y, row)] };
}

function numberOf(cell: string | undefined, row: number): number {
	const text = (cell ?? '').trim().replace(/[°度]$/, '');
	if (!/^[+-]?\d+(?:\.\d*)?(?:e[+-]?\d+)?$/i.test(text)) throw new Refusal('csvNumber', inRow(row), cell || '—');
	return Number(text);
}

function geometryOfWkt(cell: string, row: number): Geometry | null {
	const text = cell.trim().replace(SRID, '');
	if (text === '' || /\bEMPTY$/i.test(text)) return null;
	try {
		const geometry = wktToGeoJSON(text);
		if (geometry) return geometry;
	} catch {
		// Told below, with the row.
	}
	throw new Refusal('csvWkt', inRow(row), text);
}

/** Names of columns that occur twice are told apart, so that no cell covers another. */
function distinct(head: readonly string[]): string[] {
	const seen = new Set<string>();
	return head.map((name, i) => {
		const key = name.trim() === '' || seen.has(name.trim()) ? `${name.trim()} ${i + 1}`.trim() : name.trim();
		seen.add(key);
		return key;
	});
}
