import {
	metresPerPixel,
	project,
	unproject,
	type Bounds,
	type Camera,
	type Frame,
	type LngLat,
	type Viewport,
} from '../projection/mercator';
import { PIXELS_PER_MM, type Millimetres } from './paper';

/** A piece of ground: its middle, and how far it reaches across there, in metres. */
export interface Extent {
	center: LngLat;
	width: number;
	height: number;
}

/** A map on paper: what it shows in CSS pixels of paper, and one millimetre of it stands for how many on the ground. */
export interface SheetView extends Viewport {
	denominator: number;
}

/** Steps between one power of ten and the next at which scales are stated. */
const STEPS = [1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 10];

/** Size of a map on screen, in pixels, that a camera is taken to fill: the address does not say it. */
const NOMINAL = { width: 1000, height: 750 };

/** The extent of bounds; widths hold at its middle, for Web Mercator stretches by the cosine of the latitude. */
export function extentOfBounds([west, south, east, north]: Bounds): Extent {
	const [left, top] = project([west, north]);
	const [right, bottom] = project([east, south]);
	const center = unproject([(left + right) / 2, (top + bottom) / 2]);
	const metres = metresPerPixel({ center, zoom: 0 });
	return { center, width: (right - left) * metres, height: (bottom - top) * metres };
}

/** What a camera shows on a screen of usual size. */
export function extentOfCamera(camera: Camera): Extent {
	const metres = metresPerPixel(camera);
	return { center: camera.center, width: NOMINAL.width * metres, height: NOMINAL.height * metres };
}

/** The largest round scale that is no larger than 1 to `least`: 87,000 gives 100,000. */
export function roundScale(least: number): number {
	const power = 10 ** Math.floor(Math.log10(least));
	return (STEPS.find((step) => step * power >= least * (1 - 1e-9)) ?? 10) * power;
}

/** The zoom at which a CSS pixel of paper stands for the metres of a scale, at a latitude. */
export function zoomOfScale(denominator: number, lat: number): number {
	const metres = denominator / 1000 / PIXELS_PER_MM;
	return Math.log2(metresPerPixel({ center: [0, lat], zoom: 0 }) / metres);
}

/** The map that shows an extent whole on a piece of paper, at the largest round scale. */
export function sheetView({ center, width, height }: Extent, paper: Millimetres): SheetView {
	const denominator = roundScale(1000 * Math.max(width / paper.width, height / paper.height, 1e-3));
	return {
		denominator,
		camera: { center, zoom: zoomOfScale(denominator, center[1]) },
		width: paper.width * PIXELS_PER_MM,
		height: paper.height * PIXELS_PER_MM,
	};
}

/** The square that such a map shows in its middle: as wide as it is, or as high, whichever is less. */
export function frameOfSheet({ camera, width, height }: Viewport): Frame {
	const side = Math.min(width, height) / 2 ** camera.zoom;
	const [x, y] = project(camera.center);
	return { x: x - side / 2, y: y - side / 2, side };
}

/** The longest round length that a bar can show: 1, 2 or 5 times a power of ten, at most `longest`. */
export function roundLength(longest: number): number {
	const power = 10 ** Math.floor(Math.log10(longest));
	return ([5, 2, 1].find((step) => step * power <= longest * (1 + 1e-9)) ?? 1) * power;
}
