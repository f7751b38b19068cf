import { PICTURE_SIDE } from '../core/picture/picture';
import { project, type Camera, type Frame } from '../core/projection/mercator';

/**
 * The part of a picture that a camera shows in a viewport of the given size in pixels,
 * and how many screen pixels a unit of the picture takes there.
 */
export function viewBoxOf(
	frame: Frame,
	{ camera, width, height }: { camera: Camera; width: number; height: number },
): { viewBox: string; scale: number } {
	const unitsPerWorldPixel = PICTURE_SIDE / frame.side;
	const scale = 2 ** camera.zoom / unitsPerWorldPixel;
	const [x, y] = project(camera.center);
	const [w, h] = [width / scale, height / scale];
	const left = (x - frame.x) * unitsPerWorldPixel - w / 2;
	const top = (y - frame.y) * unitsPerWorldPixel - h / 2;
	return { viewBox: [left, top, w, h].map((value) => value.toFixed(2)).join(' '), scale };
}
