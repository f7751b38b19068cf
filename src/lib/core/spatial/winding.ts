import type { Geometry, Position } from 'geojson';

/** A geometry that follows the right-hand rule, and whether it had to be turned round for it. */
export interface Wound<G extends Geometry = Geometry> {
	geometry: G;
	changed: boolean;
}

/**
 * Follows the right-hand rule: outer rings run counter-clockwise, holes clockwise. What is right
 * already is returned as it is, else a repaired copy.
 * https://www.rfc-editor.org/rfc/rfc7946#section-3.1.6
 */
export function windRight(geometry: Geometry): Wound {
	if (geometry.type === 'Polygon') {
		const coordinates = windPolygon(geometry.coordinates);
		return coordinates === geometry.coordinates
			? { geometry, changed: false }
			: { geometry: { ...geometry, coordinates }, changed: true };
	}
	if (geometry.type === 'MultiPolygon') {
		const coordinates = geometry.coordinates.map(windPolygon);
		const changed = coordinates.some((polygon, i) => polygon !== geometry.coordinates[i]);
		return changed ? { geometry: { ...geometry, coordinates }, changed } : { geometry, changed };
	}
	return { geometry, changed: false };
}

/** Twice the signed area in square degrees: positive where the ring runs counter-clockwise. */
export function signedArea(ring: readonly Position[]): number {
	const [x0, y0] = ring[0] as [number, number];
	let sum = 0;
	for (let i = 1; i < ring.length; i++) {
		const [ax, ay] = ring[i - 1] as [number, number];
		const [bx, by] = ring[i] as [number, number];
		sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
	}
	return sum;
}

function windPolygon(rings: Position[][]): Position[][] {
	const wound = rings.map((ring, i) => {
		const right = i === 0 ? signedArea(ring) >= 0 : signedArea(ring) <= 0;
		return right ? ring : [...ring].reverse();
	});
	return wound.every((ring, i) => ring === rings[i]) ? rings : wound;
}
