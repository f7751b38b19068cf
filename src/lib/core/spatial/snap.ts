import Flatbush from 'flatbush';
import type { Geometry } from 'geojson';
import { metresPerPixel, project, unproject, type LngLat } from '../projection/mercator';
import { chainsOf, partsOf } from './outline';

/** How near on the screen a point has to come to something drawn, in pixels. */
const REACH = 12;

/** A point drawn to a feature. */
export interface Snapped {
	at: LngLat;
	/** The feature that it was drawn to. */
	id: string;
}

/** Draws a point to the nearest corner within reach on the screen, else to the nearest edge; null where nothing is near. */
export type Snap = (at: LngLat, metresPerPixel: number) => Snapped | null;

type World = readonly [x: number, y: number];

/** From one corner to the next, in pixels of the world at zoom 0; for a point both are the same. */
interface Edge {
	id: string;
	from: LngLat;
	to: LngLat;
}

/** Prepares what points may be drawn to. */
export function snappingOf(features: readonly { id: string; geometry: Geometry }[]): Snap {
	const edges = features.flatMap(({ id, geometry }) => partsOf(geometry).flatMap(chainsOf).flatMap(edgesOf(id)));
	if (edges.length === 0) return () => null;
	const index = new Flatbush(edges.length);
	for (const { from, to } of edges) {
		const [[ax, ay], [bx, by]] = [project(from), project(to)];
		index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
	}
	index.finish();
	return (at, metres) => {
		const reach = (REACH * metres) / metresPerPixel({ center: at, zoom: 0 });
		const [x, y] = project(at);
		const near = index.search(x - reach, y - reach, x + reach, y + reach).map((i) => edges[i]!);
		const corners = near.flatMap(({ id, from, to }) => [from, to].map((end) => ({ id, at: end, world: project(end) })));
		const beside = near.map((edge) => besideOf(edge, [x, y]));
		return nearest(corners, [x, y], reach) ?? nearest(beside, [x, y], reach);
	};
}

const edgesOf =
	(id: string) =>
	(chain: readonly number[][]): Edge[] => {
		const corners = chain.map(([lng, lat]): LngLat => [lng!, lat!]);
		if (corners.length === 1) return [{ id, from: corners[0]!, to: corners[0]! }];
		return corners.slice(1).map((to, i) => ({ id, from: corners[i]!, to }));
	};

/** The position of an edge, straight on the map, that is nearest to a point. */
function besideOf({ id, from, to }: Edge, [x, y]: World): Snapped & { world: World } {
	const [[ax, ay], [bx, by]] = [project(from), project(to)];
	const [dx, dy] = [bx - ax, by - ay];
	const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
	const world: World = [ax + along * dx, ay + along * dy];
	return { id, at: unproject(world), world };
}

function nearest(found: readonly (Snapped & { world: World })[], [x, y]: World, reach: number): Snapped | null {
	let [best, least]: [Snapped | null, number] = [null, reach];
	for (const { id, at, world } of found) {
		const away = Math.hypot(world[0] - x, world[1] - y);
		if (away > least || (best && away === least)) continue;
		[best, least] = [{ id, at }, away];
	}
	return best;
}
