import { frameOf, project, unproject, type Bounds, type Frame, type LngLat } from '../projection/mercator';

/** Height in pixels of the map that a camera is meant for, by an author and below. */
export const MAP_HEIGHT = 720;

/** A point, or a street, is shown from no closer. */
const CLOSEST = 13.5;
/** So many other things stay in sight with a subject, or nobody knows where in the town it is. */
const NEIGHBOURS = 3;
/** Share of the frame that is left free on each side of a subject. */
const AROUND = { stop: 0.2, section: 0.1 } as const;
const AROUND_TOWN = 0.02;
const AROUND_NEIGHBOURS = 0.05;

/** The whole town. */
export const townFrame = (town: Bounds): Frame => frameOf(town, AROUND_TOWN);

/** What a scene is about, in the town that it lies in. */
export interface Surroundings {
	/** Where the subject lies; null where it is not on the map. */
	subject: Bounds | null;
	town: Bounds;
	/** Where everything else is named on the map. */
	others: readonly LngLat[];
}

/** What a scene shows: its subject whole and with its neighbours, or the town where it is not on the map. */
export function sceneFrame(kind: keyof typeof AROUND, { subject, town, others }: Surroundings): Frame {
	if (!subject) return townFrame(town);
	const margin = AROUND[kind];
	const frame = frameOf(subject, margin, sideAt(CLOSEST) * (1 - 2 * margin));
	const side = Math.max(frame.side, Math.min(sideTo(others, frame), townFrame(town).side));
	const grown = (side - frame.side) / 2;
	return { x: frame.x - grown, y: frame.y - grown, side };
}

/** Side of the square around the centre of a frame that holds enough neighbours; 0 where there are none. */
function sideTo(others: readonly LngLat[], { x, y, side }: Frame): number {
	const [centreX, centreY] = [x + side / 2, y + side / 2];
	const reaches = others
		.map(project)
		.map(([otherX, otherY]) => Math.max(Math.abs(otherX - centreX), Math.abs(otherY - centreY)))
		.sort((a, b) => a - b);
	const reach = reaches[Math.min(NEIGHBOURS, reaches.length) - 1] ?? 0;
	return (2 * reach) / (1 - 2 * AROUND_NEIGHBOURS);
}

/** The square that a map of {@link MAP_HEIGHT} shows from top to bottom. */
export function cameraFrame({ center, zoom }: { center: LngLat; zoom: number }): Frame {
	const side = sideAt(zoom);
	const [x, y] = project(center);
	return { x: x - side / 2, y: y - side / 2, side };
}

const sideAt = (zoom: number): number => MAP_HEIGHT / 2 ** zoom;

/** What a frame shows, from edge to edge. */
export function boundsOfFrame({ x, y, side }: Frame): Bounds {
	const [west, north] = unproject([x, y]);
	const [east, south] = unproject([x + side, y + side]);
	return [west, south, east, north];
}

/** The smallest bounds around all that have any; null where none has. */
export function boundsAround(all: readonly (Bounds | null)[]): Bounds | null {
	const [first, ...others] = all.flatMap((bounds) => (bounds ? [bounds] : []));
	if (!first) return null;
	return others.reduce<Bounds>(
		([west, south, east, north], [w, s, e, n]) => [
			Math.min(west, w),
			Math.min(south, s),
			Math.max(east, e),
			Math.max(north, n),
		],
		first,
	);
}
