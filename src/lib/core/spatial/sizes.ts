import { area } from '@turf/area';
import { length } from '@turf/length';
import type { Geometry } from 'geojson';

/** Length in metres on the globe of a geometry's lines; null where it has none. */
export function drawnLength(geometry: Geometry): number | null {
	if (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString') return null;
	return length({ type: 'Feature', properties: {}, geometry }, { units: 'meters' });
}

/** Area in square metres on the globe of a geometry's polygons; null where it has none. */
export function drawnArea(geometry: Geometry): number | null {
	return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? area(geometry) : null;
}

/** How far `drawn` misses `stated`, as a share of what is stated: 0.05 is 5 %. */
export function miss(drawn: number, stated: number): number {
	return Math.abs(drawn - stated) / stated;
}
