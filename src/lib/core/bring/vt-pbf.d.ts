declare module 'vt-pbf' {
	/** Writes tiles as geojson-vt cuts them, by the name of their layer, as one Mapbox Vector Tile. */
	export function fromGeojsonVt(
		layers: Readonly<Record<string, { features: readonly unknown[] }>>,
		options: { version: 1 | 2; extent: number },
	): Uint8Array;
}
