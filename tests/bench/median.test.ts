import { describe, expect, it } from 'vitest';
import { median, spread } from './median';

describe('median', () => {
	it('is the middle value, whatever the order', () => expect(median([9, 1, 5])).toBe(5));
	it('is the mean of the two in the middle', () => expect(median([4, 1, 2, 9])).toBe(3));
	it('refuses nothing at all', () => expect(() => median([])).toThrow('got none'));
});

describe('spread', () => {
	it('tells least, middle and greatest', () => {
		expect(spread([3, 1, 2])).toEqual({ min: 1, median: 2, max: 3, values: [3, 1, 2] });
	});
	it('is nothing when one load had no figure', () => expect(spread([1, undefined, 3])).toBeUndefined());
});
