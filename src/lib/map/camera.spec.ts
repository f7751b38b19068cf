import { expect, test } from 'vitest';
import { project, unproject, type Bounds } from '../core/projection/mercator';
import { comfortable, flight, onScreen } from './camera';

const center = [114.03, 31.52] as const;
const viewport = { camera: { center, zoom: 12 }, width: 1000, height: 600 };

/** Bounds of a box of the given size in pixels whose middle is `dx`, `dy` pixels off the camera's. */
function box(width: number, height: number, dx = 0, dy = 0): Bounds {
	const [x, y] = project(center);
	const at = (px: number, py: number) => unproject([x + px / 2 ** 12, y + py / 2 ** 12]);
	const [west, north] = at(dx - width / 2, dy - height / 2);
	const [east, south] = at(dx + width / 2, dy + height / 2);
	return [west, south, east, north];
}

test('where bounds are on the screen', () => {
	const screen = onScreen(box(200, 100, 50, -20), viewport).map(Math.round);
	expect(screen).toEqual([450, 230, 650, 330]);
});

test('comfortable is wholly inside what nothing covers', () => {
	expect(comfortable(box(200, 100), viewport, {})).toBe(true);
	expect(comfortable(box(200, 100, 450), viewport, {})).toBe(false);
	expect(comfortable(box(200, 100, 200), viewport, { right: 300 })).toBe(false);
	expect(comfortable(box(200, 100, 0, 200), viewport, { bottom: 100 })).toBe(false);
});

test.each([[{}], [{ right: 400 }], [{ bottom: 300 }], [{ top: 50, left: 200, right: 100 }]])(
	'a flight ends where the subject is comfortable: %j',
	(padding) => {
		const subject = box(3000, 900, 4000, -800);
		const camera = flight(subject, viewport, padding, 16);
		expect(camera.zoom).toBeLessThan(12);
		const sides = { top: 0, right: 0, bottom: 0, left: 0, ...padding };
		const roomy = Object.fromEntries(Object.entries(sides).map(([side, px]) => [side, px - 1e-6]));
		expect(comfortable(subject, { ...viewport, camera }, roomy)).toBe(true);
	},
);

test('a subject that fits leaves the zoom alone and comes to the middle of what is free', () => {
	const camera = flight(box(100, 100, 300), viewport, { right: 400 }, 16);
	expect(camera.zoom).toBe(12);
	const [left, , right] = onScreen(box(100, 100, 300), { ...viewport, camera });
	expect((left + right) / 2).toBeCloseTo(300, 6);
});

test('a single position is never brought closer than asked', () => {
	const close = { ...viewport, camera: { center, zoom: 18 } };
	expect(flight(box(0, 0), close, {}, 15).zoom).toBe(15);
});
