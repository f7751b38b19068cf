import { project, unproject, type Bounds, type Camera } from '../core/projection/mercator';

/** Pixels of each side of the map that something else covers. */
export interface Padding {
	top?: number;
	right?: number;
	bottom?: number;
	left?: number;
}

interface Viewport {
	camera: Camera;
	width: number;
	height: number;
}

/** Room that a subject keeps to the edge of what can be seen, in pixels. */
const MARGIN = 24;

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
 * out where they do not, and never zooms closer than `closest`.
 */
export function flight(bounds: Bounds, { camera, width, height }: Viewport, padding: Padding, closest: number): Camera {
	const { top = 0, right = 0, bottom = 0, left = 0 } = padding;
	const [west, north] = project([bounds[0], bounds[3]]);
	const [east, south] = project([bounds[2], bounds[1]]);
	const room = [width - left - right - 2 * MARGIN, height - top - bottom - 2 * MARGIN].map((side) =>
		Math.max(side, 40),
	);
	const fit = Math.log2(Math.min(room[0]! / Math.max(east - west, 1e-9), room[1]! / Math.max(south - north, 1e-9)));
	const zoom = Math.min(fit, closest, Math.max(camera.zoom, 0));
	const scale = 2 ** zoom;
	return {
		zoom,
		center: unproject([
			(west + east) / 2 + (right - left) / 2 / scale,
			(north + south) / 2 + (bottom - top) / 2 / scale,
		]),
	};
}

/** Screen box [left, top, right, bottom] of bounds in pixels. */
export function onScreen(bounds: Bounds, { camera, width, height }: Viewport): [number, number, number, number] {
	const scale = 2 ** camera.zoom;
	const [cx, cy] = project(camera.center);
	const [west, north] = project([bounds[0], bounds[3]]);
	const [east, south] = project([bounds[2], bounds[1]]);
	const x = (value: number) => (value - cx) * scale + width / 2;
	const y = (value: number) => (value - cy) * scale + height / 2;
	return [x(west), y(north), x(east), y(south)];
}

/** Whether two cameras show the same: closer than an address can tell apart. */
export function sameCamera(a: Camera, b: Camera): boolean {
	const near = (p: number, q: number, limit: number) => Math.abs(p - q) < limit;
	return near(a.zoom, b.zoom, 0.006) && near(a.center[0], b.center[0], 2e-5) && near(a.center[1], b.center[1], 2e-5);
}
