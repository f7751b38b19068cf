import { expect, test } from 'vitest';
import { fromScreen, toScreen, type Viewport } from '../../core/projection/mercator';
import { moved } from './gestures';

const VIEWPORT: Viewport = { camera: { center: [114.03, 31.52], zoom: 11 }, width: 680, height: 480 };

test.each([
	['a drag', [100, 80], [340, 200], 0],
	['a wheel', [500, 400], [500, 400], 1.5],
	['two fingers', [200, 200], [260, 170], -0.7],
] as const)('%s leaves what was under it under it', (_, from, to, steps) => {
	const camera = moved(VIEWPORT, from, to, steps);
	const [x, y] = toScreen(fromScreen(from, VIEWPORT), { ...VIEWPORT, camera });
	expect(x).toBeCloseTo(to[0], 6);
	expect(y).toBeCloseTo(to[1], 6);
	expect(camera.zoom).toBeCloseTo(11 + steps, 9);
});

test('a map is not moved nearer than it goes, and stays where it is then', () => {
	const camera = moved(VIEWPORT, [10, 10], [10, 10], 40);
	expect(camera.zoom).toBe(17);
	const [x] = toScreen(fromScreen([10, 10], VIEWPORT), { ...VIEWPORT, camera });
	expect(x).toBeCloseTo(10, 4);
});
