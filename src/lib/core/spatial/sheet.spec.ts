import { booleanIntersects } from '@turf/boolean-intersects';
import { distance } from '@turf/distance';
import { pointToLineDistance } from '@turf/point-to-line-distance';
import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { randomRow } from '../../../../tests/example/random';
import { line, point, square } from '../../../../tests/example/town';
import { outlineOf, partsOf, type Box, type Part } from './outline';
import { positionsOf } from './positions';
import { sheetOf, type Found } from './sheet';

/** Turf alone: every geometry is asked, and every vertex measured to every line. */
function bruteMetres(a: Geometry, b: Geometry): number {
	if (booleanIntersects(a, b)) return 0;
	const toPart = (at: Position, part: Part): number => {
		if (part.type === 'Point') return distance(at, part.coordinates, { units: 'meters' });
		if (part.type === 'LineString') return pointToLineDistance(at, part, { units: 'meters' });
		return Math.min(...part.coordinates.map((ring) => toPart(at, { type: 'LineString', coordinates: ring })));
	};
	const oneWay = (from: Geometry, to: Geometry) =>
		positionsOf(from).flatMap((at) => partsOf(to).map((part) => toPart(at, part)));
	return Math.min(...oneWay(a, b), ...oneWay(b, a));
}

const next = randomRow(7);
const EXTENT = 0.2;
const near = ([lng, lat]: Position, reach: number): [number, number] => [
	lng! + (next() - 0.5) * reach,
	lat! + (next() - 0.5) * reach,
];
const anywhere = (): [number, number] => near([114, 31.5], EXTENT);

/** A polygon whose corners run around its middle, so that its ring never crosses itself. */
function ring(middle: Position, radius: number): Position[] {
	const count = 3 + Math.floor(next() * 6);
	const corners = Array.from({ length: count }, (_, i) => {
		const [angle, far] = [(2 * Math.PI * i) / count, radius * (0.4 + 0.6 * next())];
		return [middle[0]! + far * Math.cos(angle), middle[1]! + far * Math.sin(angle)];
	});
	return [...corners, corners[0]!];
}

function anyGeometry(reach = 0.02): Geometry {
	const at = anywhere();
	const path = () => Array.from({ length: 2 + Math.floor(next() * 5) }, () => near(at, reach));
	const kinds: (() => Geometry)[] = [
		() => ({ type: 'Point', coordinates: at }),
		() => ({ type: 'MultiPoint', coordinates: [at, near(at, reach)] }),
		() => ({ type: 'LineString', coordinates: path() }),
		() => ({ type: 'MultiLineString', coordinates: [path(), path()] }),
		() => ({ type: 'Polygon', coordinates: [ring(at, reach)] }),
		() => ({ type: 'Polygon', coordinates: [ring(at, reach), ring(at, reach / 12).reverse()] }),
		() => ({ type: 'GeometryCollection', geometries: [point(...at), line(...path())] }),
	];
	return kinds[Math.floor(next() * kinds.length)]!();
}

const geometries: (Geometry | null)[] = Array.from({ length: 160 }, (_, i) => (i % 40 === 39 ? null : anyGeometry()));
const sheet = sheetOf(geometries);
const shapes = Array.from({ length: 40 }, () => anyGeometry(0.06));

/** Metres to every geometry of the sheet, by turf alone. */
const all = shapes.map((shape) =>
	geometries.flatMap((geometry, i): Found[] => (geometry ? [[i, bruteMetres(shape, geometry)]] : [])),
);
const rounded = (found: readonly Found[]) => found.map(([i, metres]) => [i, expect.closeTo(metres, 2)]);

describe('what the index finds is what turf alone finds over everything', () => {
	test('what meets a shape', () => {
		const met = shapes.map((shape) => sheet.meeting(outlineOf(shape)!));
		expect(met).toEqual(all.map((found) => found.flatMap(([i, metres]) => (metres === 0 ? [i] : []))));
		expect(met.flat().length).toBeGreaterThan(100);
	});

	test.each([0, 150, 900, 4000])('what lies within %i m', (limit) => {
		for (const [n, shape] of shapes.entries())
			expect(sheet.within(outlineOf(shape)!, limit)).toEqual(rounded(all[n]!.filter(([, metres]) => metres <= limit)));
	});

	test.each([1, 3, 20, 500])('the nearest %i, nearest first', (count) => {
		for (const [n, shape] of shapes.entries()) {
			const sorted = all[n]!.toSorted(([i, a], [j, b]) => a - b || i - j).slice(0, count);
			expect(sheet.nearest(outlineOf(shape)!, count)).toEqual(rounded(sorted));
		}
	});

	test('the nearest among those that count', () => {
		const isEven = (i: number) => i % 2 === 0;
		for (const [n, shape] of shapes.entries()) {
			const sorted = all[n]!.filter(([i]) => isEven(i)).toSorted(([i, a], [j, b]) => a - b || i - j);
			expect(sheet.nearest(outlineOf(shape)!, 4, isEven)).toEqual(rounded(sorted.slice(0, 4)));
		}
	});

	test('what is at least partly in a box', () => {
		const sizes = Array.from({ length: 30 }, () => [anywhere(), 0.005 + next() * 0.1] as const);
		const found = sizes.map(([[west, south], size]) => sheet.inside([west, south, west + size, south + size]));
		const brute = sizes.map(([[west, south], size]) =>
			geometries.flatMap((geometry, i) =>
				geometry && booleanIntersects(geometry, square(west, south, size)) ? [i] : [],
			),
		);
		expect(found).toEqual(brute);
		expect(found.flat().length).toBeGreaterThan(100);
	});
});

describe('far and odd shapes', () => {
	/** Long lines bow towards the pole: what their box does not reach they may. */
	const long = line([-60, 50], [20, 50]);
	const wide = [long, point(-20, 60), point(179.999, 0), point(-20, 88), point(-20, 20)];
	const world = sheetOf(wide);

	test('what a great circle comes near is found although it is far from the line’s box', () => {
		const metres = bruteMetres(long, wide[1]!);
		expect(world.within(outlineOf(long)!, Math.ceil(metres)).map(([i]) => i)).toContain(1);
		expect(world.within(outlineOf(wide[1]!)!, Math.ceil(metres)).map(([i]) => i)).toContain(0);
	});

	test('the 180th meridian and the poles part nothing', () => {
		expect(world.within(outlineOf(point(-179.999, 0))!, 300).map(([i]) => i)).toEqual([2]);
		expect(world.nearest(outlineOf(point(160, 88))!, 1).map(([i]) => i)).toEqual([3]);
		expect(world.within(outlineOf(point(160, 88))!, 500_000).map(([i]) => i)).toEqual([3]);
	});

	test('a ring that crosses itself, a line that is a point and a line around the world are answered', () => {
		const odd: Geometry[] = [
			{
				type: 'Polygon',
				coordinates: [
					[
						[0, 0],
						[2, 2],
						[2, 0],
						[0, 2],
						[0, 0],
					],
				],
			},
			line([1, 1], [1, 1]),
			line([-180, -85], [180, 85]),
		];
		for (const shape of odd) {
			const outline = outlineOf(shape)!;
			expect(sheet.within(outline, 50_000).length).toBeLessThanOrEqual(geometries.length);
			expect(sheet.nearest(outline, 2)).toHaveLength(2);
		}
	});
});

test('a sheet with nothing on it answers with nothing', () => {
	const [shape, box]: [Geometry, Box] = [point(0, 0), [-1, -1, 1, 1]];
	for (const empty of [sheetOf([]), sheetOf([null, { type: 'MultiPoint', coordinates: [] }])]) {
		expect(empty.meeting(outlineOf(shape)!)).toEqual([]);
		expect(empty.inside(box)).toEqual([]);
		expect(empty.within(outlineOf(shape)!, 1e6)).toEqual([]);
		expect(empty.nearest(outlineOf(shape)!, 3)).toEqual([]);
	}
	expect(outlineOf({ type: 'GeometryCollection', geometries: [] })).toBeNull();
});
