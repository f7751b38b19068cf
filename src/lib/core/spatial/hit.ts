import Flatbush from 'flatbush';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { project, type LngLat } from '../projection/mercator';

/** Half the side of a sign and half the width in which a line is felt, in pixels at size 1. */
const SIGN = 9;
const LINE = 6;
/** How far beside it a click still counts, in pixels. */
const SLACK = 4;

/** Half the breadth of what is drawn larger than usual, by id, and the most of all, in pixels at size 1. */
export interface Felt {
	of: ReadonlyMap<string, number>;
	most: number;
}

/** How a map shows what is tested. */
interface Shown {
	zoom: number;
	size: number;
	felt?: Felt | undefined;
}

/** What is under a point of the map, smallest first: signs, then lines, then areas. */
export type HitTest = (at: LngLat, view: Shown, isOn: (id: string) => boolean) => string[];

/** How far from a point anything lies that it can hit, in pixels: half a sign, and the slack. */
export const mostReach = ({ size, felt }: Omit<Shown, 'zoom'>): number =>
	SLACK + Math.max(SIGN, felt?.most ?? 0) * size;

/** What is drawn, as the sources of the live map hold it. */
interface Drawn {
	shapes: FeatureCollection;
	anchors: FeatureCollection;
}

/** A sign, a stretch of line or a ring with its holes, in pixels of the Web Mercator world at zoom 0. */
interface Part {
	id: string;
	kind: 'sign' | 'line' | 'area';
	rings: [number, number][][];
	/** Length of a line or area of its box: what makes one smaller than another. */
	extent: number;
	box: [number, number, number, number];
}

const ORDER = { sign: 0, line: 1, area: 2 } as const;

/** Prepares the hit test of a map: boxes in a packed R-tree, then exact distances on the screen. */
export function hitTestOf({ shapes, anchors }: Drawn): HitTest {
	const parts = [
		...anchors.features.filter(({ properties }) => properties?.sign).flatMap((sign) => partsOf(sign, sign.geometry)),
		...shapes.features.flatMap((shape) => partsOf(shape, shape.geometry)),
	];
	if (parts.length === 0) return () => [];
	// The sign of an area is as large as the area: what comes first is the smallest feature, not its sign.
	const whole = new Map<string, Part>();
	for (const one of parts) {
		const known = whole.get(one.id);
		if (!known || isLarger(one, known)) whole.set(one.id, one);
	}
	const index = new Flatbush(parts.length);
	for (const { box } of parts) index.add(...box);
	index.finish();
	return (at, { zoom, size, felt }, isOn) => {
		const scale = 2 ** zoom;
		const half = ({ id, kind }: Part) =>
			kind === 'area' ? 0 : Math.max(kind === 'sign' ? SIGN : LINE, felt?.of.get(id) ?? 0);
		const [x, y] = project(at);
		const most = mostReach({ size, felt }) / scale;
		const found = index
			.search(x - most, y - most, x + most, y + most)
			.map((i) => ({ part: parts[i]!, away: distanceTo(parts[i]!, x, y) }))
			.filter(({ part, away }) => away <= (SLACK + half(part) * size) / scale && isOn(part.id))
			.map(({ part, away }) => ({ of: whole.get(part.id) ?? part, away }))
			.sort(
				(a, b) =>
					ORDER[a.of.kind] - ORDER[b.of.kind] ||
					a.of.extent - b.of.extent ||
					half(a.of) - half(b.of) ||
					a.away - b.away,
			);
		return [...new Set(found.map(({ of }) => of.id))];
	};
}

const isLarger = (a: Part, b: Part): boolean =>
	ORDER[a.kind] - ORDER[b.kind] > 0 || (a.kind === b.kind && a.extent > b.extent);

function partsOf(feature: Feature, geometry: Geometry): Part[] {
	const id = String(feature.properties?.id);
	switch (geometry.type) {
		case 'GeometryCollection':
			return geometry.geometries.flatMap((one) => partsOf(feature, one));
		case 'Point':
			return [part(id, 'sign', [[geometry.coordinates]])];
		case 'MultiPoint':
			return geometry.coordinates.map((position) => part(id, 'sign', [[position]]));
		case 'LineString':
			return [part(id, 'line', [geometry.coordinates])];
		case 'MultiLineString':
			return geometry.coordinates.map((line) => part(id, 'line', [line]));
		case 'Polygon':
			return [part(id, 'area', geometry.coordinates)];
		case 'MultiPolygon':
			return geometry.coordinates.map((rings) => part(id, 'area', rings));
	}
}

function part(id: string, kind: Part['kind'], positions: Position[][]): Part {
	const rings = positions.map((ring) => ring.map(([lng, lat]) => project([lng!, lat!])));
	const [xs, ys] = [rings.flat().map(([x]) => x), rings.flat().map(([, y]) => y)];
	const box: Part['box'] = [
		xs.reduce((a, b) => Math.min(a, b)),
		ys.reduce((a, b) => Math.min(a, b)),
		xs.reduce((a, b) => Math.max(a, b)),
		ys.reduce((a, b) => Math.max(a, b)),
	];
	const [width, height] = [box[2] - box[0], box[3] - box[1]];
	return { id, kind, rings, box, extent: kind === 'area' ? width * height : Math.hypot(width, height) };
}

/** How far a point lies from a part; 0 inside an area. */
function distanceTo({ kind, rings }: Part, x: number, y: number): number {
	if (kind === 'area' && isInside(rings, x, y)) return 0;
	return rings.reduce((least, ring) => Math.min(least, distanceToLine(ring, x, y)), Infinity);
}

function distanceToLine(line: readonly [number, number][], x: number, y: number): number {
	const [first] = line;
	if (!first) return Infinity;
	let least = Math.hypot(x - first[0], y - first[1]);
	for (let i = 1; i < line.length; i++) {
		const [[ax, ay], [bx, by]] = [line[i - 1]!, line[i]!];
		const [dx, dy] = [bx - ax, by - ay];
		const squared = dx * dx + dy * dy;
		const t = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared));
		least = Math.min(least, Math.hypot(x - ax - t * dx, y - ay - t * dy));
	}
	return least;
}

/** Even-odd rule over the ring and its holes. */
function isInside(rings: readonly (readonly [number, number][])[], x: number, y: number): boolean {
	let inside = false;
	for (const ring of rings)
		for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
			const [[ax, ay], [bx, by]] = [ring[i]!, ring[j]!];
			if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
		}
	return inside;
}
