import type { MultiLineString } from 'geojson';
import type { Bounds } from '../projection/mercator';

/** Degrees between two lines: about five kilometres, a line every few finger widths on the opening map. */
const STEP = 0.05;

/** Meridians and parallels at round degrees across the bounds. Straight in Web Mercator, so two points each. */
export function graticule([west, south, east, north]: Bounds, step = STEP): MultiLineString {
	const meridians = rounds(west, east, step).map((lng) => [
		[lng, south],
		[lng, north],
	]);
	const parallels = rounds(south, north, step).map((lat) => [
		[west, lat],
		[east, lat],
	]);
	return { type: 'MultiLineString', coordinates: [...meridians, ...parallels] };
}

/** Multiples of the step from `low` to `high`, free of the noise of floating point. */
function rounds(low: number, high: number, step: number): number[] {
	const first = Math.ceil(low / step);
	const count = Math.max(0, Math.floor(high / step) - first + 1);
	return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toFixed(6)));
}
