import { expect, test } from 'vitest';
import { PICTURE_SIDE } from '../core/picture/picture';
import { cameraOf, frameOf } from '../core/projection/mercator';
import { viewBoxOf } from './view-box';

const frame = frameOf([113.9, 31.4, 114.1, 31.6]);

test('the opening camera of a square viewport shows the whole picture', () => {
	const { viewBox, scale } = viewBoxOf(frame, { camera: cameraOf(frame, 680, 680), width: 680, height: 680 });
	expect(viewBox.split(' ').map(Number)).toEqual([0, 0, PICTURE_SIDE, PICTURE_SIDE].map((v) => expect.closeTo(v, 1)));
	expect(scale).toBeCloseTo(0.68, 6);
});

test('a wide viewport shows more to both sides', () => {
	const { viewBox } = viewBoxOf(frame, { camera: cameraOf(frame, 1360, 680), width: 1360, height: 680 });
	expect(viewBox.split(' ').map(Number)).toEqual([-500, 0, 2000, 1000].map((v) => expect.closeTo(v, 1)));
});

test('one zoom level closer shows half the side around the same centre', () => {
	const { center, zoom } = cameraOf(frame, 680, 680);
	const { viewBox, scale } = viewBoxOf(frame, { camera: { center, zoom: zoom + 1 }, width: 680, height: 680 });
	expect(viewBox.split(' ').map(Number)).toEqual([250, 250, 500, 500].map((v) => expect.closeTo(v, 1)));
	expect(scale).toBeCloseTo(1.36, 6);
});
