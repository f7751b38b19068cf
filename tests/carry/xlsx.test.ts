import readXlsxFile from 'read-excel-file/node';
import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { FEATURE_COLUMNS, FIGURE_COLUMNS, QUOTE_COLUMNS } from '../../src/lib/core/carry/columns';
import { writeXlsx } from '../../src/lib/core/carry/xlsx';
import { HOSTILE, UNFIT, hostileTown, kept, wholeTown } from './cargo';
import { gdalIsMissing, layersOf, readByGdal, withFile } from './outside';

const read = async (town: Awaited<ReturnType<typeof wholeTown>>) => {
	const sheets = await readXlsxFile(Buffer.from(await writeXlsx(town)));
	return sheets.map(({ sheet, data }) => ({ sheet, header: data[0]!, rows: data.slice(1) }));
};
const column = (name: (typeof FEATURE_COLUMNS)[number]) => FEATURE_COLUMNS.indexOf(name) + 1;

test('a sheet each of features, quotes, figures and what the file is, under headings in words', async () => {
	const town = await wholeTown();
	const { heading } = town.words;
	const [features, quotes, figures, about] = await read(town);
	expect([features, quotes, figures, about].map((sheet) => sheet?.sheet)).toEqual([
		'项目和地方',
		'原话',
		'金额',
		'说明',
	]);
	expect(features!.header).toEqual(['序号', ...FEATURE_COLUMNS.map((name) => heading[name])]);
	expect(features!.rows).toHaveLength(town.features.length);
	expect(quotes!.header).toEqual(['序号', ...QUOTE_COLUMNS.map((name) => heading[name])]);
	expect(quotes!.rows).toHaveLength(town.features.flatMap(({ properties }) => properties.mentions).length);
	expect(figures!.header).toEqual(['序号', ...FIGURE_COLUMNS.map((name) => heading[name])]);
	expect(figures!.rows).toHaveLength(town.figures.length);
	expect([about!.header, ...about!.rows].map(([, value]) => value)).toEqual(
		expect.arrayContaining(Object.values(town.about)),
	);
});

test('numbers are numbers, missing ones empty, and names Chinese', async () => {
	const town = await wholeTown();
	const [{ rows }] = (await read(town)) as [Awaited<ReturnType<typeof read>>[number]];
	const told = rows.map((row) => ({
		id: row[column('id')],
		name: row[column('name')],
		status: row[column('status')],
		cost_cny: row[column('cost_cny')],
	}));
	expect(told).toEqual(town.features.map(kept));
	expect(rows.map((row) => row[column('cost_wan')])).toEqual(
		town.features.map(({ properties: { cost_cny } }) => (cost_cny === null ? null : cost_cny / 10_000)),
	);
});

test('hostile names are text, and there is no formula in the file', async () => {
	const town = await hostileTown();
	const [{ rows }] = (await read(town)) as [Awaited<ReturnType<typeof read>>[number]];
	// The reader trims, and knows one kind of line end, as XML does; the writer knows no replacement character.
	const names = [...Object.values(HOSTILE), UNFIT.legible.replaceAll('�', '□')];
	const expected = names.map((name) => name.trim().replaceAll('\r\n', '\n'));
	expect(rows.map((row) => String(row[column('name')]).trim().replaceAll('\r\n', '\n'))).toEqual(expected);
	const parts = unzipSync(await writeXlsx(town));
	const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'));
	expect(sheets.length).toBe(4);
	for (const sheet of sheets) expect(strFromU8(parts[sheet]!)).not.toContain('<f>');
});

test('the header stays in sight and columns are as wide as what they hold', async () => {
	const parts = unzipSync(await writeXlsx(await wholeTown()));
	const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
	expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
	expect(sheet.match(/<col /g)).toHaveLength(FEATURE_COLUMNS.length + 1);
});

describe.skipIf(gdalIsMissing)('GDAL reads', () => {
	test('four sheets, with Chinese names and costs as numbers', async () => {
		const town = await wholeTown();
		const { layers, features } = withFile('town.xlsx', await writeXlsx(town), (path) => ({
			layers: layersOf(path),
			features: readByGdal(path, ['项目和地方']),
		}));
		const { heading } = town.words;
		expect(layers).toEqual(['项目和地方', '原话', '金额', '说明']);
		expect(
			features.map(({ properties }) => ({
				name: properties[heading.name],
				cost_cny: properties[heading.cost_cny] ?? null,
			})),
		).toEqual(town.features.map(({ properties: { name, cost_cny } }) => ({ name, cost_cny })));
	});
});
