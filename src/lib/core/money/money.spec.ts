import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatMoney } from './format';
import { findMoney, parseMoney, type Qualifier } from './parse';

const report = readFileSync('geodata/reports/2022.md', 'utf8');

/** Every figure of the town's report in reading order, read by a person. */
const FIGURES: readonly (readonly [text: string, cny: number, qualifier?: Qualifier])[] = [
	['79.46亿元', 7_946_000_000],
	['9.98亿元', 998_000_000],
	['13.85亿元', 1_385_000_000],
	['3.03亿元', 303_000_000],
	['16.14亿元', 1_614_000_000],
	['13.2亿元', 1_320_000_000],
	['11亿元', 1_100_000_000],
	['1.5亿元', 150_000_000],
	['3亿元', 300_000_000],
	['2000余万元', 20_000_000, 'over'],
	['20余万元', 200_000, 'over'],
	['30余万元', 300_000, 'over'],
	['近100万元', 1_000_000, 'about'],
	['965万元', 9_650_000],
	['8000万元', 80_000_000],
	['2500万元', 25_000_000],
	['1500万元', 15_000_000],
	['1500万元', 15_000_000],
	['1000万元', 10_000_000],
	['130万元', 1_300_000],
	['50万元', 500_000],
	['1000万元', 10_000_000],
	['40万', 400_000],
	['630万元', 6_300_000],
	['320万元', 3_200_000],
	['38万元', 380_000],
	['10亿元以上', 1_000_000_000, 'over'],
	['4000万元', 40_000_000],
	['1600万元', 16_000_000],
	['1500万元', 15_000_000],
	['1000万元', 10_000_000],
];

test('all 31 figures of the report are read', () => {
	const found = findMoney(report).map(({ text, cny, qualifier }) => [text, cny, qualifier]);
	expect(found).toEqual(FIGURES.map(([text, cny, qualifier = 'exact']) => [text, cny, qualifier]));
	expect(found).toHaveLength(31);
});

test('start and end cut the figure out of its text', () => {
	for (const { text, start, end } of findMoney(report)) expect(report.slice(start, end)).toBe(text);
	expect.assertions(31);
});

test.each(FIGURES.map(([text]) => text).filter((text) => text.includes('元')))(
	'parse after format is the identity: %s',
	(text) => {
		const money = parseMoney(text);
		expect(parseMoney(formatMoney(money, 'zh-Hans'))).toEqual(money);
	},
);

test.each([
	[1, 'exact'],
	[9_999, 'under'],
	[12_345_678, 'about'],
	[7_946_000_001, 'over'],
] as const)('parse after format is the identity: %i %s', (cny, qualifier) => {
	expect(parseMoney(formatMoney({ cny, qualifier }, 'zh-Hans'))).toEqual({ cny, qualifier });
});

test.each([
	['２５００万元', 25_000_000, 'exact'],
	['1,500万元', 15_000_000, 'exact'],
	['１，５００万元', 15_000_000, 'exact'],
	['13.2 亿元', 1_320_000_000, 'exact'],
	['近 100 万元', 1_000_000, 'about'],
	['约3千元', 3_000, 'about'],
	['2,000 余万元', 20_000_000, 'over'],
	['2000万余元', 20_000_000, 'over'],
	['10亿元以上', 1_000_000_000, 'over'],
	['不足50万元', 500_000, 'under'],
] as const)('%s', (text, cny, qualifier) => {
	expect(parseMoney(text)).toEqual({ cny, qualifier });
});

test.each(['36701人', '2万亩', '20万吨', '投资2万亩', '收入20万人', '10%', '6月24日', '亿元'])(
	'%s is no money',
	(text) => {
		expect(findMoney(text)).toEqual([]);
	},
);

test('money words make a figure without 元 money, and are no part of it', () => {
	expect(findMoney('投资40万的标识').map(({ text, cny }) => [text, cny])).toEqual([['40万', 400_000]]);
});

test('what is not one figure is refused with what came', () => {
	expect(() => parseMoney('1万元和2万元')).toThrow('came "1万元和2万元"; expected one figure of money');
	expect(() => parseMoney('')).toThrow(RangeError);
});

test('English readers get the same amount unrounded', () => {
	expect(formatMoney({ cny: 25_000_000, qualifier: 'exact' }, 'en')).toBe('CNY 25 million');
	expect(formatMoney({ cny: 7_946_000_000, qualifier: 'over' }, 'en')).toBe('over CNY 7.946 billion');
});
