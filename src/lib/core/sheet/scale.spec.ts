import { describe, expect, test } from 'vitest';
import { cameraOf, metresPerPixel, toScreen } from '../projection/mercator';
import { PAPER_SIZES, PIXELS_PER_MM } from './paper';
import { extentOfBounds, extentOfCamera, frameOfSheet, roundLength, roundScale, sheetView } from './scale';

const TOWN = [113.935, 31.44, 114.11, 31.595] as const;

/** Great-circle metres (haversine), which knows nothing of Web Mercator. */
function metresBetween([lng0, lat0]: readonly number[], [lng1, lat1]: readonly number[]): number {
	const radians = (degrees: number) => (degrees * Math.PI) / 180;
	const [dLat, dLng] = [radians(lat1! - lat0!) / 2, radians(lng1! - lng0!) / 2];
	const h = Math.sin(dLat) ** 2 + Math.cos(radians(lat0!)) * Math.cos(radians(lat1!)) * Math.sin(dLng) ** 2;
	return 2 * 6_371_008.8 * Math.asin(Math.sqrt(h));
}

test('scales are round, and never larger than what has to fit', () => {
	expect([87_000, 75_000, 75_001, 1001, 3.2e6, 100_000].map(roundScale)).toEqual([
		100_000, 75_000, 100_000, 1250, 4_000_000, 100_000,
	]);
});

test('bars are round lengths', () => {
	expect([5000, 4999, 1999, 0.7].map(roundLength)).toEqual([5000, 2000, 1000, 0.5]);
});

describe.each(['a4', 'a3'] as const)('on %s', (paper) => {
	const { map } = PAPER_SIZES[paper];
	const sheet = sheetView(extentOfBounds(TOWN), map);

	test('a distance on the ground measures on paper what the scale says, within a hundredth', () => {
		const pairs = [
			[
				[113.95, 31.45],
				[114.1, 31.45],
			],
			[
				[114, 31.44],
				[114, 31.59],
			],
			[
				[113.94, 31.59],
				[114.1, 31.5],
			],
		] as const;
		for (const [from, to] of pairs) {
			const [[x0, y0], [x1, y1]] = [toScreen(from, sheet), toScreen(to, sheet)];
			const mm = Math.hypot(x1 - x0, y1 - y0) / PIXELS_PER_MM;
			const ground = metresBetween(from, to);
			expect(Math.abs((mm * sheet.denominator) / 1000 / ground - 1)).toBeLessThan(0.01);
		}
	});

	test('the whole town is on the map, and the next larger scale would cut it', () => {
		for (const corner of [TOWN.slice(0, 2), TOWN.slice(2)]) {
			const [x, y] = toScreen(corner as [number, number], sheet);
			expect(x).toBeGreaterThanOrEqual(0);
			expect(x).toBeLessThanOrEqual(sheet.width);
			expect(y).toBeGreaterThanOrEqual(0);
			expect(y).toBeLessThanOrEqual(sheet.height);
		}
		const { width, height } = extentOfBounds(TOWN);
		const larger = 1000 * Math.max(width / map.width, height / map.height);
		expect(sheet.denominator).toBe(roundScale(larger));
	});

	test('a picture of its frame is drawn at the same scale', () => {
		const { camera, width, height } = sheet;
		const seen = cameraOf(frameOfSheet(sheet), width, height);
		expect(seen.zoom).toBeCloseTo(camera.zoom, 9);
		expect(seen.center[0]).toBeCloseTo(camera.center[0], 9);
		expect(seen.center[1]).toBeCloseTo(camera.center[1], 9);
	});

	test('what a camera shows fits, at its own middle', () => {
		const camera = { center: [114.02, 31.5] as const, zoom: 13 };
		const near = sheetView(extentOfCamera(camera), map);
		expect(near.camera.center).toEqual(camera.center);
		expect((map.width / 1000) * near.denominator).toBeGreaterThanOrEqual(1000 * metresPerPixel(camera));
	});
});

test('the papers hold what is laid out on them', () => {
	for (const { width, height, margin, map, beside } of Object.values(PAPER_SIZES)) {
		expect(map.width + (beside?.width ?? 0)).toBeLessThanOrEqual(width - 2 * margin);
		expect(map.height).toBeLessThanOrEqual(height - 2 * margin);
	}
});

test('A3 shows the town larger than A4', () => {
	const [a4, a3] = (['a4', 'a3'] as const).map((paper) => sheetView(extentOfBounds(TOWN), PAPER_SIZES[paper].map));
	expect([a4!.denominator, a3!.denominator]).toEqual([100_000, 75_000]);
});
