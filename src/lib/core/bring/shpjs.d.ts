/** What shpjs 6 has; the types that are published describe an older one. */
declare module 'shpjs' {
	import type { Geometry } from 'geojson';
	/** Geometries in the order of the records; null for a null shape. */
	export function parseShp(shp: ArrayBuffer, prj?: string): (Geometry | null)[];
	/** Rows of a dBASE table. */
	export function parseDbf(dbf: ArrayBuffer, encoding?: string): Record<string, unknown>[];
}
