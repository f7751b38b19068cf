import { project, type Camera } from '../projection/mercator';

/** How a camera goes from one scene to the next. */
export interface Flight {
	/** Milliseconds on the way. */
	duration: number;
	/** Whether it rises on the way, so that both ends are seen at once; else it glides straight. */
	rises: boolean;
}

const SHORTEST = 800;
const LONGEST = 2500;

/** Zooming against panning: the value that readers of the paper liked best, and MapLibre's own. */
const RHO = 1.42;
/** Path lengths flown in a second. */
const SPEED = 1;
/** Screens of way below which, at about the same zoom, nothing is won by rising. */
const NEAR = 0.6;

/**
 * How long a camera takes: by the length of the path that keeps the picture's own motion smallest.
 * J. van Wijk, W. Nuij: Smooth and efficient zooming and panning. IEEE InfoVis 2003, equations 9 and 10;
 * the path is the one that MapLibre's `flyTo` flies.
 * @param extent larger side of the map in pixels.
 */
export function flightOf(from: Camera, to: Camera, extent: number): Flight {
	const scale = 2 ** from.zoom;
	const [[x0, y0], [x1, y1]] = [project(from.center), project(to.center)];
	const way = Math.hypot(x1 - x0, y1 - y0) * scale;
	const [w0, w1] = [extent, extent * 2 ** (from.zoom - to.zoom)];
	const duration = Math.min(Math.max((1000 * pathLength(w0, w1, way)) / SPEED, SHORTEST), LONGEST);
	return { duration, rises: way > NEAR * Math.min(w0, w1) };
}

/** S of the paper: between views of the widths w0 and w1 whose centres lie u apart. */
function pathLength(w0: number, w1: number, u: number): number {
	if (u < 1e-6) return Math.abs(Math.log(w1 / w0)) / RHO;
	const rho2 = RHO * RHO;
	const b0 = (w1 * w1 - w0 * w0 + rho2 * rho2 * u * u) / (2 * w0 * rho2 * u);
	const b1 = (w1 * w1 - w0 * w0 - rho2 * rho2 * u * u) / (2 * w1 * rho2 * u);
	return (-Math.asinh(b1) + Math.asinh(b0)) / RHO;
}

/** Ease in and out, along a cosine: it sets off and comes to rest without a jerk. */
export const easeInOut = (t: number): number => (1 - Math.cos(Math.PI * t)) / 2;
