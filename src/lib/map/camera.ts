import { project, toScreen, unproject, type Bounds, type Camera, type Viewport } from '../core/projection/mercator';

/** Pixels of each side of the map that something else covers. */
export interface Padding {
	top?: number;
	right?: number;
	bottom?: number;
	left?: number;
}

/** Room that a subject keeps to the edge of what can be seen, in pixels. */
const MARGIN = 24;

/** Size on screen below which a shape is only a speck, and the zoom from which single signs stand apart. */
const SPECK = 40;
const SIGN_ZOOM = 11.5;

/** Whether a shape is large enough on screen to be told from its neighbours. */
export function legible(bounds: Bounds, viewport: Viewport): boolean {
	const [left, top, right, bottom] = onScreen(bounds, viewport);
	const point = bounds[0] === bounds[2] && bounds[1] === bounds[3];
	return point ? viewport.camera.zoom >= SIGN_ZOOM : Math.max(right - left, bottom - top) >= SPECK;
}

/** Whether bounds lie wholly in the part of the viewport that nothing covers. */
export function comfortable(bounds: Bounds, viewport: Viewport, padding: Padding): boolean {
	const [left, top, right, bottom] = onScreen(bounds, viewport);
	const { width, height } = viewport;
	return (
		left >= (padding.left ?? 0) + MARGIN &&
		top >= (padding.top ?? 0) + MARGIN &&
		right <= width - (padding.right ?? 0) - MARGIN &&
		bottom <= height - (padding.bottom ?? 0) - MARGIN
	);
}

/**
 * The camera that brings bounds into the uncovered part: it keeps its zoom where they fit, zooms
 * out where they do not, in where they would be a speck, and never closer than `closest`.
 */
export function flight(bounds: Bounds, { camera, width, height }: Viewport, padding: Padding, closest: number): Camera {
	const { top = 0, right = 0, bottom = 0, left = 0 } = padding;
	const [west, north] = project([bounds[0], bounds[3]]);
	const [east, south] = project([bounds[2], bounds[1]]);
	const room = [width - left - right - 2 * MARGIN, height - top - bottom - 2 * MARGIN].map((side) =>
		Math.max(side, 40),
	);
	const fit = Math.log2(Math.min(room[0]! / Math.max(east - west, 1e-9), room[1]! / Math.max(south - north, 1e-9)));
	const zoom = Math.min(fit, closest, Math.max(camera.zoom, legibleZoom(bounds)));
	const scale = 2 ** zoom;
	return {
		zoom,
		center: unproject([
			(west + east) / 2 + (right - left) / 2 / scale,
			(north + south) / 2 + (bottom - top) / 2 / scale,
		]),
	};
}

/** The zoom at which bounds are well above a speck. */
function legibleZoom(bounds: Bounds): number {
	const [west, north] = project([bounds[0], bounds[3]]);
	const [east, south] = project([bounds[2], bounds[1]]);
	const side = Math.max(east - west, south - north);
	return side === 0 ? SIGN_ZOOM + 0.75 : Math.log2((2 * SPECK) / side);
}

/** Screen box [left, top, right, bottom] of bounds in pixels. */
export function onScreen([west, south, east, north]: Bounds, viewport: Viewport): [number, number, number, number] {
	return [...toScreen([west, north], viewport), ...toScreen([east, south], viewport)];
}

/** Where a map looks. */
export function cameraNow(map: { getCenter: () => { lng: number; lat: number }; getZoom: () => number }): Camera {
	const { lng, lat } = map.getCenter();
	return { center: [lng, lat], zoom: map.getZoom() };
}

/** Whether two cameras show the same: closer than an address can tell apart. */
export function sameCamera(a: Camera, b: Camera): boolean {
	const near = (p: number, q: number, limit: number) => Math.abs(p - q) < limit;
	return near(a.zoom, b.zoom, 0.006) && near(a.center[0], b.center[0], 2e-5) && near(a.center[1], b.center[1], 2e-5);
}
