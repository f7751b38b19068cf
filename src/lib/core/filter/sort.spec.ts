import { expect, test } from 'vitest';
import type { Entry } from '../atlas/entry';
import { SORTS, type Sort } from './filter';
import { sortFeatures } from './sort';

type Row = Pick<Entry, 'name' | 'status' | 'cost' | 'quotes'>;
const row = (name: string, cny: number | null, status: Entry['status'], sentence: string | null): Row => ({
	name,
	status,
	cost: cny === null ? null : { cny, qualifier: 'exact' },
	quotes: sentence ? [{ exact: name, report: '2022', sentence, part: 'review', says: {} }] : [],
});
const rows = [
	row('中路', null, null, null),
	row('安路', 5, 'completion', 's1-2-10-1'),
	row('北路', 90, 'preparation', 's1-2-2-1'),
	row('大路', 5, null, 's1-1-1-1'),
];
const names = (sort: Sort) => sortFeatures(rows, sort, 'zh-Hans').map(({ name }) => name[0]);

test.each<[Sort, string[]]>([
	['dataset', ['中', '安', '北', '大']],
	['report', ['大', '北', '安', '中']],
	['name', ['安', '北', '大', '中']],
	['money', ['北', '安', '大', '中']],
	['status', ['北', '安', '中', '大']],
])('by %s, with what is missing last and equals in the order given', (sort, expected) => {
	expect(names(sort)).toEqual(expected);
});

test('no order loses a feature, and the given list stays as it was', () => {
	const before = [...rows];
	for (const sort of SORTS) expect(new Set(sortFeatures(rows, sort, 'en'))).toEqual(new Set(rows));
	expect(rows).toEqual(before);
});
