import { expect, test } from 'vitest';
import type { Camera } from '../projection/mercator';
import { easeInOut, flightOf } from './flight';

const here: Camera = { center: [114, 31.5], zoom: 13 };
const east = (degrees: number, zoom = 13): Camera => ({ center: [114 + degrees, 31.5], zoom });

test('the farther, the longer, within 0.8 and 2.5 seconds', () => {
	const times = [0, 0.005, 0.04, 0.08, 0.2, 3].map((way) => flightOf(here, east(way), 1280).duration);
	expect(times).toEqual([...times].sort((a, b) => a - b));
	expect(times[0]).toBe(800);
	expect(times.at(-1)).toBe(2500);
	expect(times[3]).toBeGreaterThan(800);
	expect(times[3]).toBeLessThan(2500);
});

test('going nearer takes as long as going back', () => {
	const nearer = flightOf(here, east(0.06, 15), 1280).duration;
	expect(flightOf(east(0.06, 15), here, 1280).duration).toBeCloseTo(nearer, 6);
	expect(nearer).toBeGreaterThan(flightOf(here, east(0.06), 1280).duration);
});

test('zooming on the spot has a path of its own', () => {
	expect(flightOf(here, east(0, 16), 1280).duration).toBeCloseTo((1000 * 3 * Math.LN2) / 1.42, 6);
});

test('it rises on a long way, and glides on a short one', () => {
	expect(flightOf(here, east(0.01), 1280).rises).toBe(false);
	expect(flightOf(here, east(0.2), 1280).rises).toBe(true);
});

test('it eases in and out alike, from one end to the other', () => {
	expect([easeInOut(0), easeInOut(1)]).toEqual([0, 1]);
	for (const t of [0.1, 0.3, 0.5]) expect(easeInOut(t) + easeInOut(1 - t)).toBeCloseTo(1, 9);
	expect(easeInOut(0.1)).toBeLessThan(0.1);
});
