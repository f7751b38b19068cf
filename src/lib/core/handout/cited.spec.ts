import { expect, test } from 'vitest';
import type { Chapter, Scene } from '../scene/scene';
import { citedBy } from './cited';

const CHAPTERS: Chapter[] = [
	{ id: 'opening', title: '开场', part: null, scenes: 1 },
	{ id: 'p1-3', title: '三、城建', part: '回顾', scenes: 4 },
	{ id: 'p2', title: '打算', part: null, scenes: 1 },
];
const DECK = { year: '2022', chapters: CHAPTERS };
const quote = (sentence: string, report = '2022') => ({ exact: '', report, sentence, part: 'review' as const });
const scene = (chapter: number, quotes: string[], stated: (string | null)[] = []) =>
	({
		chapter,
		quotes: quotes.map((s) => quote(s)),
		figures: stated.map((s) => ({ quote: s && quote(s) })),
	}) as Scene;

test('the section and part are those of the sentence that is quoted', () => {
	expect(citedBy(scene(0, ['s1-3-2-1']), DECK)).toEqual({
		part: '回顾',
		section: '三、城建',
		sentences: [{ report: '2022', sentence: 's1-3-2-1' }],
	});
});

test('a part without sections is found as well', () => {
	expect(citedBy(scene(0, ['s2-1-1-4']), DECK).section).toBe('打算');
});

test('a scene without a quote stands where its chapter does', () => {
	expect(citedBy(scene(1, []), DECK)).toEqual({ part: '回顾', section: '三、城建', sentences: [] });
});

test('every sentence is named once, the quoted before those that state a figure', () => {
	expect(citedBy(scene(1, ['s1-3-2-1'], ['s1-3-2-1', null, 's1-3-1-1']), DECK).sentences).toEqual([
		{ report: '2022', sentence: 's1-3-2-1' },
		{ report: '2022', sentence: 's1-3-1-1' },
	]);
});

test('a sentence of an earlier report keeps its year, and does not tell the chapter', () => {
	const earlier = { ...scene(1, []), quotes: [quote('s2-1-1-1', '2021')] };
	expect(citedBy(earlier, DECK)).toEqual({
		part: '回顾',
		section: '三、城建',
		sentences: [{ report: '2021', sentence: 's2-1-1-1' }],
	});
});
