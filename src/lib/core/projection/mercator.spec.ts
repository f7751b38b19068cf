import { expect, test } from 'vitest';
import { randomRow } from '../../../../tests/example/random';
import { cameraOf, frameOf, metresPerPixel, project, unproject } from './mercator';

test('known positions', () => {
	expect(project([0, 0])).toEqual([256, expect.closeTo(256, 9)]);
	expect(project([-180, 85.051128779806604])).toEqual([0, expect.closeTo(0, 9)]);
	expect(project([90, -66.51326044311186])).toEqual([384, expect.closeTo(384, 9)]);
});

test('unproject is the inverse of project', () => {
	const next = randomRow();
	for (let i = 0; i < 500; i++) {
		const [lng, lat] = [next() * 360 - 180, next() * 170 - 85];
		expect(unproject(project([lng, lat]))).toEqual([expect.closeTo(lng, 9), expect.closeTo(lat, 9)]);
	}
});

test('a frame is a square in the middle of which the bounds lie, with the margin asked for', () => {
	const [x, y] = project([114, 31.5]);
	const [right] = project([114.2, 31.5]);
	const frame = frameOf([114, 31.5, 114.2, 31.5], 0.1);
	expect(frame.side * 0.8).toBeCloseTo(right - x, 9);
	expect(frame.x + frame.side / 2).toBeCloseTo((x + right) / 2, 9);
	expect(frame.y + frame.side / 2).toBeCloseTo(y, 9);
});

test('the frame of a single position still has a side', () => {
	expect(frameOf([114, 31.5, 114, 31.5], 0, 0.002).side).toBe(0.002);
});

test('a camera shows its frame from edge to edge of the shorter side', () => {
	const frame = frameOf([113.9, 31.4, 114.1, 31.6]);
	const { center, zoom } = cameraOf(frame, 900, 400);
	expect(frame.side * 2 ** zoom).toBeCloseTo(400, 6);
	expect(project(center)).toEqual([
		expect.closeTo(frame.x + frame.side / 2, 9),
		expect.closeTo(frame.y + frame.side / 2, 9),
	]);
	expect(cameraOf(frame, 0, 0).zoom).not.toBeNaN();
});

test('metres of a pixel: the equator at zoom 0 and half of it at 60 degrees', () => {
	expect(metresPerPixel({ center: [0, 0], zoom: 0 })).toBeCloseTo(78_271.517, 2);
	expect(metresPerPixel({ center: [0, 60], zoom: 1 })).toBeCloseTo(78_271.517 / 4, 2);
});
