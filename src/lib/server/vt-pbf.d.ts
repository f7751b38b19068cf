declare module 'vt-pbf' {
	import type { LegacyTile } from 'geojson-vt';
	/** Writes tiles of geojson-vt, by the name of their layer, as one Mapbox Vector Tile. */
	export function fromGeojsonVt(
		layers: Readonly<Record<string, LegacyTile>>,
		options: { version: 1 | 2; extent: number },
	): Uint8Array;
}
