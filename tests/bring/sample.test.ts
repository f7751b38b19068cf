import { describe, expect, test } from 'vitest';
import type { BroughtFeature } from '../../src/lib/core/bring/brought';
import { middleOf, sampleOf } from '../../src/lib/core/bring/sample';

/** Points in a row, one to a feature, numbered by their longitude. */
const row = (count: number): BroughtFeature[] =>
	Array.from({ length: count }, (_, i) => ({ geometry: { type: 'Point', coordinates: [i, 0] }, properties: {} }));

describe('a sample of a file', () => {
	test.each([1, 199, 200, 201, 300, 399, 400, 401, 5000])('is spread over all of %i features', (count) => {
		const places = sampleOf(row(count)).map(([lng]) => lng!);
		expect(places.length).toBeLessThanOrEqual(200);
		expect(places.length).toBeGreaterThanOrEqual(Math.min(count, 100));
		expect(places[0]).toBe(0);
		const steps = new Set(places.slice(1).map((place, i) => place - places[i]!));
		expect(steps.size).toBeLessThanOrEqual(1);
		expect(count - places.at(-1)!).toBeLessThanOrEqual([...steps][0] ?? 1);
	});

	test('takes more of each where there are few, and nothing of what has no position', () => {
		const coordinates = Array.from({ length: 1000 }, (_, i) => [i, 0]);
		const features: BroughtFeature[] = [
			{ geometry: null, properties: {} },
			{ geometry: { type: 'LineString', coordinates }, properties: {} },
		];
		const places = sampleOf(features);
		expect(places).toHaveLength(200);
		expect(places.at(-1)).toEqual([995, 0]);
		expect(sampleOf([])).toEqual([]);
	});

	test('has its middle where most of it is', () => {
		expect(middleOf([...row(9), { geometry: null, properties: {} }].map((_, i) => [i === 8 ? 900 : i, 2]))).toEqual([
			5, 2,
		]);
		expect(middleOf([])).toEqual([NaN, NaN]);
	});
});
