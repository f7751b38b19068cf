import { expect, test } from 'vitest';
import { exampleFigure } from '../../../../tests/example/ledger';
import { LEDGER_COLUMNS, parseOrder, sortRows, type SortableRow } from './sort';

const row = (id: string, name: string | null, yuan: number, change: Partial<SortableRow> = {}): SortableRow => ({
	...exampleFigure(id, yuan),
	name,
	status: null,
	...change,
});

const rows = [
	row('1', '中路', 30, { nature: 'subsidy', status: 'completion' }),
	row('2', '安路', 10, { plan: true }),
	row('3', null, 20, { nature: null }),
	row('4', '安路', 20, { status: 'preparation', report: '2023' }),
];
const ids = (order: string | null) =>
	sortRows(rows, order, { language: 'zh-Hans' })
		.map(({ id }) => id)
		.join('');

test.each([
	[null, '1234'],
	['place', '1234'],
	['-place', '4321'],
	['yuan', '2341'],
	['-yuan', '1342'],
	['nature', '2413'],
	['-nature', '1243'],
	['feature', '2413'],
	['-feature', '1243'],
	['part', '1324'],
	['-part', '4213'],
	['status', '4123'],
	['-status', '1423'],
	['nonsense', '1234'],
])('%s: what is missing last, equals in reading order', (order, expected) => {
	expect(ids(order)).toBe(expected);
});

test('no order loses a row, and the given list stays as it was', () => {
	const before = [...rows];
	for (const column of LEDGER_COLUMNS)
		expect(new Set(sortRows(rows, column, { language: 'en' }))).toEqual(new Set(rows));
	expect(rows).toEqual(before);
});

test('an order of an address is a column and a direction, or none', () => {
	expect(parseOrder('-yuan')).toEqual({ column: 'yuan', descending: true });
	expect(parseOrder('part')).toEqual({ column: 'part', descending: false });
	expect([parseOrder(null), parseOrder('--yuan'), parseOrder('constructor')]).toEqual([null, null, null]);
});
