import { expect, test } from 'vitest';
import { randomRow } from '../../../../tests/example/random';
import { line, point, square } from '../../../../tests/example/town';
import { fromScreen, metresPerPixel, toScreen, type Viewport } from '../projection/mercator';
import { snappingOf } from './snap';

const viewport: Viewport = { camera: { center: [114, 31.5], zoom: 15 }, width: 800, height: 600 };
const on = (x: number, y: number) => [...fromScreen([x, y], viewport)] as [number, number];
const scale = metresPerPixel(viewport.camera);
const snap = snappingOf([
	{ id: 'school', geometry: point(...on(100, 100)) },
	{ id: 'road', geometry: line(on(200, 100), on(400, 100), on(400, 300)) },
	{ id: 'field', geometry: square(...on(500, 500), 0.002) },
]);
const where = (x: number, y: number) => {
	const found = snap(on(x, y), scale);
	return found && [found.id, ...toScreen(found.at, viewport).map((pixels) => Math.round(pixels))];
};

test('a point is drawn to what is no farther than twelve pixels', () => {
	expect(where(100, 111)).toEqual(['school', 100, 100]);
	expect(where(100, 113)).toBeNull();
	expect(where(300, 92)).toEqual(['road', 300, 100]);
	expect(where(300, 113)).toBeNull();
	expect(where(520, 505)).toEqual(['field', 520, 500]);
});

test('a corner within reach is preferred to a nearer edge', () => {
	expect(where(392, 101)).toEqual(['road', 400, 100]);
	expect(where(380, 101)).toEqual(['road', 380, 100]);
});

test('where nothing is drawn nothing draws', () => {
	expect(snappingOf([])(on(1, 1), scale)).toBeNull();
});

test('what a point is drawn to is within reach, and what is near draws, at any place', () => {
	const next = randomRow(2);
	const signs = Array.from({ length: 200 }, (_, i) => ({ id: `s${i}`, at: on(next() * 800, next() * 600) }));
	const draws = snappingOf(signs.map(({ id, at }) => ({ id, geometry: point(...at) })));
	for (let i = 0; i < 300; i++) {
		const [x, y] = [next() * 800, next() * 600];
		const away = ({ at }: { at: readonly [number, number] }) => {
			const [sx, sy] = toScreen(at, viewport);
			return Math.hypot(sx - x, sy - y);
		};
		const nearest = signs.reduce((best, sign) => (away(sign) < away(best) ? sign : best));
		expect(draws(on(x, y), scale)?.id ?? null).toBe(away(nearest) <= 12 ? nearest.id : null);
	}
});
