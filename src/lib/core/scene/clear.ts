import { project, unproject, withinZoom, type Bounds, type Camera, type Frame } from '../projection/mercator';

/** A rectangle on screen, in pixels from the upper left corner of the map. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** The size of a map on screen in pixels. */
export interface Size {
	width: number;
	height: number;
}

/**
 * The camera of a map that shows a frame as large as it fits into the part of it that nothing covers, in its middle:
 * where an SVG of the frame stands in a box of that place and size.
 */
export function cameraIn(frame: Frame, clear: Box, map: Size): Camera {
	const side = Math.max(Math.min(clear.width, clear.height), 1);
	const { zoom } = withinZoom({ center: [0, 0], zoom: Math.log2(side / frame.side) });
	const scale = 2 ** zoom;
	const x = frame.x + frame.side / 2 + (map.width / 2 - clear.x - clear.width / 2) / scale;
	const y = frame.y + frame.side / 2 + (map.height / 2 - clear.y - clear.height / 2) / scale;
	return { center: unproject([x, y]), zoom };
}

/** What a map with this camera shows in the middle of a box of it: the camera of the box alone. */
export function cameraOfBox({ center, zoom }: Camera, box: Box, map: Size): Camera {
	const scale = 2 ** zoom;
	const [x, y] = project(center);
	const right = (box.x + box.width / 2 - map.width / 2) / scale;
	const down = (box.y + box.height / 2 - map.height / 2) / scale;
	return { center: unproject([x + right, y + down]), zoom };
}

/** Where bounds stand on a map of this size and camera. */
export function boxOf([west, south, east, north]: Bounds, { center, zoom }: Camera, map: Size): Box {
	const scale = 2 ** zoom;
	const [cx, cy] = project(center);
	const [left, top] = project([west, north]);
	const [right, bottom] = project([east, south]);
	return {
		x: (left - cx) * scale + map.width / 2,
		y: (top - cy) * scale + map.height / 2,
		width: (right - left) * scale,
		height: (bottom - top) * scale,
	};
}
