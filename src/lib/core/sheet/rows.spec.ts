import { expect, test } from 'vitest';
import { heightOf, rowsThatFit } from './rows';

const TYPE = { line: 4, padding: 2, cells: [10, 20] };

test('a row is as high as its longest cell, paragraph by paragraph', () => {
	expect(heightOf([['路'], ['短']], TYPE)).toBe(6);
	expect(heightOf([['路'], ['字'.repeat(40), '短']], TYPE)).toBe(4 * 4 + 2);
	expect(heightOf([['字'.repeat(80)], ['短']], TYPE)).toBeGreaterThan(8 * 4);
});

test('as many rows as fit, and not one more', () => {
	const row = [['路'], ['短']];
	expect(rowsThatFit([row, row, row], 12, TYPE)).toBe(2);
	expect(rowsThatFit([row, row, row], 18, TYPE)).toBe(3);
	expect(rowsThatFit([row], 5, TYPE)).toBe(0);
	expect(rowsThatFit([], 5, TYPE)).toBe(0);
});
