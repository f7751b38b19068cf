import { expect, test } from 'vitest';
import { largestOf } from './largest';
import { sumsOf, type Counted, type Standing } from './sums';

const row = (feature: string | null, yuan: number, more: Partial<Counted> = {}): Counted => ({
	feature,
	yuan,
	qualifier: 'exact',
	nature: 'investment',
	target: false,
	also: [],
	current: true,
	exact: '',
	sentence: '',
	report: '2022',
	...more,
});
const standings: Record<string, Standing> = {
	road: { dataset: 'roads', status: 'completion' },
	lane: { dataset: 'roads', status: 'completion' },
	ford: { dataset: 'roads', status: 'preparation' },
	works: { dataset: 'industry', status: null },
};
const standingOf = (id: string) => standings[id];

test('costs are added by nature, dataset and status, each with the features it is of', () => {
	const sums = sumsOf(
		[
			row('works', 9, { nature: 'total_investment' }),
			row('road', 2, { also: ['bridge'] }),
			row('ford', 5),
			row('lane', 3, { qualifier: 'over' }),
		],
		standingOf,
	);
	expect(sums).toEqual([
		{ nature: 'investment', dataset: 'roads', status: 'preparation', yuan: 5, qualifier: 'exact', ids: ['ford'] },
		{
			nature: 'investment',
			dataset: 'roads',
			status: 'completion',
			yuan: 5,
			qualifier: 'over',
			ids: ['road', 'bridge', 'lane'],
		},
		{
			nature: 'total_investment',
			dataset: 'industry',
			status: 'unknown',
			yuan: 9,
			qualifier: 'exact',
			ids: ['works'],
		},
	]);
});

test.each([
	['a figure that was replaced', row('road', 1, { current: false })],
	['a goal', row('road', 1, { target: true })],
	['what is no cost', row('road', 1, { nature: 'debt_resolved' })],
	['what is nobody’s', row(null, 1)],
	['what is filtered out', row('elsewhere', 1)],
])('%s is in no sum', (_, left) => {
	expect(sumsOf([left], standingOf)).toEqual([]);
});

test('the order of the rows changes no sum', () => {
	const rows = [row('road', 2), row('ford', 5), row('lane', 3)];
	const money = (given: Counted[]) => sumsOf(given, standingOf).map(({ yuan, status }) => [yuan, status]);
	expect(money(rows.toReversed())).toEqual(money(rows));
});

test('the largest come first, equals share a rank, and the rest is counted', () => {
	const { ranked, more } = largestOf(
		[row('a', 3), row('b', 5), row('c', 3), row('d', 1), row('e', 1)],
		'investment',
		4,
	);
	expect(ranked.map(({ rank, row: { feature } }) => [rank, feature])).toEqual([
		[1, 'b'],
		[2, 'a'],
		[2, 'c'],
		[4, 'd'],
	]);
	expect(more).toBe(1);
});

test('natures do not stand in one ranking', () => {
	const rows = [row('a', 3), row('works', 9, { nature: 'total_investment' })];
	expect(largestOf(rows, 'total_investment', 9).ranked).toHaveLength(1);
});
