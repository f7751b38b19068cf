import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { readGeometry } from './read-wkb';
import { writeGeometry } from './write-geometry';

const RING = [
	[0, 0],
	[4, 0],
	[4, 4],
	[0, 0],
];
const GEOMETRIES: Geometry[] = [
	{ type: 'Point', coordinates: [114.03, -31.5] },
	{ type: 'LineString', coordinates: [...RING] },
	{ type: 'Polygon', coordinates: [RING, RING.map(([x, y]) => [x! / 2, y! / 2])] },
	{ type: 'MultiPoint', coordinates: RING },
	{ type: 'MultiLineString', coordinates: [RING, RING] },
	{ type: 'MultiPolygon', coordinates: [[RING], [RING, RING]] },
	{ type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 2] }] },
];

test('a header with the reference system and the box stands before the geometry', () => {
	const bytes = writeGeometry({ type: 'LineString', coordinates: RING }, 4326);
	const view = new DataView(bytes.buffer);
	expect(String.fromCharCode(bytes[0]!, bytes[1]!)).toBe('GP');
	expect(view.getInt32(4, true)).toBe(4326);
	expect([8, 16, 24, 32].map((at) => view.getFloat64(at, true))).toEqual([0, 4, 0, 4]);
	expect(bytes).toHaveLength(40 + 9 + RING.length * 16);
});

test.each(GEOMETRIES)('what is written of a $type is read again', (geometry) => {
	expect(readGeometry(writeGeometry(geometry, 4326))).toEqual(geometry);
});
