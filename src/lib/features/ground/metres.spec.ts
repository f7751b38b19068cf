import { describe, expect, test } from 'vitest';
import type { LngLat } from '../../core/projection/mercator';
import { loadMetres } from './metres';

/** Of the codes with the zone's number before the easting; GDAL 3.6 with PROJ 9, from OGC:CRS84. */
const KNOWN: [at: LngLat, epsg: number, east: number, north: number][] = [
	[[114.035, 31.52], 4526, 38_503_324.3734, 3_488_629.3068],
	[[75.1, 39.4], 4513, 25_508_613.6552, 4_362_916.4764],
	[[113.7, 31.4], 4526, 38_471_468.9529, 3_475_362.4041],
	[[134.9, 48.3], 4533, 45_492_580.8332, 5_351_790.4013],
];

/**
 * Transverse Mercator by Krüger's series in the third flattening to the third order, which is exact to a
 * millimetre within a zone. Karney, Transverse Mercator with an accuracy of a few nanometers, 2011.
 */
function kruger([lng, lat]: LngLat, meridian: number): [east: number, north: number] {
	const [a, f] = [6_378_137, 1 / 298.257222101];
	const n = f / (2 - f);
	const e = Math.sqrt(f * (2 - f));
	const radius = (a / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
	const alpha = [
		n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3,
		(13 / 48) * n ** 2 - (3 / 5) * n ** 3,
		(61 / 240) * n ** 3,
	];
	const radians = Math.PI / 180;
	const [phi, lambda] = [lat * radians, (lng - meridian) * radians];
	const t = Math.sinh(Math.atanh(Math.sin(phi)) - e * Math.atanh(e * Math.sin(phi)));
	const [xi, eta] = [Math.atan2(t, Math.cos(lambda)), Math.atanh(Math.sin(lambda) / Math.hypot(1, t))];
	const sum = (term: (order: number) => number) => alpha.reduce((total, c, i) => total + c * term(2 * (i + 1)), 0);
	const north = radius * (xi + sum((k) => Math.sin(k * xi) * Math.cosh(k * eta)));
	const east = radius * (eta + sum((k) => Math.cos(k * xi) * Math.sinh(k * eta)));
	return [500_000 + east, north];
}

describe.each(KNOWN)('%j', (at, epsg, east, north) => {
	test(`is where EPSG:${epsg} says`, async () => {
		const { zone, ...metres } = (await loadMetres())(at)!;
		expect(zone.epsg.numbered).toBe(epsg);
		expect(metres).toEqual({ east: Math.round(east - zone.number * 1e6), north: Math.round(north) });
	});

	test('is where the series says', () => {
		const [x, y] = kruger(at, Math.round(at[0] / 3) * 3);
		expect(x).toBeCloseTo(east % 1e6, 2);
		expect(y).toBeCloseTo(north, 2);
	});
});

test('all over China the two agree to the metre that is shown', async () => {
	const toMetres = await loadMetres();
	const grid = Array.from({ length: 61 }, (_, i) => 74 + i).flatMap((lng) =>
		Array.from({ length: 36 }, (_, j): LngLat => [lng + 0.37, 18 + j + 0.21]),
	);
	const differences = grid.map((at) => {
		const { zone, east, north } = toMetres(at)!;
		const [x, y] = kruger(at, zone.meridian);
		return Math.max(Math.abs(x - east), Math.abs(y - north));
	});
	expect(Math.max(...differences)).toBeLessThan(0.51);
});

test('outside China there are no metres', async () => {
	expect((await loadMetres())([8.5, 47.4])).toBeNull();
});
