import { expect, test } from 'vitest';
import { exampleFigure as row } from '../../../../tests/example/ledger';
import { countCostless, ledgerTotals } from './totals';

test('one nature at a time, results and targets apart, in the order of the natures', () => {
	const rows = [
		row('t', 5, { nature: 'subsidy', target: true }),
		row('s', 1, { nature: 'subsidy' }),
		row('a', 2),
		row('b', 3),
		row('w', 100, { nature: 'total_investment' }),
	];
	expect(ledgerTotals(rows, 7).map((t) => [t.nature, t.target, t.yuan, t.projects, t.missing, t.rows])).toEqual([
		['investment', false, 5, 2, 7, ['a', 'b']],
		['total_investment', false, 100, 1, 7, ['w']],
		['subsidy', false, 1, 1, 0, ['s']],
		['subsidy', true, 5, 1, 0, ['t']],
	]);
});

test('what does not count, and what nobody says the nature of, is in no total', () => {
	expect(ledgerTotals([row('a', 1, { current: false }), row('b', 1, { nature: null })], 3)).toEqual([]);
	expect(ledgerTotals([], 3)).toEqual([]);
});

test('a figure that several share is added once, and all their projects are in it', () => {
	const shared = row('a', 10, { also: ['b', 'place'], projects: ['a', 'b'] });
	expect(ledgerTotals([shared, shared, row('place', 5, { projects: [] })], 0)).toMatchObject([
		{ yuan: 15, projects: 2, rows: ['a', 'place'] },
	]);
});

test.each([
	[['exact', 'exact'], 'exact'],
	[['exact', 'over'], 'over'],
	[['under', 'under'], 'under'],
	[['about'], 'about'],
	[['over', 'under'], 'about'],
	[['exact', 'about', 'over'], 'about'],
] as const)('figures that are %j make a sum that is %s', (qualifiers, expected) => {
	const rows = qualifiers.map((qualifier, i) => row(`${i}`, 1, { qualifier }));
	expect(ledgerTotals(rows, 0)).toMatchObject([{ qualifier: expected }]);
});

test('a project without a cost is counted as missing, whatever else it states', () => {
	const rows = [
		row('a', 1, { current: false }),
		row('b', 1, { nature: 'total_investment' }),
		row('c', 1, { nature: 'subsidy' }),
	];
	expect(countCostless(rows, ['a', 'b', 'c', 'd', 'd'])).toBe(2);
});
