import { expect, test } from 'vitest';
import { DATASETS } from '../../core/datasets';
import { EVERYTHING, type Filter } from '../../core/filter/filter';
import { loadTranslate } from '../../core/language/translate';
import { WHOLE } from '../../core/view/grammar';
import { choicesOf } from './choices';

const words = {
	language: 'en',
	desk: await loadTranslate('en', 'desk'),
	site: await loadTranslate('en', 'site'),
	section: (id: string) => `title of ${id}`,
	ask: (ask: string) => (ask === 'garbage' ? null : `question ${ask}`),
} as const;
const chosen = (filter: Partial<Filter>, datasets = WHOLE.datasets) =>
	choicesOf({ datasets, filter: { ...EVERYTHING, ...filter } }, words);

test('nothing chosen is nothing to take away', () => {
	expect(chosen({})).toEqual([]);
});

test('everything that narrows has words of its own', () => {
	const told = chosen(
		{
			kind: ['project'],
			status: ['preparation', 'unknown'],
			certainty: ['none'],
			money: { least: 500, most: null },
			funded: true,
			named: { report: '2022', part: 'plan', section: '2022/p1-2' },
			ask: 'crosses/a-road',
		},
		['roads'],
	).map((choice) => choice.words);
	expect(told).toEqual([
		'only Roads',
		'project',
		'In preparation',
		'Status not stated',
		'Not placed',
		'CNY 5 million or more',
		'With a figure',
		'2022',
		'Plan',
		'title of 2022/p1-2',
		'question crosses/a-road',
	]);
});

test.each<[Filter['money'], string]>([
	[{ least: 5, most: 9 }, 'CNY 50,000 to CNY 90,000'],
	[{ least: null, most: 9 }, 'CNY 90,000 or less'],
])('the range %o reads %s', (money, expected) => {
	expect(chosen({ money })[0]?.words).toBe(expected);
});

test('taking one away leaves the others', () => {
	const [first, second] = chosen({ status: ['preparation', 'completion'], funded: true });
	expect(first!.without.filter).toEqual({ ...EVERYTHING, status: ['completion'], funded: true });
	expect(second!.without.filter).toEqual({ ...EVERYTHING, status: ['preparation'], funded: true });
	expect(chosen({}, [])[0]).toMatchObject({ words: 'no dataset', without: { datasets: DATASETS } });
});

test('the moment that is looked at is one of them', () => {
	const told = (moment: string) => choicesOf({ datasets: DATASETS, filter: EVERYTHING, moment }, words);
	expect(told('2022')).toEqual([{ id: 'moment', words: 'as told: 2022 review', without: { moment: null } }]);
	expect(told('2022-plan')[0]?.words).toBe('as told: plan in the 2022 report');
});

test('a question that cannot be read narrows nothing, and is not shown', () => {
	expect(chosen({ ask: 'garbage' })).toEqual([]);
});
