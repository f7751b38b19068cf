import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findDebris } from './debris';

test('the canonical text of the report is free of debris', () => {
	expect(findDebris(readFileSync('geodata/reports/2022.md', 'utf8'))).toEqual([]);
});

test.each([
	['运\uFFFD保障', 'a character that stands for a lost one'],
	['镇zhèn政府', 'a letter with a tone mark'],
	['镇zhen政府', 'lower-case letters inside Chinese'],
	['锟斤拷', 'a sequence that only a wrong character set makes'],
	['工作??做好。', 'a question mark that ends no sentence'],
	['工作?做好。', 'a question mark that ends no sentence'],
	['?工作。', 'a question mark that ends no sentence'],
	['他说“做好。', '“ and ” that do not pair'],
	['某)市', '( and ) that do not pair'],
])('%s', (text, reason) => {
	expect(findDebris(text).map((debris) => debris.reason)).toContain(reason);
});

test.each(['建设5G网络和PPP项目。', '是否继续?', '“是否继续?”他说。', '《计划》(草案)'])('%s is no debris', (text) => {
	expect(findDebris(text)).toEqual([]);
});

test('the line is told', () => {
	expect(findDebris('一\n\n二锟斤拷')).toMatchObject([{ line: 3, text: '锟斤拷' }]);
});
