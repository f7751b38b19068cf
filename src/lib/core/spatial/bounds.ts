import type { Position } from 'geojson';

/** [west, south, east, north] in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Whether a position lies inside the bounds or on their edge. */
export function isInside([lng, lat]: Position, [west, south, east, north]: Bounds): boolean {
	return lng! >= west && lng! <= east && lat! >= south && lat! <= north;
}

/** Whether a position outside would be inside with its two numbers changed over: latitude came first. */
export function isSwapped([lng, lat]: Position, bounds: Bounds): boolean {
	return !isInside([lng!, lat!], bounds) && isInside([lat!, lng!], bounds);
}
