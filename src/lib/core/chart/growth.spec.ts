import { expect, test } from 'vitest';
import type { IndicatorSummary } from '../atlas/data-page';
import { EVERYTHING } from '../filter/filter';
import { WHOLE, type View } from '../view/grammar';
import { amountsOf, growthsOf, indicatorsLeft } from './growth';

const indicator = (id: string, more: Partial<IndicatorSummary> = {}): IndicatorSummary => ({
	id,
	name: `name of ${id}`,
	value: 10,
	unit: 'CNY',
	qualifier: 'exact',
	period: '2022',
	growth: null,
	target: false,
	quote: { exact: '', report: '2022', sentence: 's1-1-1-1' },
	...more,
});

test('a goal stands beside the indicator that it is for, any other by itself', () => {
	const all = [
		indicator('revenue', { growth: 47 }),
		indicator('target-revenue', { unit: '%', value: 8, target: true }),
		indicator('target-trade', { unit: '%', value: 10, target: true }),
	];
	expect(growthsOf(all).map(({ id, grew, goal }) => [id, grew?.growth, goal?.value])).toEqual([
		['revenue', 47, 8],
		['target-trade', undefined, 10],
	]);
});

test('what neither grew nor is to grow by so much has no place in the picture of growth', () => {
	const all = [
		indicator('rank', { unit: 'rank' }),
		indicator('rate', { unit: '%' }),
		indicator('funds', { target: true }),
	];
	expect(growthsOf(all)).toEqual([]);
});

test('amounts are told from the largest on, without what is no money', () => {
	const all = [indicator('small', { value: 1 }), indicator('large', { value: 9 }), indicator('rank', { unit: 'rank' })];
	expect(amountsOf(all).map(({ id }) => id)).toEqual(['large', 'small']);
});

const all = [
	indicator('revenue'),
	indicator('jobs', { unit: 'person' }),
	indicator('target-trade', { unit: '%', target: true }),
];
const rows = [{ indicator: 'revenue', alsoIndicators: [] }];
const idsLeft = (view: Partial<View>, left = rows) =>
	indicatorsLeft(all, left, { ...WHOLE, ...view }).map(({ id }) => id);

test('nothing asked leaves every indicator', () => {
	expect(idsLeft({})).toEqual(['revenue', 'jobs', 'target-trade']);
});

test('an indicator of money goes with its row of the ledger', () => {
	expect(idsLeft({}, [])).toEqual(['jobs', 'target-trade']);
});

test.each<[string, Partial<View>, string[]]>([
	['a dataset', { datasets: ['roads'] }, ['revenue']],
	['a nature', { natures: ['fiscal_revenue'] }, ['revenue']],
	['a section', { filter: { ...EVERYTHING, named: { report: null, part: null, section: '2022/p1-1' } } }, ['revenue']],
	[
		'the plan',
		{ filter: { ...EVERYTHING, named: { report: null, part: 'plan', section: null } } },
		['revenue', 'target-trade'],
	],
	['another report', { filter: { ...EVERYTHING, named: { report: '2021', part: null, section: null } } }, ['revenue']],
	['the time of the review', { moment: '2022' }, ['revenue', 'jobs']],
])('asking for %s leaves what has it', (_, view, expected) => {
	expect(idsLeft(view)).toEqual(expected);
});
