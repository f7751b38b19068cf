import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseReport, sentencesOf } from './parse';

const markdown = readFileSync('geodata/reports/2022.md', 'utf8');
const report = parseReport(markdown, '2022', ['review', 'plan', 'plan']);

test('joining every title and sentence gives the text without its marks again', () => {
	const joined = report.parts
		.flatMap(({ title, sections }) => [
			title,
			...sections.flatMap((section) => [
				section.title ?? '',
				...section.items.flatMap(({ lead, paragraphs }) => [
					lead?.text ?? '',
					...paragraphs.flat().map(({ text }) => text),
				]),
			]),
		])
		.join('');
	expect(joined).toBe(markdown.replace(/^(?:#{2,4} |---$)/gm, '').replace(/\n/g, ''));
});

test('every id is there once', () => {
	const ids = sentencesOf(report).map(({ sentence }) => sentence.id);
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids.length).toBeGreaterThan(100);
});

test('ids of parts, sections and items are there once each', () => {
	const sections = report.parts.flatMap((part) => part.sections);
	const ids = [...report.parts, ...sections, ...sections.flatMap(({ items }) => items)].map(({ id }) => id);
	expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
	expect(ids).toContain('p2-2-1');
});

/** Published addresses: they may not move. */
test.each([
	['s1-1-1-0', '一是经济持续稳定增长。'],
	['s1-3-2-1', /^投资2500万元的发展大道改造升级工程全面完工/],
	['s2-2-3-1', /完成投资4000万元的铁路涵洞新建/],
])('the address %s leads to its sentence', (id, text) => {
	const found = sentencesOf(report).filter(({ sentence }) => sentence.id === id);
	expect(found).toHaveLength(1);
	expect(found[0]!.sentence.text).toMatch(text);
});

test('an id does not depend on what follows it', () => {
	const half = parseReport(markdown.slice(0, markdown.indexOf('## 二、')), '2022', ['review']);
	const ids = sentencesOf(half).map(({ sentence }) => sentence.id);
	expect(
		sentencesOf(report)
			.slice(0, ids.length)
			.map(({ sentence }) => sentence.id),
	).toEqual(ids);
});

test('a part beyond the list of kinds is a plan', () => {
	expect(parseReport('## 一、甲\n\n做。\n\n## 二、乙', '2022', ['review']).parts.map(({ kind }) => kind)).toEqual([
		'review',
		'plan',
	]);
});

test('closing quotation marks stay with their sentence', () => {
	const [first, second] = sentencesOf(parseReport('他说:“做好。”我们做。', '2022', []));
	expect([first!.sentence.text, second!.sentence.text]).toEqual(['他说:“做好。”', '我们做。']);
});
