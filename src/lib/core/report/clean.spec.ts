import { describe, expect, test } from 'vitest';
import { cleanReport } from './clean';
import type { ReportEdits } from './edits';

const keep = (text: string) => text;
const edits = (change: Partial<ReportEdits> = {}): ReportEdits => ({
	title: '报告',
	title_en: 'Report',
	publisher: '镇政府',
	source: '测试',
	source_en: 'A test',
	received: '2022-12-01',
	parts: ['review'],
	corrections: [],
	boilerplate: [],
	leads: [],
	unaccounted: [],
	...change,
});
const clean = (raw: string, change?: Partial<ReportEdits>) => cleanReport(raw, edits(change), keep);

describe('what goes', () => {
	test('pinyin glosses, ?? debris, a byte order mark and Windows line ends', () => {
		expect(clean('\uFEFF??镇(zhèn)政府,全省(第6位)。\r\n完。').markdown).toBe('镇政府,全省(第6位)。\n\n完。\n');
	});

	test('whole lines of the web page, each once', () => {
		const boilerplate = [{ raw: '扫一扫', reason: '网页' }];
		expect(clean('完。\n扫一扫', { boilerplate })).toEqual({ markdown: '完。\n', problems: [] });
		expect(clean('完。', { boilerplate }).problems).toMatchObject([{ place: 'boilerplate', came: '扫一扫 0 times' }]);
	});
});

describe('corrections', () => {
	const corrections = [{ raw: '乇U', corrected: '素保', reason: '乱码', reason_en: 'mojibake' }];

	test('replace the damaged passage', () => {
		expect(clean('要乇U障。', { corrections })).toEqual({ markdown: '要素保障。\n', problems: [] });
	});

	test.each([
		['要素。', 0],
		['乇U和乇U。', 2],
	])('that do not occur once are a problem: %s', (raw, times) => {
		expect(clean(raw, { corrections }).problems).toMatchObject([{ place: 'corrections', came: `乇U ${times} times` }]);
	});
});

describe('structure', () => {
	test('parts, sections and items become headings; a paragraph after the items leaves the section', () => {
		const raw = '一、回顾\n(一)工业\n一是增长。产值。\n总的来说。';
		expect(clean(raw).markdown).toBe('## 一、回顾\n\n### (一)工业\n\n#### 一是增长。\n\n产值。\n\n---\n\n总的来说。\n');
	});

	test('a lead opens an item in the middle of a paragraph', () => {
		const { markdown, problems } = clean('起句。高力度抓。做事。', { leads: ['高力度抓。'] });
		expect(markdown).toBe('起句。\n\n#### 高力度抓。\n\n做事。\n');
		expect(problems).toEqual([]);
	});

	test('a lead that opens nothing is a problem', () => {
		expect(clean('做事。', { leads: ['高力度抓。'] }).problems).toMatchObject([{ place: 'leads', came: '高力度抓。' }]);
	});
});

test('debris that is left is a problem with its line', () => {
	expect(clean('一、回顾\n工作?其他。').problems).toMatchObject([{ place: 'line 3', came: '工作?其他。' }]);
});
