import { expect, test } from 'vitest';
import { randomRow } from '../../../../tests/example/random';
import { rangeOf, segmentsOf, type MentionRange } from './segments';

const SENTENCE = '投资1500万元的冶炼大道正在征地,投资50万元的连接线完成。';

test('overlapping quotes are cut where each begins and ends, and figures are marked', () => {
	const ranges = [
		{ feature: 'a', start: 0, end: 14 },
		{ feature: 'b', start: 9, end: 18 },
	];
	const segments = segmentsOf(SENTENCE.slice(0, 19), ranges);
	expect(segments.map(({ text, features, money }) => [text, features.join(' '), money])).toEqual([
		['投资', 'a', false],
		['1500万元', 'a', true],
		['的', 'a', false],
		['冶炼大道正', 'a b', false],
		['在征地,', 'b', false],
		['投', '', false],
	]);
});

test('two quotes of one feature over the same run name it once', () => {
	const twice = { feature: 'a', start: 0, end: 2 };
	expect(segmentsOf('投资', [twice, twice])).toEqual([{ text: '投资', features: ['a'], money: false }]);
});

test('a sentence without quotes and figures is one run', () => {
	expect(segmentsOf('完成。', [])).toEqual([{ text: '完成。', features: [], money: false }]);
});

test('joining the runs gives the sentence again', () => {
	const next = randomRow();
	for (let i = 0; i < 200; i++) {
		const ranges = Array.from({ length: 5 }, (_, n): MentionRange => {
			const start = Math.floor(next() * SENTENCE.length);
			return { feature: `f${n}`, start, end: start + Math.ceil(next() * (SENTENCE.length - start)) };
		});
		const segments = segmentsOf(SENTENCE, ranges);
		expect(segments.map(({ text }) => text).join('')).toBe(SENTENCE);
		for (const { feature, start, end } of ranges) {
			const marked = segments.filter(({ features }) => features.includes(feature)).map(({ text }) => text);
			expect(marked.join('')).toBe(SENTENCE.slice(start, end));
		}
	}
});

test('the range of a mention is its quote', () => {
	const at = { sentence: { id: 's1', text: SENTENCE }, order: 0, start: 9, part: 'review' } as const;
	expect(rangeOf('a', { report: '2022', exact: '冶炼大道', says: {}, at })).toEqual({
		feature: 'a',
		start: 9,
		end: 13,
	});
});
