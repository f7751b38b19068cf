import { expect, test } from 'vitest';
import { quotedRuns } from './quoted';

test('the quotes stand in their paragraph', () => {
	expect(quotedRuns('甲路全长3公里,投资1500万元,已经完工。', ['投资1500万元', '已经完工'])).toEqual([
		{ text: '甲路全长3公里,', quoted: false },
		{ text: '投资1500万元', quoted: true },
		{ text: ',', quoted: false },
		{ text: '已经完工', quoted: true },
		{ text: '。', quoted: false },
	]);
});

test('quotes that overlap are one', () => {
	expect(quotedRuns('abcdef', ['abc', 'bcd', 'e'])).toEqual([
		{ text: 'abcde', quoted: true },
		{ text: 'f', quoted: false },
	]);
});

test('a quote from elsewhere marks nothing, no paragraph has no runs', () => {
	expect(quotedRuns('abc', ['x', ''])).toEqual([{ text: 'abc', quoted: false }]);
	expect(quotedRuns('', ['x'])).toEqual([]);
});
