import type { FeatureCollection, Position } from 'geojson';
import GeoJSONVT from 'geojson-vt';
import { fromGeojsonVt } from 'vt-pbf';
import { project, type Bounds } from '../../src/lib/core/projection/mercator';
import { packTiles, type Tile } from '../../src/lib/server/archive';

const ZOOMS = [8, 9, 10, 11] as const;
const EXTENT = 4096;

/** What each layer of the example holds, in the schema of Protomaps: land, a lake, a road, a place. */
function layersOf([west, south, east, north]: Bounds): Record<string, FeatureCollection> {
	const at = (across: number, up: number): Position => [west + (east - west) * across, south + (north - south) * up];
	const ring = (from: number, to: number): Position[][] => [
		[at(from, from), at(to, from), at(to, to), at(from, to), at(from, from)],
	];
	const one = (geometry: FeatureCollection['features'][number]['geometry'], properties: object): FeatureCollection => ({
		type: 'FeatureCollection',
		features: [{ type: 'Feature', geometry, properties: { ...properties } }],
	});
	return {
		earth: one({ type: 'Polygon', coordinates: ring(-1, 2) }, { kind: 'earth' }),
		water: one(
			{ type: 'Polygon', coordinates: ring(0.3, 0.7) },
			{ kind: 'lake', name: '示例湖', 'name:en': 'Sample Lake' },
		),
		roads: one(
			{ type: 'LineString', coordinates: [at(0, 0), at(1, 1)] },
			{ kind: 'highway', kind_detail: 'motorway', name: '示例路', min_zoom: 5 },
		),
		places: one(
			{ type: 'Point', coordinates: at(0.2, 0.8) },
			{ kind: 'locality', name: '示例城', min_zoom: 3, population_rank: 5 },
		),
	};
}

/** A small PMTiles archive in the schema of Protomaps, of the part of the ground within bounds. */
export function baseTiles(bounds: Bounds): Uint8Array<ArrayBuffer> {
	const layers = layersOf(bounds);
	const indexes = Object.entries(layers).map(
		([name, data]) => [name, new GeoJSONVT(data, { maxZoom: 11, indexMaxZoom: 11, extent: EXTENT })] as const,
	);
	const tiles = ZOOMS.flatMap((z) => coordinates(bounds, z)).map(({ z, x, y }): Tile => {
		const cut = indexes.flatMap(([name, index]) => {
			const tile = index.getTile(z, x, y);
			return tile ? [[name, tile] as const] : [];
		});
		return { z, x, y, bytes: fromGeojsonVt(Object.fromEntries(cut), { version: 2, extent: EXTENT }) };
	});
	return packTiles(tiles, bounds, { vector_layers: Object.keys(layers).map((id) => ({ id, fields: {} })) });
}

function coordinates([west, south, east, north]: Bounds, z: number): Omit<Tile, 'bytes'>[] {
	const tile = (at: readonly [number, number]) => project(at).map((side) => Math.floor((side / 512) * 2 ** z));
	const [[left = 0, top = 0], [right = 0, bottom = 0]] = [tile([west, north]), tile([east, south])];
	const columns = Array.from({ length: right - left + 1 }, (_, i) => left + i);
	const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
	return columns.flatMap((x) => rows.map((y) => ({ z, x, y })));
}
