import { expect, test } from 'vitest';
import { isDear, type Line } from './line';

const CASES: [line: Line | undefined, dear: boolean][] = [
	[undefined, false],
	[{}, false],
	[{ type: 'wifi', effectiveType: '4g', saveData: false }, false],
	[{ type: 'ethernet' }, false],
	[{ effectiveType: '4g', saveData: true }, true],
	[{ type: 'cellular', effectiveType: '4g' }, true],
	[{ effectiveType: '3g' }, true],
	[{ effectiveType: '2g' }, true],
	[{ effectiveType: 'slow-2g' }, true],
];

test.each(CASES)('the line %j is dear: %j', (line, dear) => {
	expect(isDear(line)).toBe(dear);
});
