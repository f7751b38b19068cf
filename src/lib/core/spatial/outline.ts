import type { Geometry, LineString, Point, Polygon, Position } from 'geojson';
import { positionsOf } from './positions';

/** A single point, line or polygon of a geometry. */
export type Part = Point | LineString | Polygon;

/** West, south, east, north in degrees. */
export type Box = [west: number, south: number, east: number, north: number];

/** A geometry taken apart once, so that many questions can be asked of it. */
export interface Outline {
	parts: readonly Part[];
	box: Box;
	/**
	 * How far in degrees its lines, great circles, may run beyond the box of its positions. Only
	 * distances follow great circles; what meets what is judged on the sheet, where lines are straight.
	 */
	bulge: number;
}

/** Takes a geometry apart; null where it has no position at all. */
export function outlineOf(geometry: Geometry): Outline | null {
	const parts = partsOf(geometry).filter((part) => positionsOf(part).length > 0);
	return parts.length > 0 ? { parts, box: boxOf(positionsOf(geometry)), bulge: bulgeOf(parts) } : null;
}

export function partsOf(geometry: Geometry): Part[] {
	switch (geometry.type) {
		case 'GeometryCollection':
			return geometry.geometries.flatMap(partsOf);
		case 'MultiPoint':
			return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates }));
		case 'MultiLineString':
			return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }));
		case 'MultiPolygon':
			return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
		default:
			return [geometry];
	}
}

/** The connected lines of a part; a point is a line of one position. */
export function chainsOf(part: Part): readonly Position[][] {
	if (part.type === 'Point') return [[part.coordinates]];
	return part.type === 'LineString' ? [part.coordinates] : part.coordinates;
}

export function boxOf(positions: readonly Position[]): Box {
	const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [lng, lat] of positions as readonly [number, number][]) {
		if (lng < box[0]) box[0] = lng;
		if (lat < box[1]) box[1] = lat;
		if (lng > box[2]) box[2] = lng;
		if (lat > box[3]) box[3] = lat;
	}
	return box;
}

export const boxesMeet = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** Least width in degrees of an edge from which on it may run anywhere. */
const WIDE = 90;
const RADIANS = Math.PI / 180;

/**
 * A great circle between two positions w apart in longitude rises above the higher of them by at most
 * asin((sec(w/2) - 1) / 2): sin(top - φ) = cos(top) sin(φ) (sec(w/2) - 1), and the product is at most 1/2.
 */
function bulgeOf(parts: readonly Part[]): number {
	let widest = 0;
	for (const part of parts)
		for (const chain of chainsOf(part))
			for (let i = 1; i < chain.length; i++) widest = Math.max(widest, Math.abs(chain[i]![0]! - chain[i - 1]![0]!));
	if (widest >= WIDE) return 180;
	return Math.asin((1 / Math.cos((widest / 2) * RADIANS) - 1) / 2) / RADIANS;
}
