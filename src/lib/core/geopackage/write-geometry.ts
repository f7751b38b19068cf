import type { Geometry, Position } from 'geojson';
import { boundsOf } from '../atlas/present';

/** Codes of OGC Simple Features, well-known binary. */
const CODES = {
	Point: 1,
	LineString: 2,
	Polygon: 3,
	MultiPoint: 4,
	MultiLineString: 5,
	MultiPolygon: 6,
	GeometryCollection: 7,
} as const;

const HEADER = 40;
/** Little-endian, with an envelope [west, east, south, north]. */
const FLAGS = 0b0000_0011;
/** Byte order and type, before each geometry. */
const HEAD = 5;

/**
 * A geometry as a GeoPackage keeps it: the header with srs and envelope, and well-known binary, all little-endian.
 * https://www.geopackage.org/spec130/#gpb_format
 */
export function writeGeometry(geometry: Geometry, srs: number): Uint8Array {
	const bytes = new Uint8Array(HEADER + sizeOf(geometry));
	const view = new DataView(bytes.buffer);
	bytes.set([0x47, 0x50, 0, FLAGS]);
	view.setInt32(4, srs, true);
	const [west, south, east, north] = boundsOf(geometry);
	[west, east, south, north].forEach((value, i) => view.setFloat64(8 + i * 8, value, true));
	putGeometry(view, HEADER, geometry);
	return bytes;
}

const WORD = 4;
const PAIR = 16;
const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0);
const lineSize = (line: readonly Position[]) => WORD + line.length * PAIR;
const ringsSize = (rings: readonly Position[][]) => WORD + sum(rings.map(lineSize));

function sizeOf(geometry: Geometry): number {
	switch (geometry.type) {
		case 'Point':
			return HEAD + PAIR;
		case 'LineString':
			return HEAD + lineSize(geometry.coordinates);
		case 'Polygon':
			return HEAD + ringsSize(geometry.coordinates);
		default:
			return HEAD + WORD + sum(partsOf(geometry).map(sizeOf));
	}
}

type Gathered = Exclude<Geometry, { type: 'Point' | 'LineString' | 'Polygon' }>;

/** Members of a geometry that holds others, each a geometry of its own. */
function partsOf(geometry: Gathered): Geometry[] {
	switch (geometry.type) {
		case 'MultiPoint':
			return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates }));
		case 'MultiLineString':
			return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }));
		case 'MultiPolygon':
			return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
		case 'GeometryCollection':
			return geometry.geometries;
	}
}

/** Writes a geometry from an offset on; the offset behind it. */
function putGeometry(view: DataView, at: number, geometry: Geometry): number {
	view.setUint8(at, 1);
	view.setUint32(at + 1, CODES[geometry.type], true);
	const start = at + HEAD;
	switch (geometry.type) {
		case 'Point':
			return putPosition(view, start, geometry.coordinates);
		case 'LineString':
			return putAll(view, start, geometry.coordinates, putPosition);
		case 'Polygon':
			return putAll(view, start, geometry.coordinates, (v, offset, ring) => putAll(v, offset, ring, putPosition));
		default:
			return putAll(view, start, partsOf(geometry), putGeometry);
	}
}

/** A number of things, and the things. */
function putAll<T>(
	view: DataView,
	at: number,
	items: readonly T[],
	put: (view: DataView, at: number, item: T) => number,
): number {
	view.setUint32(at, items.length, true);
	return items.reduce((offset, item) => put(view, offset, item), at + WORD);
}

function putPosition(view: DataView, at: number, [lng, lat]: Position): number {
	view.setFloat64(at, lng!, true);
	view.setFloat64(at + 8, lat!, true);
	return at + PAIR;
}
