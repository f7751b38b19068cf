import { geoJSONToWkt } from 'betterknown';
import type { Carried } from './carried';
import { FEATURE_COLUMNS, type Cell } from './columns';
import { featureRow } from './rows';
import { aboutLines } from './words';

/**
 * A table with a row a feature: RFC 4180 with CRLF, in UTF-8 with a byte order mark, without which Excel and WPS take
 * Chinese for GBK. What the file says of itself stands in a last column of every row: lines before the header would be
 * taken for the header by GDAL and by every sort in Excel, lines after the last for features, and a row that is copied
 * elsewhere still says where it came from.
 * https://www.rfc-editor.org/rfc/rfc4180
 */
export function writeCsv(carried: Carried): string {
	const about = aboutLines(carried.about, carried.words)
		.map(([name, value]) => `${name}: ${value}`)
		.join(' · ');
	const rows = carried.features.map((feature) => {
		const row = featureRow(feature, carried);
		const wkt = feature.geometry && geoJSONToWkt(feature.geometry);
		return [...FEATURE_COLUMNS.map((column) => row[column]), wkt, about];
	});
	return `\uFEFF${[[...FEATURE_COLUMNS, 'WKT', 'about'], ...rows].map(line).join('')}`;
}

const line = (cells: readonly Cell[]): string => `${cells.map(field).join(',')}\r\n`;

/** A cell in quotes where it needs them; what a spreadsheet would take for something else needs them too. */
function field(cell: Cell): string {
	if (cell === null) return '';
	const text = defused(cell);
	return /^\s|[",;\t\r\n]|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Text that a spreadsheet would reckon with gets an apostrophe before it: what begins with = + - @, in full width as
 * East Asian editions read them, or with a tab or a line break; behind spaces too. A number is left alone, also one
 * below zero.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function defused(cell: string | number): string {
	if (typeof cell === 'number') return String(cell);
	return /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell) ? `'${cell}` : cell;
}
