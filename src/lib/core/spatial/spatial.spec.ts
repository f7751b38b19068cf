import type { Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { isInside, isSwapped, type Bounds } from './bounds';
import { findCrossing } from './crossings';
import { isEnclosed } from './enclosure';
import { polygonsOf, positionsOf } from './positions';
import { drawnArea, drawnLength, miss } from './sizes';
import { signedArea, windRight } from './winding';

const square: Position[] = [
	[0, 0],
	[2, 0],
	[2, 2],
	[0, 2],
	[0, 0],
];
const polygon = (...coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates });

describe('sizes', () => {
	test('a line of a hundredth of a degree along the meridian is 1,112 m long', () => {
		const coordinates = [
			[114, 31.5],
			[114, 31.51],
		];
		expect(drawnLength({ type: 'LineString', coordinates })).toBeCloseTo(1111.95, 1);
		expect(drawnArea({ type: 'LineString', coordinates })).toBeNull();
	});

	test('a hole is taken off the area', () => {
		const hole = [
			[0.5, 0.5],
			[0.5, 1.5],
			[1.5, 1.5],
			[1.5, 0.5],
			[0.5, 0.5],
		];
		const whole = drawnArea(polygon(square))!;
		expect(drawnArea(polygon(square, hole))! / whole).toBeCloseTo(0.75, 3);
		expect(drawnLength(polygon(square))).toBeNull();
	});

	test('a miss is a share of what is stated', () => {
		expect(miss(105, 100)).toBeCloseTo(0.05);
		expect(miss(90, 100)).toBeCloseTo(0.1);
	});
});

describe('winding', () => {
	test('a ring the wrong way round is turned in a copy', () => {
		const wrong = polygon([...square].reverse());
		const { geometry, changed } = windRight(wrong);
		expect(changed).toBe(true);
		expect(geometry).toEqual(polygon(square));
		expect(signedArea(wrong.coordinates[0]!)).toBeLessThan(0);
	});

	test('what is right stays the same object', () => {
		const right = polygon(square);
		expect(windRight(right)).toEqual({ geometry: right, changed: false });
		expect(windRight(right).geometry).toBe(right);
	});

	test('holes run the other way, in every polygon of many', () => {
		const hole = [
			[0.5, 0.5],
			[1, 0.5],
			[1, 1],
			[0.5, 0.5],
		];
		const { geometry, changed } = windRight({ type: 'MultiPolygon', coordinates: [[square, hole]] });
		expect(changed).toBe(true);
		expect(geometry).toEqual({ type: 'MultiPolygon', coordinates: [[square, [...hole].reverse()]] });
	});
});

describe('crossings', () => {
	test.each<[string, Position[][], Position | null]>([
		['a square', [square], null],
		[
			'a bow tie',
			[
				[
					[0, 0],
					[2, 2],
					[2, 0],
					[0, 2],
					[0, 0],
				],
			],
			[1, 1],
		],
		[
			'a ring that touches itself',
			[
				[
					[0, 0],
					[2, 0],
					[1, 1],
					[2, 2],
					[0, 2],
					[1, 1],
					[0, 0],
				],
			],
			[1, 1],
		],
		[
			'a ring that runs back',
			[
				[
					[0, 0],
					[2, 0],
					[1, 0],
					[1, 2],
					[0, 0],
				],
			],
			[2, 0],
		],
		[
			'a hole across the edge',
			[
				square,
				[
					[1, 1],
					[1, 1.5],
					[3, 1.25],
					[1, 1],
				],
			],
			[2, 1.375],
		],
		[
			'a hole that touches the edge',
			[
				square,
				[
					[1, 1],
					[2, 1],
					[1, 0.5],
					[1, 1],
				],
			],
			null,
		],
		[
			'a position written twice',
			[
				[
					[0, 0],
					[2, 0],
					[2, 0],
					[2, 2],
					[0, 0],
				],
			],
			null,
		],
	])('%s', (_, rings, at) => {
		if (at) expect(findCrossing(rings)).toEqual(at.map((n) => expect.closeTo(n, 2)));
		else expect(findCrossing(rings)).toBeNull();
	});

	test('a ring of 20,000 corners is looked through in a moment', () => {
		const ring = Array.from({ length: 20_000 }, (_, i) => [Math.cos(i / 3183.1), Math.sin(i / 3183.1)]);
		expect(findCrossing([[...ring, ring[0]!]])).toBeNull();
	});
});

describe('bounds', () => {
	const bounds: Bounds = [113, 31, 115, 32];

	test('edges are inside', () => {
		expect([isInside([113, 31], bounds), isInside([112.9, 31.5], bounds)]).toEqual([true, false]);
	});

	test('latitude first is recognised', () => {
		expect([isSwapped([31.5, 114], bounds), isSwapped([114, 31.5], bounds), isSwapped([0, 0], bounds)]).toEqual([
			true,
			false,
			false,
		]);
	});
});

test('positions and polygons of a geometry', () => {
	expect(
		positionsOf({ type: 'GeometryCollection', geometries: [polygon(square), { type: 'Point', coordinates: [9, 9] }] }),
	).toHaveLength(6);
	expect(polygonsOf({ type: 'MultiPolygon', coordinates: [[square], [square]] })).toHaveLength(2);
	expect(polygonsOf({ type: 'Point', coordinates: [0, 0] })).toEqual([]);
});

test('inside a ring and outside', () => {
	expect([isEnclosed([1, 1], square), isEnclosed([3, 1], square)]).toEqual([true, false]);
});
