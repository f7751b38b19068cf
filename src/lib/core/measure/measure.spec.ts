import { expect, test } from 'vitest';
import { findDays, isDay, isPeriod } from './dates';
import { findAreas, findLengths, SQUARE_METRES_PER_MU } from './find';
import { findNumbers } from './numbers';

test.each([
	['1.1公里道路', 1100],
	['１．１公里', 1100],
	['1,100米', 1100],
	['3 km', 3000],
	['2千米', 2000],
])('the length in %s', (text, metres) => {
	expect(findLengths(text).map(({ value }) => value)).toEqual([metres]);
});

test.each([
	['占地100亩', 100 * SQUARE_METRES_PER_MU],
	['2万亩', 20_000 * SQUARE_METRES_PER_MU],
	['3平方公里', 3_000_000],
	['4公顷', 40_000],
	['500平方米', 500],
])('the area in %s', (text, squareMetres) => {
	expect(findAreas(text).map(({ value }) => value)).toEqual([squareMetres]);
});

test('an area is no length and money is neither', () => {
	expect(findLengths('500平方米,3平方公里,1500万元')).toEqual([]);
	expect(findAreas('1500万元,1.1公里')).toEqual([]);
});

test.each([
	['10余人', 10, 'over', false],
	['项目3个以上', 3, 'over', false],
	['近100家', 100, 'about', false],
	['增长61.6%', 61.6, 'exact', true],
	['79.46亿', 7_946_000_000, 'exact', false],
	['新建18个', 18, 'exact', false],
] as const)('the number in %s', (text, value, qualifier, percent) => {
	expect(findNumbers(text)).toMatchObject([{ value, qualifier, percent }]);
});

test('days, with the year where it is named', () => {
	expect(findDays('6月24日批复,2021年12月1日开工')).toMatchObject([
		{ year: null, month: 6, day: 24 },
		{ year: 2021, month: 12, day: 1 },
	]);
	expect(findDays('1-10月')).toEqual([]);
});

test('what is no day of the calendar is none', () => {
	expect(findDays('2月31日,2023年2月29日,13月1日')).toEqual([]);
	expect(findDays('2月29日')).toHaveLength(1);
});

test.each([
	['2022-06-24', true],
	['2024-02-29', true],
	['2023-02-29', false],
	['2026-02-31', false],
	['2022-13-01', false],
	['2022-00-10', false],
	['2022-6-24', false],
	['', false],
])('%j is a day: %j', (text, answer) => {
	expect(isDay(text)).toBe(answer);
});

test.each([
	['2022', true],
	['2022-10', true],
	['2022-01/2022-10', true],
	['2022-01-01/2022-12-31', true],
	['2022-13', false],
	['2022-02-30', false],
	['2022-10/2022-01', false],
	['2021/2022/2023', false],
	['2022/', false],
	['last year', false],
])('%j is a period: %j', (text, answer) => {
	expect(isPeriod(text)).toBe(answer);
});

test.each([
	['1\u2009100米', [1100]],
	['第2022,500米', []],
	['共3,1100米', []],
	['长1234米', [1234]],
])('digits are grouped by thousands or not at all: %s', (text, metres) => {
	expect(findLengths(text).map(({ value }) => value)).toEqual(metres);
});
