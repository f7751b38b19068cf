import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseReport, sentencesOf } from '../report/parse';
import { locate } from './locate';

const report = parseReport('## 一、回顾\n\n修路。投资1500万元修路。\n\n## 二、计划\n\n投资1600万元修路。', '2022', [
	'review',
	'plan',
]);

test('a quote that stands once is located with its sentence, order and part', () => {
	expect(locate({ exact: '1600万元' }, report)).toMatchObject([
		{ sentence: { id: 's2-0-0-1' }, order: 2, start: 2, part: 'plan' },
	]);
});

test('every place of a quote that stands more than once', () => {
	expect(locate({ exact: '万元修路' }, report).map(({ sentence }) => sentence.id)).toEqual(['s1-0-0-2', 's2-0-0-1']);
	expect(locate({ exact: '修路' }, report)).toHaveLength(3);
});

test('prefix and suffix touch the quote and are no part of it', () => {
	expect(locate({ exact: '万元', prefix: '1500', suffix: '修路' }, report)).toMatchObject([{ start: 6 }]);
	expect(locate({ exact: '万元', prefix: '150' }, report)).toEqual([]);
});

test.each(['不存在', '修路。投资', '1500万元修路。\n投资', ''])('%j stands nowhere', (exact) => {
	expect(locate({ exact }, report)).toEqual([]);
});

test('what the index finds is what a plain search finds', () => {
	const whole = parseReport(readFileSync('geodata/reports/2022.md', 'utf8'), '2022', []);
	const sentences = sentencesOf(whole).map(({ sentence }) => sentence.text);
	for (const exact of ['镇区', '工程', '投资1500万元的', '乡村合作公司', '一年来,', '第三人民医院', '的']) {
		const found = locate({ exact }, whole).map(({ order, start }) => `${order} ${start}`);
		const plain = sentences.flatMap((text, order) =>
			[...text].flatMap((_, at) => (text.startsWith(exact, at) ? [`${order} ${at}`] : [])),
		);
		expect(found).toEqual(plain);
	}
});
