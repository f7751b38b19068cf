import { describe, expect, test } from 'vitest';
import { exampleDeck, exampleSource } from '../../../../tests/example/deck';
import { example, point, says } from '../../../../tests/example/town';
import { parseReport } from '../report/parse';
import type { Scene } from './scene';

const deck = exampleDeck();
const sceneOf = (id: string, from = deck): Scene => from.scenes.find((scene) => scene.id === id)!;

test('a report is walked in its own order: opening, overviews with their stops, closing', () => {
	expect(deck.scenes.map(({ id, kind }) => [id, kind])).toEqual([
		['opening', 'opening'],
		['p1-1', 'section'],
		['a-road', 'stop'],
		['b-road', 'stop'],
		['a-village', 'stop'],
		['p1-2', 'section'],
		['p2', 'section'],
		['park', 'stop'],
		['closing', 'closing'],
	]);
	expect(deck.chapters).toEqual([
		{ id: 'opening', title: '某镇2022年政府工作报告', part: null, scenes: 1 },
		{ id: 'p1-1', title: '(一)道路', part: '一、回顾', scenes: 4 },
		{ id: 'p1-2', title: '(二)学校', part: '一、回顾', scenes: 1 },
		{ id: 'p2', title: '二、计划', part: null, scenes: 2 },
		{ id: 'closing', title: '合计与来年的目标', part: null, scenes: 1 },
	]);
	expect(deck.scenes.map(({ chapter }) => chapter)).toEqual([0, 1, 1, 1, 1, 2, 3, 3, 4]);
});

test('the opening sets the first figures of money of the review large, each with its words', () => {
	expect(sceneOf('opening')).toMatchObject({
		title: '某镇2022年政府工作报告',
		figures: [
			{
				...{ label: '财政收入', value: 500_000_000, unit: 'CNY', nature: 'fiscal_revenue', yearOnYear: 8 },
				quote: { exact: '财政收入5亿元,同比增长8%', sentence: 's1-0-0-2', part: 'review', report: '2022' },
			},
		],
		lit: null,
		notes: { paragraph: '各位代表!财政收入5亿元,同比增长8%。' },
	});
});

test('an overview lists what its section speaks of, and what that costs now', () => {
	expect(sceneOf('p1-1')).toMatchObject({
		leads: ['一是修路。'],
		figures: [{ value: 16_000_000, nature: 'investment', sum: { projects: 1, missing: 1 }, quote: null }],
		costless: 1,
		lit: ['a-road', 'a-village'],
		bounds: [114, 31.5, 114.02, 31.52],
		certainty: 'schematic',
	});
	expect(sceneOf('p1-1').features.map(({ id }) => id)).toEqual(['a-road', 'b-road', 'a-village']);
	expect(sceneOf('p2').features.map(({ id }) => id)).toEqual(['a-road', 'park']);
});

test('what states no cost is missing, and a section without projects has no sum of nothing', () => {
	expect(sceneOf('p2')).toMatchObject({ figures: [{ sum: { projects: 1, missing: 1 } }], costless: 1 });
	expect(sceneOf('p1-2')).toMatchObject({ figures: [], costless: null, features: [], lit: [], bounds: null });
});

test('a stop that review and plan name stands in the review, with the figure of the plan and the words of both', () => {
	expect(sceneOf('a-road')).toMatchObject({
		status: 'preparation',
		phase: '正在征地',
		figures: [
			{
				...{ label: null, value: 16_000_000, was: { cny: 15_000_000, qualifier: 'exact' } },
				quote: { exact: '投资1600万元的甲路', part: 'plan' },
			},
		],
		quotes: [{ exact: '投资1500万元的甲路正在征地' }, { exact: '投资1600万元的甲路' }],
		lit: ['a-road'],
		selected: ['a-road'],
		notes: { paragraph: '一是修路。投资1500万元的甲路正在征地,乙路已列入计划。乙路正在施工。甲村变了样。' },
	});
});

test('a review that contradicts itself is told in both its words', () => {
	expect(sceneOf('b-road')).toMatchObject({
		status: 'implementation',
		phase: '正在施工',
		contradictions: [
			{ status: 'identification', phase: '已列入计划', quote: { exact: '乙路已列入计划' } },
			{ status: 'implementation', phase: '正在施工', quote: { exact: '乙路正在施工' } },
		],
		quotes: [{ exact: '乙路已列入计划' }, { exact: '乙路正在施工' }],
	});
});

test('what is not on the map shows the whole town and says why', () => {
	const { bounds, lit, frame, placement, figures } = sceneOf('b-road');
	expect({ bounds, lit, placement, figures }).toEqual({
		...{ bounds: null, lit: [], figures: [] },
		placement: '未上图：不知道在哪里。',
	});
	expect(frame).toEqual(sceneOf('opening').frame);
	expect(sceneOf('b-road', exampleDeck({ language: 'en' })).placement).toBe('Not on the map: nobody knows where.');
	expect(sceneOf('a-road').placement).toBeNull();
});

test('what states no money is set large with its area', () => {
	expect(sceneOf('park').figures).toMatchObject([{ value: 60, unit: 'mu', nature: null }]);
});

test('the closing tells what all projects cost, then the goals of the plan', () => {
	expect(sceneOf('closing').costless).toBe(2);
	expect(sceneOf('closing').figures).toMatchObject([
		{ value: 16_000_000, nature: 'investment', sum: { projects: 1, missing: 2 } },
		{ label: '财政收入增长', value: 8, unit: '%', target: true, quote: { exact: '财政收入增长8%', part: 'plan' } },
	]);
});

test('on English pages names are English and the words of the report stay as they are', () => {
	const english = exampleDeck({ language: 'en' });
	expect(english.title).toBe('Some Town government work report, 2022');
	expect(sceneOf('a-road', english)).toMatchObject({
		...{ title: 'Name of a-road', original: '名a-road', phase: '正在征地' },
		quotes: [{ exact: '投资1500万元的甲路正在征地' }, { exact: '投资1600万元的甲路' }],
	});
	expect(sceneOf('p1-1', english).title).toBe('(一)道路');
	expect(sceneOf('closing', english).title).toBe('Totals and next year’s targets');
});

describe('towns that have little', () => {
	const bare = parseReport('## 工作报告\n\n一切如常。', '2022', ['review']);
	test.each([
		['a report that names nothing', exampleDeck({ report: bare, features: [], indicators: [] }), ['p1']],
		[
			'a report without any title',
			exampleDeck({
				report: parseReport('甲村变了样,乙村没有。', '2022', ['review']),
				features: [example('a-village', point(114, 31.5), { mentions: [says('甲村变了样')] })],
				indicators: [],
			}),
			['p1', 'a-village'],
		],
		['an empty report', exampleDeck({ report: parseReport('', '2022', []), features: [], indicators: [] }), []],
	])('%s has an opening and a closing still', (_, { scenes, chapters }, between) => {
		expect(scenes.map(({ id }) => id)).toEqual(['opening', ...between, 'closing']);
		expect(chapters.reduce((sum, chapter) => sum + chapter.scenes, 0)).toBe(scenes.length);
		expect(chapters.every(({ title }) => title !== '')).toBe(true);
		for (const { figures, frame, seconds, title } of scenes) {
			expect({ figures, titled: title !== '' }).toEqual({ figures: [], titled: true });
			expect(Number.isFinite(frame.x + frame.y + frame.side)).toBe(true);
			expect(seconds).toBeGreaterThanOrEqual(8);
		}
	});
});

test('a later report changes nothing of what an earlier one is presented with', () => {
	const { report, features, indicators } = exampleSource();
	const later = parseReport('## 一、回顾\n\n投资2000万元的甲路完工。丙路完工。', '2023', ['review']);
	const said = says(
		'投资2000万元的甲路完工',
		{ money: 20_000_000, nature: 'investment', status: 'completion' },
		'2023',
	);
	const grown = features.map((feature) => ({
		...feature,
		properties: {
			...feature.properties,
			mentions: [...feature.properties.mentions, ...(feature.id === 'a-road' ? [said] : [])],
		},
	}));
	const c = example('c-road', null, { kind: 'project', mentions: [says('丙路完工', {}, '2023')] });
	const town = { reports: [report, later], features: [...grown, c], indicators };
	expect(exampleDeck({ ...town, report })).toEqual(deck);
	const next = exampleDeck({ ...town, report: later });
	expect(next.scenes.map(({ id }) => id)).toEqual(['opening', 'p1', 'a-road', 'c-road', 'closing']);
	expect(sceneOf('a-road', next).figures).toMatchObject([{ value: 20_000_000, was: { cny: 16_000_000 } }]);
	expect(sceneOf('a-road', next).quotes.map((quote) => quote.report)).toEqual(['2023', '2022']);
});
