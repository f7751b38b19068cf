import { expect, test } from 'vitest';
import { example, says } from '../../../../tests/example/town';
import { tieFeatures, type AtlasFeature } from '../atlas/feature';
import type { Indicator } from '../indicator/schema';
import type { Mention } from '../mention/schema';
import { parseReport } from '../report/parse';
import { ledgerRows } from './rows';

const reportOf = (text: string, year = '2022') => parseReport(text, year, ['review', 'plan']);
const project = (id: string, ...mentions: Mention[]) => example(id, null, { kind: 'project', mentions });
const cost = (exact: string, money: number) => says(exact, { money, nature: 'investment' });

function rowsOf(
	text: string,
	features: ReturnType<typeof example>[],
	indicators: Indicator[] = [],
	unaccounted: { report: string; exact: string; reason: string; reason_en: string }[] = [],
) {
	const reports = [reportOf(text)];
	const tied: AtlasFeature[] = tieFeatures(features, [], reports);
	return ledgerRows({ reports, features: tied, indicators, unaccounted });
}

const indicator = (id: string, exact: string, money: number, change: Partial<Indicator> = {}): Indicator => ({
	id,
	name: id,
	name_en: id,
	value: money,
	unit: 'CNY',
	nature: 'debt_resolved',
	period: '2022',
	target: false,
	mention: says(exact, { money, nature: 'debt_resolved' }),
	...change,
});

const TWO = '投资100万元的甲路及投资100万元的乙路开工。';
const WIDE = '投资100万元的甲路及投资100万元的乙路';
const TIGHT = '投资100万元的乙路';

test('of two equal figures in one quote the one that nobody else’s narrower quote states is its own', () => {
	const rows = rowsOf(TWO, [project('a', cost(WIDE, 1e6)), project('b', cost(TIGHT, 1e6))]);
	expect(rows.map(({ feature, also }) => [feature, ...also])).toEqual([['a'], ['b']]);
	expect(rows.map(({ exact }) => exact)).toEqual([WIDE, TIGHT]);
});

test('whoever can have but one figure has it, even in longer words', () => {
	const text = '今年以来镇里一直抓紧抓好的投资100万元的甲路、投资100万元乙路。';
	const long = '今年以来镇里一直抓紧抓好的投资100万元的甲';
	const rows = rowsOf(text, [project('b', cost('100万元的甲路、投资100万元', 1e6)), project('a', cost(long, 1e6))]);
	expect(rows.map(({ feature }) => feature)).toEqual(['a', 'b']);
});

test('a quote claims one figure: what nobody else claims of it belongs to nobody', () => {
	const rows = rowsOf(TWO, [project('a', cost(WIDE, 1e6))]);
	expect(rows.map(({ feature, nature }) => [feature, nature])).toEqual([
		['a', 'investment'],
		[null, null],
	]);
});

test('features at the same words share one figure, projects first', () => {
	const [row, ...others] = rowsOf('投资100万元的甲路开工。', [
		example('place', null, { mentions: [cost('投资100万元的甲路', 1e6)] }),
		project('a', cost('投资100万元的甲路', 1e6)),
		project('b', cost('投资100万元的甲路', 1e6)),
	]);
	expect(others).toEqual([]);
	expect(row).toMatchObject({ feature: 'a', also: ['b', 'place'], projects: ['a', 'b'] });
});

test('of the same words all that quote them state the same figure', () => {
	const rows = rowsOf(TWO, [project('a', cost(WIDE, 1e6)), project('b', cost(WIDE, 1e6))]);
	expect(rows.map(({ feature, also }) => [feature, ...also])).toEqual([['a', 'b'], [null]]);
});

test.each([
	[
		'debt_resolved',
		[
			['a', 'i'],
			[null, null],
		],
	],
	[
		'subsidy',
		[
			[null, 'i'],
			['a', null],
		],
	],
] as const)('an indicator leaves its figure to a project of the same nature only: %s', (nature, owners) => {
	const said = says('化解100万元、100万元', { money: 1e6, nature });
	const rows = rowsOf('化解100万元、100万元。', [project('a', said)], [indicator('i', '化解100万元', 1e6)]);
	expect(rows.map(({ feature, indicator: of }) => [feature, of])).toEqual(owners);
});

test('a project and an indicator of the same nature share one figure', () => {
	const rows = rowsOf(
		'全镇累计化解债务100万元。',
		[project('a', says('全镇累计化解债务100万元', { money: 1e6, nature: 'debt_resolved' }))],
		[indicator('i', '化解债务100万元', 1e6), indicator('j', '债务100万元', 1e6)],
	);
	expect(rows).toMatchObject([{ feature: 'a', indicator: 'j', alsoIndicators: ['i'], nature: 'debt_resolved' }]);
});

test('only what states a figure owns it', () => {
	const place = example('place', null, { mentions: [says('投资100万元的甲路')] });
	const wrong = project('wrong', cost('投资100万元的甲路', 2e6));
	expect(rowsOf('投资100万元的甲路开工。', [place, wrong])).toMatchObject([{ feature: null, nature: null }]);
});

test('how a figure is meant is a part of it', () => {
	const about = says('投资近100万元、补助100万元', { money: 1e6, qualifier: 'about', nature: 'investment' });
	const rows = rowsOf('甲路投资近100万元、补助100万元。', [project('a', about)]);
	expect(rows.map(({ feature, qualifier, figure }) => [feature, qualifier, figure])).toEqual([
		['a', 'about', '近100万元'],
		[null, 'exact', '100万元'],
	]);
});

test('of two equal amounts a quote states the one that is meant as it says', () => {
	const exact = says('投资近100万元、补助100万元', { money: 1e6, nature: 'subsidy' });
	const rows = rowsOf('甲路投资近100万元、补助100万元。', [project('a', exact)]);
	expect(rows.map(({ feature }) => feature)).toEqual([null, 'a']);
});

test('what belongs to nothing has its reason, and no nature', () => {
	const reasons = [{ report: '2022', exact: '奖金100万元', reason: '往年', reason_en: 'Last year' }];
	expect(rowsOf('发放奖金100万元。再发100万元。', [], [], reasons)).toMatchObject([
		{ nature: null, reason: { reason: '往年', reason_en: 'Last year' }, exact: '奖金100万元' },
		{ nature: null, reason: null, exact: '再发100万元。' },
	]);
});

test('the last figure counts; a repetition moves it, an amount of another kind does not', () => {
	const text = '## 一、回顾\n\n甲路投资100万元。上级补助甲路50万元。\n\n## 二、计划\n\n甲路总投资100万元。';
	const subsidy = says('补助甲路50万元', { money: 5e5, nature: 'subsidy' });
	const total = says('甲路总投资100万元', { money: 1e6, nature: 'total_investment' });
	const rows = rowsOf(text, [project('a', cost('甲路投资100万元', 1e6), subsidy, total)]);
	expect(rows.map(({ nature, current, plan }) => [nature, current, plan])).toEqual([
		['investment', false, false],
		['subsidy', true, false],
		['total_investment', true, true],
	]);
});

test('what a person settled on counts, wherever it stands', () => {
	const text = '甲路投资100万元。甲路投资200万元。';
	const mentions = [cost('甲路投资100万元', 1e6), cost('甲路投资200万元', 2e6)];
	const settled = example('a', null, { kind: 'project', mentions, settled: { cost: '甲路投资100万元' } });
	expect(rowsOf(text, [settled]).map(({ current }) => current)).toEqual([true, false]);
});

test('an amount in 万 without 元, and an indicator without a nature, are there too', () => {
	const bare: Indicator = {
		...indicator('i', '奖励30万元', 3e5),
		nature: undefined,
		mention: says('奖励30万元', { money: 3e5 }),
	};
	const rows = rowsOf('投资40万的甲路，奖励30万元。', [project('a', cost('投资40万的甲路', 4e5))], [bare]);
	expect(rows.map(({ figure, yuan, feature, indicator: of, nature }) => [figure, yuan, feature ?? of, nature])).toEqual(
		[
			['40万', 4e5, 'a', 'investment'],
			['30万元', 3e5, 'i', null],
		],
	);
});
