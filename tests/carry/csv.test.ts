import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { defused, writeCsv } from '../../src/lib/core/carry/csv';
import { HOSTILE, UNFIT, hostileTown, kept, wholeTown } from './cargo';
import { gdalIsMissing, readByGdal, withFile } from './outside';

type Row = Record<string, string>;
const parse = (csv: string) => Papa.parse<Row>(csv.slice(1), { header: true, skipEmptyLines: true });

test('it begins with a byte order mark and the header, and ends every line with CRLF', async () => {
	const csv = writeCsv(await wholeTown());
	expect(csv.startsWith('\uFEFFname,name_en,id,')).toBe(true);
	expect(csv.endsWith('\r\n')).toBe(true);
	expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('a row a feature, with words beside codes, cost in yuan and in 万元, quotes, addresses and what the file is', async () => {
	const town = await wholeTown();
	const { data, errors } = parse(writeCsv(town));
	expect(errors).toEqual([]);
	expect(data).toHaveLength(town.features.length);
	const row = data.find(({ id }) => id === 'metallurgy-avenue-extension')!;
	expect(row).toMatchObject({
		name: '冶金大道延伸',
		status: 'preparation',
		status_name: '前期',
		cost_cny: '16000000',
		cost_wan: '1600',
		cost_qualifier: 'exact',
		certainty_name: '示意',
		accuracy_m: '',
		page: 'https://town.example/projects/metallurgy-avenue-extension/',
	});
	expect(row['sentences']).toContain('https://town.example/reports/2022/#s2-2-3-1');
	expect(row['quotes']).toContain(' | ');
	for (const value of Object.values(town.about)) expect(row['about']).toContain(value);
});

test('what a spreadsheet would reckon with begins with an apostrophe, numbers do not', () => {
	const { formula, plus, minus, at, wide, tab } = HOSTILE;
	for (const cell of [formula, plus, minus, at, wide, tab, '\r=1', ' =1+1', '-甲'])
		expect(defused(cell)).toBe(`'${cell}`);
	for (const cell of ['-5', '-5.25', '甲=乙', '甲-乙', '']) expect(defused(cell)).toBe(cell);
	expect(defused(-5)).toBe('-5');
});

test('hostile names are read again as text, and nothing of them becomes a row or a column', async () => {
	const town = await hostileTown();
	const { data, errors } = parse(writeCsv(town));
	expect(errors).toEqual([]);
	expect(data.map(({ name }) => name!.replace(/^'/, ''))).toEqual([...Object.values(HOSTILE), UNFIT.legible]);
	for (const row of data) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+@＝＋－＠]|^-[^\d]/);
});

describe.skipIf(gdalIsMissing)('GDAL reads', () => {
	const options = ['-oo', 'AUTODETECT_TYPE=YES'];

	test('the header as the header, every feature with its name and cost, and its place from the WKT', async () => {
		const { features, ...town } = await wholeTown();
		const read = withFile('town.csv', writeCsv({ ...town, features }), (path) => readByGdal(path, ['town'], options));
		expect(read.map(({ properties: { id, name, cost_cny = null } }) => ({ id, name, cost_cny }))).toEqual(
			features.map((feature) => {
				const { id, name, cost_cny } = kept(feature);
				return { id, name, cost_cny };
			}),
		);
		expect(read.map(({ geometry }) => geometry)).toEqual(features.map(({ geometry }) => geometry));
	});

	test('hostile names as text', async () => {
		const town = await hostileTown();
		const read = withFile('town.csv', writeCsv(town), (path) => readByGdal(path, ['town'], options));
		const names = read.map(({ properties }) => String(properties['name']).replace(/^'/, ''));
		// GDAL reads every line end as \n.
		expect(names).toEqual([...Object.values(HOSTILE), UNFIT.legible].map((name) => name.replaceAll('\r\n', '\n')));
	});
});
