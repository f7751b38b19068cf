/** Side of the Web Mercator world at zoom 0 in pixels, as MapLibre draws it. */
const WORLD = 512;
const RADIANS = Math.PI / 180;

/** [west, south, east, north] in degrees, RFC 7946 order. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];
/** [longitude, latitude] in degrees. */
export type LngLat = readonly [lng: number, lat: number];

/** What a map looks at: MapLibre's centre and zoom. */
export interface Camera {
	center: LngLat;
	zoom: number;
}

/**
 * How far a map zooms: out to the neighbouring towns, in to about a metre a pixel. Nothing here is known
 * more closely, and the dashes of a drawn line would be counted by the hundred thousand.
 */
export const MIN_ZOOM = 8;
export const MAX_ZOOM = 17;

/** The camera within the limits of zoom. */
export function withinZoom({ center, zoom }: Camera): Camera {
	return { center, zoom: Math.min(Math.max(zoom, MIN_ZOOM), MAX_ZOOM) };
}

/** A square of the Web Mercator world at zoom 0, in pixels, y downwards. */
export interface Frame {
	x: number;
	y: number;
	side: number;
}

/** Web Mercator position at zoom 0 in pixels, (0, 0) at the north-west corner of the world. */
export function project([lng, lat]: LngLat): [x: number, y: number] {
	const y = Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2));
	return [(lng / 360 + 0.5) * WORLD, (0.5 - y / (2 * Math.PI)) * WORLD];
}

/** Inverse of {@link project}. */
export function unproject([x, y]: readonly [number, number]): LngLat {
	const lat = 2 * Math.atan(Math.exp((0.5 - y / WORLD) * 2 * Math.PI)) - Math.PI / 2;
	return [(x / WORLD - 0.5) * 360, lat / RADIANS];
}

/**
 * The smallest square around bounds, with a margin on each side as a share of the square.
 * @param least smallest side in pixels at zoom 0, so that a point is not shown at any scale.
 */
export function frameOf([west, south, east, north]: Bounds, margin = 0.06, least = 0.0015): Frame {
	const [left, top] = project([west, north]);
	const [right, bottom] = project([east, south]);
	const side = Math.max(right - left, bottom - top, least) / (1 - 2 * margin);
	return { x: (left + right - side) / 2, y: (top + bottom - side) / 2, side };
}

/** The camera that shows a frame as large as it fits into a viewport of the given size in pixels. */
export function cameraOf({ x, y, side }: Frame, width: number, height: number): Camera {
	return {
		center: unproject([x + side / 2, y + side / 2]),
		zoom: Math.log2(Math.max(Math.min(width, height), 1) / side),
	};
}

/** Metres on the ground that a pixel covers at the camera's centre. */
export function metresPerPixel({ center: [, lat], zoom }: Camera): number {
	return (40_075_016.686 * Math.cos(lat * RADIANS)) / (WORLD * 2 ** zoom);
}

/** A map on screen: what it looks at, and its size in pixels. */
export interface Viewport {
	camera: Camera;
	width: number;
	height: number;
}

/** Where a position stands on screen, in pixels from the map's upper left corner. */
export function toScreen(at: LngLat, { camera, width, height }: Viewport): [x: number, y: number] {
	const scale = 2 ** camera.zoom;
	const [[x, y], [cx, cy]] = [project(at), project(camera.center)];
	return [(x - cx) * scale + width / 2, (y - cy) * scale + height / 2];
}

/** Inverse of {@link toScreen}. */
export function fromScreen([x, y]: readonly [number, number], { camera, width, height }: Viewport): LngLat {
	const scale = 2 ** camera.zoom;
	const [cx, cy] = project(camera.center);
	return unproject([cx + (x - width / 2) / scale, cy + (y - height / 2) / scale]);
}

/** What a map shows from edge to edge. */
export function boundsOnScreen(viewport: Viewport): Bounds {
	const [west, north] = fromScreen([0, 0], viewport);
	const [east, south] = fromScreen([viewport.width, viewport.height], viewport);
	return [west, south, east, north];
}
