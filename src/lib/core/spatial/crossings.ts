import type { Position } from 'geojson';

/** One edge of a ring; `ring` and `index` say whose it is and which. */
interface Edge {
	a: Position;
	b: Position;
	west: number;
	east: number;
	south: number;
	north: number;
	ring: number;
	index: number;
	/** Number of edges of its ring. */
	of: number;
}

/**
 * The first position where a polygon's rings cross: a ring that crosses, touches or runs back
 * over itself, or two rings that cross. Null when there is none. Rings must be closed.
 */
export function findCrossing(rings: readonly (readonly Position[])[]): Position | null {
	const edges = rings.flatMap(edgesOf).sort((e, f) => e.west - f.west);
	let active: Edge[] = [];
	for (const edge of edges) {
		active = active.filter((other) => other.east >= edge.west);
		for (const other of active) {
			if (other.south > edge.north || other.north < edge.south) continue;
			const at = meeting(edge, other);
			if (at) return at;
		}
		active.push(edge);
	}
	return null;
}

function edgesOf(ring: readonly Position[], number: number): Edge[] {
	const corners = ring.filter((p, i) => i === 0 || p[0] !== ring[i - 1]![0] || p[1] !== ring[i - 1]![1]);
	return corners.slice(1).map((b, index) => {
		const a = corners[index]!;
		return {
			a,
			b,
			west: Math.min(a[0]!, b[0]!),
			east: Math.max(a[0]!, b[0]!),
			south: Math.min(a[1]!, b[1]!),
			north: Math.max(a[1]!, b[1]!),
			ring: number,
			index,
			of: corners.length - 1,
		};
	});
}

/** Where two edges meet although they should not. */
function meeting(e: Edge, f: Edge): Position | null {
	if (e.ring !== f.ring) return properCrossing(e, f);
	const [first, second] = e.index < f.index ? [e, f] : [f, e];
	if (second.index - first.index === 1) return runsBack(first.a, first.b, second.b) ? first.b : null;
	if (first.index === 0 && second.index === second.of - 1)
		return runsBack(second.a, second.b, first.b) ? first.a : null;
	return properCrossing(e, f) ?? touch(e, f);
}

/** > 0 where c lies left of the way from a to b, 0 on its line. */
function side(a: Position, b: Position, c: Position): number {
	return (b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!);
}

/** Whether the way from a over b to c turns back onto itself. */
function runsBack(a: Position, b: Position, c: Position): boolean {
	return side(a, b, c) === 0 && (b[0]! - a[0]!) * (c[0]! - b[0]!) + (b[1]! - a[1]!) * (c[1]! - b[1]!) < 0;
}

function properCrossing(e: Edge, f: Edge): Position | null {
	const a = side(f.a, f.b, e.a);
	const b = side(f.a, f.b, e.b);
	if (a * b >= 0 || side(e.a, e.b, f.a) * side(e.a, e.b, f.b) >= 0) return null;
	const t = a / (a - b);
	return [e.a[0]! + t * (e.b[0]! - e.a[0]!), e.a[1]! + t * (e.b[1]! - e.a[1]!)];
}

function touch(e: Edge, f: Edge): Position | null {
	if (lies(e.a, f)) return e.a;
	if (lies(e.b, f)) return e.b;
	if (lies(f.a, e)) return f.a;
	return lies(f.b, e) ? f.b : null;
}

function lies(p: Position, { a, b, west, east, south, north }: Edge): boolean {
	return side(a, b, p) === 0 && p[0]! >= west && p[0]! <= east && p[1]! >= south && p[1]! <= north;
}
