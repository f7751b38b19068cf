import { expect, test } from 'vitest';
import { toScreen, unproject, type Frame } from '../projection/mercator';
import { boxOf, cameraIn, cameraOfBox, type Box } from './clear';

const frame: Frame = { x: 418, y: 208, side: 0.4 };
const map = { width: 1280, height: 720 };
const corner = (x: number, y: number) => unproject([x, y]);
const bounds = [
	...corner(frame.x, frame.y + frame.side),
	...corner(frame.x + frame.side, frame.y),
] as unknown as readonly [number, number, number, number];

test.each<[string, Box]>([
	['right of a text', { x: 480, y: 20, width: 780, height: 640 }],
	['above a text', { x: 10, y: 10, width: 370, height: 300 }],
	['the whole map', { x: 0, y: 0, ...map }],
])('a frame fits the clear part, in its middle: %s', (_, clear) => {
	const box = boxOf(bounds, cameraIn(frame, clear, map), map);
	const side = Math.min(clear.width, clear.height);
	expect(box.width).toBeCloseTo(side, 3);
	expect(box.height).toBeCloseTo(side, 3);
	expect(box.x + box.width / 2).toBeCloseTo(clear.x + clear.width / 2, 3);
	expect(box.y + box.height / 2).toBeCloseTo(clear.y + clear.height / 2, 3);
});

test('a frame nearer than the map goes is shown as near as it goes, still in the middle', () => {
	const clear = { x: 480, y: 20, width: 780, height: 640 };
	const camera = cameraIn({ ...frame, side: 0.0001 }, clear, map);
	expect(camera.zoom).toBe(17);
	const [x, y] = toScreen(corner(frame.x + 0.00005, frame.y + 0.00005), { camera, ...map });
	expect([x, y].map(Math.round)).toEqual([870, 340]);
});

test('a box of the map shows the same from its own middle', () => {
	const clear = { x: 480, y: 20, width: 780, height: 640 };
	const camera = cameraIn(frame, clear, map);
	const own = cameraOfBox(camera, clear, map);
	const at = corner(frame.x + 0.1, frame.y + 0.3);
	const [x, y] = toScreen(at, { camera, ...map });
	const [u, v] = toScreen(at, { camera: own, width: clear.width, height: clear.height });
	expect([u + clear.x, v + clear.y].map((px) => px.toFixed(3))).toEqual([x, y].map((px) => px.toFixed(3)));
});

test('a part without any room still gives a camera', () => {
	expect(cameraIn(frame, { x: 0, y: 0, width: 0, height: 0 }, { width: 0, height: 0 }).zoom).toBe(8);
});
