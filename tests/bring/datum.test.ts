import { distance } from '@turf/distance';
import gcoord from 'gcoord';
import proj4 from 'proj4';
import { expect, test } from 'vitest';
import { toDegreesOf, turned, type Datum, type Origin } from '../../src/lib/core/bring/datum';
import { projOf, zoneOf } from '../../src/lib/core/spatial/gauss-kruger';
import { brought, hold, TOWN, WGS84 } from './bringing';

const metres = (a: readonly number[], b: readonly number[]) => distance([...a], [...b], { units: 'meters' });
/** Towns from Sanya to Mohe, Kashgar to Fuyuan. */
const PLACES = [TOWN, [109.5, 18.25], [122.5, 53.48], [75.99, 39.47], [134.3, 48.36], [116.39, 39.91]] as [
	number,
	number,
][];
const plain = (datum: Datum): Origin => ({ datum, swapped: false });

test('Amap and Baidu are turned back to where they came from, within a metre', () => {
	for (const place of PLACES) {
		const gcj = gcoord.transform([...place], gcoord.WGS84, gcoord.GCJ02) as [number, number];
		const bd = gcoord.transform([...place], gcoord.WGS84, gcoord.BD09) as [number, number];
		expect(metres(gcj, place)).toBeGreaterThan(100);
		expect(metres(toDegreesOf(plain({ kind: 'gcj02' }))(gcj), place)).toBeLessThan(0.001);
		expect(metres(toDegreesOf(plain({ kind: 'bd09' }))(bd), place)).toBeLessThan(1);
	}
});

test('as gcoord publishes it: Baidu’s example of Shanghai, and no shift abroad', () => {
	// From the README of gcoord: 116.403988, 39.914266 of WGS 84 is 116.41661560068297, 39.92196580126834 of BD-09.
	const shown = toDegreesOf(plain({ kind: 'bd09' }))([116.41661560068297, 39.92196580126834]);
	expect(metres(shown, [116.403988, 39.914266])).toBeLessThan(1);
	expect(toDegreesOf(plain({ kind: 'gcj02' }))([-0.12, 51.5])).toEqual([-0.12, 51.5]);
	// At the edge of the country, where its shift ends, the way back still ends.
	for (const lng of [72.004, 72.0041, 137.8347])
		expect(toDegreesOf(plain({ kind: 'gcj02' }))([lng, 30])[1]).toBeCloseTo(30, 1);
});

test('metres of a zone are degrees within a centimetre, with the number of the zone and without', () => {
	for (const place of PLACES) {
		const zone = zoneOf(place)!;
		const [east, north] = proj4(projOf(zone)).forward([...place]) as [number, number];
		const turn = toDegreesOf(plain({ kind: 'zone', meridian: zone.meridian }));
		expect(metres(turn([east, north]), place)).toBeLessThan(0.01);
		expect(metres(turn([east + zone.number * 1e6, north]), place)).toBeLessThan(0.01);
		const swapped = toDegreesOf({ datum: { kind: 'zone', meridian: zone.meridian }, swapped: true });
		expect(metres(swapped([north, east]), place)).toBeLessThan(0.01);
	}
});

test('the numbers tell zone and order; degrees do not tell their datum', async () => {
	const [east, north] = proj4(projOf(zoneOf(TOWN)!)).forward([...TOWN]) as [number, number];
	const guess = async (x: number, y: number) => (await hold('a.csv', `x,y\n${x},${y}\n`)).summary(TOWN).guess;
	const zone38 = { kind: 'zone', meridian: 114 };
	expect(await guess(38e6 + east, north)).toEqual({ datum: zone38, swapped: false, metres: true });
	expect(await guess(east, north)).toEqual({ datum: zone38, swapped: false, metres: true });
	expect(await guess(north, east)).toEqual({ datum: zone38, swapped: true, metres: true });
	expect(await guess(north, 38e6 + east)).toEqual({ datum: zone38, swapped: true, metres: true });
	const [mx, my] = proj4('EPSG:3857').forward([...TOWN]) as [number, number];
	expect((await guess(mx, my)).datum).toEqual({ kind: 'stated', definition: 'EPSG:3857' });
	expect(await guess(TOWN[0], TOWN[1])).toEqual({ datum: null, swapped: false, metres: false });
	expect(await guess(TOWN[1], TOWN[0])).toEqual({ datum: null, swapped: true, metres: false });
});

test('before anything is accepted the shift is told, and how far from the town that is', async () => {
	const gcj = gcoord.transform([...TOWN], gcoord.WGS84, gcoord.GCJ02) as [number, number];
	const holding = await hold('a.csv', `lng,lat\n${gcj.join(',')}\n`);
	const { shift, away, middle, sample } = holding.preview(plain({ kind: 'gcj02' }), TOWN);
	expect(shift!.metres).toBeCloseTo(metres(gcj, TOWN), 0);
	expect(shift!.bearing).toBeGreaterThan(180);
	expect(metres(middle!, TOWN)).toBeLessThan(0.01);
	expect([away, sample.length]).toEqual([null, 1]);
	expect(holding.preview(WGS84, TOWN).shift).toEqual({ metres: 0, bearing: 0 });
	const far = await hold('a.csv', 'lng,lat\n115.3,31.52\n');
	const found = far.preview(WGS84, TOWN).away!;
	expect(Math.round(found.metres / 1000)).toBe(120);
	expect(Math.round(found.bearing / 45)).toBe(2);
});

test('a position that is on no map is found, and nothing is put there', async () => {
	const holding = await hold('a.csv', 'lng,lat\n114,31\n114,91\n');
	const { outside, middle, bounds } = holding.preview(WGS84, TOWN);
	expect([outside, middle, bounds]).toEqual([{ number: 2, at: '114, 91' }, null, null]);
	expect(holding.preview({ datum: { kind: 'zone', meridian: 114 }, swapped: false }, TOWN).away).not.toBeNull();
});

test('a geometry is turned position by position, and the file is left alone', async () => {
	const line = {
		type: 'LineString' as const,
		coordinates: [
			[1, 2, 9],
			[3, 4, 9],
		],
	};
	const collection = { type: 'GeometryCollection' as const, geometries: [line] };
	expect(turned(collection, ([x, y]) => [y!, x!])).toEqual({
		type: 'GeometryCollection',
		geometries: [
			{
				type: 'LineString',
				coordinates: [
					[2, 1],
					[4, 3],
				],
			},
		],
	});
	expect(line.coordinates[0]).toEqual([1, 2, 9]);
	const { features } = await brought('a.csv', 'lat,lng\n31.52,114.03\n');
	expect(features[0]!.geometry).toEqual({ type: 'Point', coordinates: [114.03, 31.52] });
});
