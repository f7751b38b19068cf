import { flushSync } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import { MOST_POINTS } from '../../core/ask/grammar';
import type { LngLat } from '../../core/projection/mercator';
import { Sketch, type SketchTool } from './sketch.svelte';

const at = (n: number): LngLat => [114 + n / 1000, 31.5 + (n % 2) / 1000];

function drawn(tool: SketchTool, count: number): Sketch {
	const sketch = new Sketch(tool);
	for (let n = 0; n < count; n++) sketch.add(at(n), 1);
	flushSync();
	return sketch;
}

describe('what is drawn becomes the subject of a question', () => {
	test.each<[SketchTool, number, object | null]>([
		['point', 1, { kind: 'point', at: at(0) }],
		['line', 1, null],
		['line', 2, { kind: 'line', points: [at(0), at(1)] }],
		['area', 2, null],
		['area', 3, { kind: 'area', points: [at(0), at(1), at(2)] }],
		['distance', 2, null],
		['surface', 3, null],
	])('%s of %i points', (tool, count, subject) => {
		expect(drawn(tool, count).subject).toEqual(subject);
	});
});

describe('points', () => {
	test('are drawn to what is near, and remember to what', () => {
		const snap = vi.fn((place: LngLat) => (place === at(0) ? null : { at: at(9), id: 'road' }));
		const sketch = new Sketch('line', snap);
		sketch.add(at(1), 2.5);
		expect(snap).toHaveBeenCalledWith(at(1), 2.5);
		expect(sketch.points).toEqual([{ at: at(9), id: 'road' }]);
	});

	test('a second point replaces the first where one is wanted', () => {
		const sketch = drawn('point', 2);
		expect(sketch.points).toEqual([{ at: at(1), id: null }]);
		expect(sketch.finished).toBe(true);
	});

	test('the last point again ends a line, the first one an area', () => {
		const [line, area] = [drawn('line', 3), drawn('area', 4)];
		line.add(at(2), 1);
		area.add(at(0), 1);
		expect([line.finished, line.points.length]).toEqual([true, 3]);
		expect([area.finished, area.points.length]).toEqual([true, 4]);
	});

	test('a point twice in a row is one, and after the end a new drawing begins', () => {
		const sketch = drawn('distance', 1);
		sketch.add(at(0), 1);
		expect(sketch.points).toHaveLength(1);
		sketch.add(at(1), 1);
		sketch.finish();
		sketch.add(at(5), 1);
		expect([sketch.finished, sketch.points]).toEqual([false, [{ at: at(5), id: null }]]);
	});

	test('are no more than an address takes', () => {
		const sketch = drawn('line', MOST_POINTS + 5);
		expect([sketch.points.length, sketch.isFull]).toEqual([MOST_POINTS, true]);
	});
});

describe('keys', () => {
	test('Enter ends what is enough, and nothing else', () => {
		const sketch = drawn('line', 1);
		expect([sketch.press('Enter'), sketch.finished]).toEqual([false, false]);
		sketch.add(at(1), 1);
		expect([sketch.press('Enter'), sketch.finished, sketch.press('Enter')]).toEqual([true, true, false]);
	});

	test('Backspace takes the last point back', () => {
		const sketch = drawn('area', 2);
		expect([sketch.press('Backspace'), sketch.points.length]).toEqual([true, 1]);
		sketch.undo();
		expect(sketch.press('Backspace')).toBe(false);
	});

	test('Escape stops drawing; other keys are not its', () => {
		const heard = vi.fn();
		const sketch = new Sketch('line', () => null, heard);
		sketch.add(at(1), 1);
		expect([sketch.press('a'), sketch.press('Escape')]).toEqual([false, true]);
		expect(sketch.points).toEqual([]);
		expect(heard).toHaveBeenCalledOnce();
	});
});
