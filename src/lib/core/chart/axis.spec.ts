import { expect, test } from 'vitest';
import { linearAxis, logAxis } from './axis';

test('a linear axis begins at zero and ends on a round number', () => {
	const { kind, ticks, place } = linearAxis([380_000, 80_000_000]);
	expect(kind).toBe('linear');
	expect(ticks[0]).toEqual({ value: 0, at: 0 });
	expect(ticks.at(-1)).toEqual({ value: 80_000_000, at: 100 });
	expect(place(40_000_000)).toBe(50);
});

test('what fell stands left of zero', () => {
	const { place } = linearAxis([-10, 10]);
	expect([place(-10), place(0), place(10)]).toEqual([0, 50, 100]);
});

test('every decade of a logarithmic axis is as wide as the next', () => {
	const { ticks } = logAxis([300_000, 7_946_000_000]);
	expect(ticks.map(({ value }) => value)).toEqual([1e5, 1e6, 1e7, 1e8, 1e9, 1e10]);
	expect(ticks.map(({ at }) => at)).toEqual([0, 20, 40, 60, 80, 100]);
});

test.each([
	['nothing', []],
	['zero', [0]],
	['one power of ten', [1000]],
])('%s still gives an axis', (_, values) => {
	for (const axis of [linearAxis(values), logAxis(values)]) {
		expect(axis.ticks.length).toBeGreaterThan(1);
		expect(axis.ticks.every(({ at }) => at >= 0 && at <= 100)).toBe(true);
	}
});
