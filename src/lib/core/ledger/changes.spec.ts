import { expect, test } from 'vitest';
import { example, says } from '../../../../tests/example/town';
import { tieFeatures } from '../atlas/feature';
import type { Mention } from '../mention/schema';
import { parseReport } from '../report/parse';
import { changesOf } from './changes';

type Years = Record<string, [review: Mention['says'][], plan: Mention['says'][]]>;

/** The changes of a project whose mentions are `review | plan` of each year, one sentence each, quoted whole. */
function changesIn(years: Years, settled = {}) {
	const reports = Object.entries(years).map(([year, parts]) => {
		const texts = parts.map((part, p) => part.map((said, i) => wordsOf(said, `${year}${p}${i}`)).join(''));
		return parseReport(`## 一、回顾\n\n其他。${texts[0]}\n\n## 二、计划\n\n其他。${texts[1]}`, year, [
			'review',
			'plan',
		]);
	});
	const mentions = Object.entries(years).flatMap(([year, parts]) =>
		parts.flatMap((part, p) => part.map((said, i) => says(wordsOf(said, `${year}${p}${i}`), said, year))),
	);
	const features = tieFeatures([example('a', null, { kind: 'project', mentions, settled })], [], reports);
	return changesOf({ reports, features, indicators: [] });
}
function told(years: Years, settled = {}) {
	return changesIn(years, settled).map(
		({ kind, report, since, difference, from, to }) =>
			[kind, `${since ?? 'plan'}-${report}`, difference, from?.exact ?? null, to?.exact ?? null] as const,
	);
}
const wordsOf = ({ money, status }: Mention['says'], serial: string) =>
	`甲路第${serial}段${money === undefined ? '' : `投资${money / 10_000}万元`}${status ?? ''}。`;
const kinds = (...given: Parameters<typeof told>) => told(...given).map(([kind, span]) => `${kind} ${span}`);

const invest = (wan: number): Mention['says'] => ({ money: wan * 10_000, nature: 'investment' });
const building: Mention['says'] = { status: 'implementation' };
const done: Mention['says'] = { status: 'completion' };

test('what only the plan names is new, what both name goes on', () => {
	expect(kinds({ 2022: [[], [{}]] })).toEqual(['new plan-2022']);
	expect(kinds({ 2022: [[building], [{}]] })).toEqual(['continued plan-2022']);
});

test('what the review names and the plan does not is silent, unless it is done', () => {
	expect(kinds({ 2022: [[building], []] })).toEqual(['silent plan-2022']);
	expect(kinds({ 2022: [[{}], []] })).toEqual(['silent plan-2022']);
	expect(kinds({ 2022: [[done], []] })).toEqual(['completed plan-2022']);
	expect(kinds({ 2022: [[done], [{}]] })).toEqual(['completed plan-2022']);
	expect(kinds({ 2022: [[{ status: 'cancelled' }], []] })).toEqual(['cancelled plan-2022']);
});

test('the cost is compared by nature, the last figure of either part', () => {
	expect(told({ 2022: [[invest(100)], [invest(150)]] })).toContainEqual([
		'raised',
		'plan-2022',
		500_000,
		'甲路第202200段投资100万元。',
		'甲路第202210段投资150万元。',
	]);
	expect(kinds({ 2022: [[invest(100)], [{ ...invest(150), nature: 'total_investment' }]] })).toEqual([
		'continued plan-2022',
	]);
	expect(kinds({ 2022: [[invest(100)], [invest(100)]] })).toEqual(['continued plan-2022']);
	expect(kinds({ 2022: [[{ ...invest(100), nature: 'subsidy' }], [{ ...invest(50), nature: 'subsidy' }]] })).toEqual([
		'continued plan-2022',
	]);
});

test('two statuses of one review, and two costs of one part, contradict one another', () => {
	const [, status] = told({ 2022: [[building, { status: 'identification' }], []] });
	expect(status).toEqual([
		'contradicted',
		'plan-2022',
		null,
		'甲路第202200段implementation。',
		'甲路第202201段identification。',
	]);
	expect(kinds({ 2022: [[invest(100), invest(200)], []] })).toEqual(['silent plan-2022', 'contradicted plan-2022']);
	expect(kinds({ 2022: [[invest(100)], [invest(200), invest(300)]] })).toContain('contradicted plan-2022');
});

test('what a person settled counts on its side', () => {
	const settled = { status: '甲路第202200段implementation。', cost: '甲路第202210段投资200万元。' };
	const all = told(
		{
			2022: [
				[building, { status: 'identification' }, invest(100)],
				[invest(200), invest(300)],
			],
		},
		settled,
	);
	expect(all).toContainEqual(['contradicted', 'plan-2022', null, '甲路第202201段identification。', settled.status]);
	expect(all).toContainEqual(['raised', 'plan-2022', 1_000_000, '甲路第202202段投资100万元。', settled.cost]);
});

test('between years: new and done at once, and silent only for what was not done', () => {
	expect(kinds({ 2022: [[], []], 2023: [[done], []] })).toEqual([
		'completed plan-2023',
		'new 2022-2023',
		'completed 2022-2023',
	]);
	expect(kinds({ 2022: [[done], []], 2023: [[], []] })).toEqual(['completed plan-2022']);
	expect(kinds({ 2022: [[], [{}]], 2023: [[], []] })).toEqual(['new plan-2022', 'silent 2022-2023']);
});

test('what is over is over once, in whatever words', () => {
	const [cancelled, closed]: Mention['says'][] = [{ status: 'cancelled' }, { status: 'completed' }];
	expect(kinds({ 2022: [[cancelled!], []], 2023: [[cancelled!], []] })).toEqual(['cancelled plan-2022']);
	expect(kinds({ 2022: [[done], []], 2023: [[closed!], []] })).toEqual(['completed plan-2022']);
	expect(kinds({ 2022: [[done], []], 2023: [[cancelled!], []] })).toEqual([
		'completed plan-2022',
		'cancelled plan-2023',
		'cancelled 2022-2023',
	]);
});

test('what is named again after a year without a word goes on from where it was left', () => {
	const all = told({ 2021: [[invest(100)], []], 2022: [[], []], 2023: [[], [invest(80)]] });
	expect(all.slice(2)).toEqual([
		['continued', '2022-2023', null, '甲路第202100段投资100万元。', '甲路第202310段投资80万元。'],
		['cut', '2022-2023', -200_000, '甲路第202100段投资100万元。', '甲路第202310段投资80万元。'],
	]);
	expect(all.slice(0, 2).map(([kind, span]) => `${kind} ${span}`)).toEqual(['silent plan-2021', 'silent 2021-2022']);
});

test('what was done and is being built again goes on, and contradicts what was said', () => {
	expect(kinds({ 2022: [[done], []], 2023: [[building], []] })).toEqual([
		'completed plan-2022',
		'silent plan-2023',
		'continued 2022-2023',
		'contradicted 2022-2023',
	]);
});

test('both parts may contradict themselves, and each is a change of its own', () => {
	const both = changesIn({
		2022: [
			[invest(100), invest(200)],
			[invest(300), invest(400)],
		],
	});
	expect(both.filter(({ kind }) => kind === 'contradicted').map(({ to }) => to?.part)).toEqual(['review', 'plan']);
	expect(new Set(both.map(({ id }) => id)).size).toBe(both.length);
});

test('of a report that has only one part nothing is compared, and what is done is told', () => {
	const only = (part: 'review' | 'plan') => {
		const reports = [parseReport('## 一、甲\n\n乙路开工。丁路完工。', '2022', [part])];
		const features = tieFeatures(
			[
				example('b', null, { kind: 'project', mentions: [says('乙路开工', building)] }),
				example('d', null, { kind: 'project', mentions: [says('丁路完工', done)] }),
			],
			[],
			reports,
		);
		return changesOf({ reports, features, indicators: [] }).map(({ kind, feature }) => `${kind} ${feature}`);
	};
	expect(only('review')).toEqual(['completed d']);
	expect(only('plan')).toEqual([]);
});

test('a place, and what nobody names, change nothing', () => {
	const reports = [parseReport('## 一、甲\n\n乙路开工。\n\n## 二、丙\n\n其他。', '2022', ['review', 'plan'])];
	const features = tieFeatures([example('a', null, { mentions: [says('乙路开工')] })], [], reports);
	expect(changesOf({ reports, features, indicators: [] })).toEqual([]);
	expect(kinds({ 2022: [[], []] })).toEqual([]);
});
