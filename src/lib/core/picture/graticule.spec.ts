import { describe, expect, it } from 'vitest';
import { graticule } from './graticule';

describe('graticule', () => {
	it('draws a line at every round degree inside the bounds, and none outside', () => {
		const { coordinates } = graticule([113.93, 31.44, 114.11, 31.6]);
		const meridians = coordinates.slice(0, 4).map(([from]) => from![0]);
		expect(meridians).toEqual([113.95, 114, 114.05, 114.1]);
		expect(coordinates.slice(4).map(([from]) => from![1])).toEqual([31.45, 31.5, 31.55, 31.6]);
	});

	it('is empty where no round degree lies', () => {
		expect(graticule([0.01, 0.01, 0.02, 0.02]).coordinates).toEqual([]);
	});
});
