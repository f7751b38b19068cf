import { expect, it } from 'vitest';
import { quantile, timeEach } from './quantile';

it('takes the nearest rank', () => {
	const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
	expect([quantile(hundred, 0.5), quantile(hundred, 0.95), quantile([7], 0.95)]).toEqual([50, 95, 7]);
});

it('asks everything twice and counts it once', () => {
	const asked: string[] = [];
	expect(timeEach(['a', 'b'], (each) => asked.push(each)).count).toBe(2);
	expect(asked).toEqual(['a', 'b', 'a', 'b']);
});
