import { expect, test } from 'vitest';
import { byFileAndPlace, formatFinding, quoted, type Finding } from './finding';

const finding = (change: Partial<Finding>): Finding => ({
	level: 'error',
	file: 'town.json',
	place: 'town',
	came: 'x',
	expected: 'y',
	...change,
});

test('a finding is one line that cannot steer a terminal', () => {
	const line = formatFinding(finding({ place: 'a\nb', came: '\u001b[31mred\u202e', expected: 'no\u0007bell' }));
	expect(line).toBe('error town.json · a b: came \\u001b[31mred\\u202e; expected no\\u0007bell');
});

test('long values are shortened, and numbers that JSON lacks are named', () => {
	expect(quoted('路'.repeat(500))).toBe(`${'路'.repeat(120)}…`);
	expect(quoted([Infinity, 1])).toBe('["Infinity",1]');
	expect(quoted(undefined)).toBe('undefined');
});

test('by file, then place, numbers in their order', () => {
	const sorted = [finding({ place: 'line 10' }), finding({ place: 'line 9' }), finding({ file: 'a.json' })].sort(
		byFileAndPlace,
	);
	expect(sorted.map(({ file, place }) => `${file} ${place}`)).toEqual([
		'a.json town',
		'town.json line 9',
		'town.json line 10',
	]);
});
