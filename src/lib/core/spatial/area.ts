import type { Polygon } from 'geojson';

/** Twice the area of a triangle in square degrees below which a corner is too near to an edge to tell its side. */
export const TOO_NEAR = 1e-11;

/** Where a box lies: wholly in an area, wholly out of it, or near its edge. */
export type Side = 'in' | 'out' | 'near';

/**
 * Prepares an area for telling where boxes lie, a point being a box without size. Where no edge comes near a
 * box, one corner speaks for all of it (even-odd rule over all rings); no rounding decides.
 */
export function sidesOf({ coordinates }: Polygon): (west: number, south: number, east: number, north: number) => Side {
	const edges = new Float64Array(
		coordinates.flatMap((ring) => ring.slice(1).flatMap(([x, y], i) => [ring[i]![0]!, ring[i]![1]!, x!, y!])),
	);
	return (west, south, east, north) => {
		let inside = false;
		for (let i = 0; i < edges.length; i += 4) {
			const ax = edges[i]!;
			const ay = edges[i + 1]!;
			const bx = edges[i + 2]!;
			const by = edges[i + 3]!;
			const dx = bx - ax;
			const dy = by - ay;
			const beside = (ax > east && bx > east) || (ax < west && bx < west);
			if (!beside && !(ay > north && by > north) && !(ay < south && by < south)) {
				// All corners on one side of the edge's line: the edge passes by.
				const a = dx * (south - ay);
				const b = dx * (north - ay);
				const c = dy * (west - ax);
				const d = dy * (east - ax);
				if (Math.min(a, b) - Math.max(c, d) < TOO_NEAR && Math.max(a, b) - Math.min(c, d) > -TOO_NEAR) return 'near';
			}
			if (ay > south !== by > south && dx * (south - ay) - dy * (west - ax) > 0 === by > ay) inside = !inside;
		}
		return inside ? 'in' : 'out';
	};
}
