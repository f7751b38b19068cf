import { booleanIntersects } from '@turf/boolean-intersects';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Polygon, Position } from 'geojson';
import { sidesOf, TOO_NEAR } from './area';
import { boxesMeet, chainsOf, type Outline, type Part } from './outline';

/**
 * Whether two outlines share a position, as drawn on the sheet: in degrees, with straight lines. Boxes and plain
 * arithmetic decide the clear cases; what is close to an edge, or may cross one, turf's exact test decides.
 */
export function meets(a: Outline, b: Outline): boolean {
	if (!boxesMeet(a.box, b.box)) return false;
	return a.parts.some((one) => b.parts.some((other) => partsMeet(one, other)));
}

function partsMeet(a: Part, b: Part): boolean {
	if (a.type === 'Point') return b.type === 'Polygon' ? contains(b, a.coordinates) : booleanIntersects(a, b);
	if (b.type === 'Point') return a.type === 'Polygon' ? contains(a, b.coordinates) : booleanIntersects(a, b);
	const [startOfA, startOfB] = [chainsOf(a)[0]?.[0], chainsOf(b)[0]?.[0]];
	if (!startOfA || !startOfB) return false;
	if (a.type === 'Polygon' && contains(a, startOfB)) return true;
	if (b.type === 'Polygon' && contains(b, startOfA)) return true;
	// Where no edge crosses another, all of a part lies on the same side as its first position.
	const found = crossing(a, b);
	return found === 'near' ? booleanIntersects(a, b) : found === 'yes';
}

/** Prepared when first asked for: one area meets many positions. */
const prepared = new WeakMap<Polygon, ReturnType<typeof sidesOf>>();

/** Whether a polygon holds a position, its edge included. */
function contains(polygon: Polygon, at: Position): boolean {
	const sides = prepared.get(polygon) ?? sidesOf(polygon);
	prepared.set(polygon, sides);
	const [x, y] = at as [number, number];
	const side = sides(x, y, x, y);
	return side === 'near' ? booleanPointInPolygon(at, polygon) : side === 'in';
}

/** Whether any edge of one part crosses any of the other; `near` where they may only touch. */
function crossing(a: Part, b: Part): 'yes' | 'no' | 'near' {
	let near = false;
	for (const chain of chainsOf(a))
		for (let i = 1; i < chain.length; i++)
			for (const other of chainsOf(b))
				for (let j = 1; j < other.length; j++) {
					const found = edgesCross(chain[i - 1]!, chain[i]!, other[j - 1]!, other[j]!);
					if (found === 'yes') return found;
					near ||= found === 'near';
				}
	return near ? 'near' : 'no';
}

/** Indexed, not taken apart: this runs for every pair of edges that a question looks at. */
function edgesCross(from: Position, to: Position, otherFrom: Position, otherTo: Position): 'yes' | 'no' | 'near' {
	const ax = from[0]!;
	const ay = from[1]!;
	const bx = to[0]!;
	const by = to[1]!;
	const cx = otherFrom[0]!;
	const cy = otherFrom[1]!;
	const dx = otherTo[0]!;
	const dy = otherTo[1]!;
	if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return 'no';
	if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return 'no';
	const c = turn(ax, ay, bx, by, cx, cy);
	const d = turn(ax, ay, bx, by, dx, dy);
	if (Math.min(c, d) > TOO_NEAR || Math.max(c, d) < -TOO_NEAR) return 'no';
	const a = turn(cx, cy, dx, dy, ax, ay);
	const b = turn(cx, cy, dx, dy, bx, by);
	if (Math.min(a, b) > TOO_NEAR || Math.max(a, b) < -TOO_NEAR) return 'no';
	return [a, b, c, d].every((twice) => Math.abs(twice) > TOO_NEAR) ? 'yes' : 'near';
}

/** Twice the signed area of a triangle in square degrees: > 0 where its third corner lies left of the first edge. */
const turn = (ax: number, ay: number, bx: number, by: number, x: number, y: number): number =>
	(bx - ax) * (y - ay) - (by - ay) * (x - ax);
