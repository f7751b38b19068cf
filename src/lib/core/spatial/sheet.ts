import Flatbush from 'flatbush';
import { around } from 'geoflatbush';
import { distance } from '@turf/distance';
import type { Geometry } from 'geojson';
import { sidesOf } from './area';
import { metresBetween } from './distance';
import { meets } from './meet';
import { chainsOf, outlineOf, type Box, type Outline } from './outline';

/** Number of a geometry in the list that a sheet was made of, and how many metres away it lies. */
export type Found = [index: number, metres: number];

/** Which geometries count; all of them unless said. */
type Counts = (index: number) => boolean;

/** Whether a geometry is what was looked for, by its number in the list and its box. */
type Passes = (index: number, west: number, south: number, east: number, north: number) => boolean;

/** Geometries behind a packed R-tree of their boxes; what the boxes let through is tested exactly. */
export interface Sheet {
	/** Those that share a position with an outline, in the order of the list. */
	meeting(shape: Outline, counts?: Counts): number[];
	/** Those that are at least partly inside a box of degrees, in the order of the list. */
	inside(box: Box): number[];
	/** Those no farther than so many metres, in the order of the list. */
	within(shape: Outline, metres: number, counts?: Counts): Found[];
	/** The nearest, nearest first; equally near ones in the order of the list. */
	nearest(shape: Outline, count: number, counts?: Counts): Found[];
}

/** Turf's radius of the earth in metres. */
const RADIUS = 6_371_008.8;
const DEGREES = 180 / Math.PI;
/** Allows for the rounding of what only culls, as a share and in metres. */
const MARGIN = 1.001;
const LEAST = 1;

/** Prepares geometries for questions; null is one that is nowhere and never found. */
export function sheetOf(geometries: readonly (Geometry | null)[]): Sheet {
	const outlines = geometries.map((geometry) => geometry && outlineOf(geometry));
	/** Numbers in the list by numbers in the tree. */
	const placed = Uint32Array.from(outlines.keys()).filter((i) => outlines[i] !== null);
	const index = placed.length > 0 ? new Flatbush(placed.length) : null;
	for (const i of placed) index?.add(...outlines[i]!.box);
	index?.finish();
	const bulge = outlines.reduce((most, outline) => Math.max(most, outline?.bulge ?? 0), 0);

	/** Numbers of those whose box meets a box and that pass a test, in the order of the list. */
	const search = ([west, south, east, north]: Box, passes: Passes) => {
		const passed = new Uint8Array(geometries.length);
		index?.search(west, south, east, north, (n, x0, y0, x1, y1) => {
			const i = placed[n]!;
			if (passes(i, x0, y0, x1, y1)) passed[i] = 1;
			return false;
		});
		const found: number[] = [];
		for (let i = 0; i < passed.length; i++) if (passed[i]) found.push(i);
		return found;
	};

	const meeting = (shape: Outline, counts: Counts) => {
		const [only, ...others] = shape.parts;
		const sides = only?.type === 'Polygon' && others.length === 0 ? sidesOf(only) : null;
		return search(shape.box, (i, west, south, east, north) => {
			const side = sides ? sides(west, south, east, north) : 'near';
			return side === 'in' ? counts(i) : side === 'near' && counts(i) && meets(shape, outlines[i]!);
		});
	};

	return {
		meeting: (shape, counts = () => true) => meeting(shape, counts),

		inside: (box) => meeting(outlineOf(rectangle(box))!, () => true),

		within: (shape, metres, counts = () => true) => {
			// What touches is told without measuring what does not.
			if (metres === 0) return meeting(shape, counts).map((i) => [i, 0]);
			const found = new Map<number, number>();
			const near = search(widened(shape.box, metres, shape.bulge + bulge), (i) => {
				if (!counts(i)) return false;
				const away = metresBetween(shape, outlines[i]!);
				if (away <= metres) found.set(i, away);
				return away <= metres;
			});
			return near.map((i) => [i, found.get(i)!]);
		},

		nearest: (shape, count, counts = () => true) => {
			if (!index || count < 1) return [];
			const [lng, lat, radius] = circleAround(shape);
			const isCounted = (i: number) => counts(placed[i]!);
			const measure = (found: number[]) =>
				found
					.map((i): Found => [placed[i]!, metresBetween(shape, outlines[placed[i]!]!)])
					.sort(([i, a], [j, b]) => a - b || i - j)
					.slice(0, count);
			// The nearest boxes first: no answer is farther away than the farthest of them ...
			const first = measure(around(index, lng, lat, count, Infinity, isCounted));
			if (first.length < count) return first;
			const farthest = first.at(-1)![1];
			// ... and what is nearer has its box no farther from the middle than that and the shape's own radius.
			const reach = (farthest + radius + ((bulge + shape.bulge) / DEGREES) * RADIUS) * MARGIN + LEAST;
			const limit = reach < RADIUS ? reach / 1000 : Infinity;
			return measure(around(index, lng, lat, Infinity, limit, isCounted));
		},
	};
}

/** A box that holds everything within so many metres of what another holds. */
function widened([west, south, east, north]: Box, metres: number, bulge: number): Box {
	const angle = ((metres * MARGIN + LEAST) / RADIUS) * DEGREES + bulge;
	const farthest = Math.max(Math.abs(south), Math.abs(north)) + angle;
	// Near a pole, and across the 180th meridian, every longitude may be near.
	if (farthest >= 89 || angle >= 45) return [-Infinity, south - angle, Infinity, north + angle];
	const across = angle / Math.cos(farthest / DEGREES);
	if (west - across < -180 || east + across > 180) return [-Infinity, south - angle, Infinity, north + angle];
	return [west - across, south - angle, east + across, north + angle];
}

/** Middle of an outline's box and how many metres from it the outline reaches. */
function circleAround({ box: [west, south, east, north], parts }: Outline): [lng: number, lat: number, radius: number] {
	const middle = [(west + east) / 2, (south + north) / 2];
	const positions = parts.flatMap((part) => chainsOf(part).flat());
	const radius = positions.reduce((most, at) => Math.max(most, distance(middle, at, { units: 'meters' })), 0);
	return [middle[0]!, middle[1]!, radius];
}

function rectangle([west, south, east, north]: Box): Geometry {
	const ring = [
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south],
	];
	return { type: 'Polygon', coordinates: [ring] };
}
