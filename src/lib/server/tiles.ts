import GeoJSONVT, { type LegacyTile } from 'geojson-vt';
import { fromGeojsonVt } from 'vt-pbf';
import { boundsOf } from '../core/atlas/present';
import type { MapData } from '../core/picture/map-data';
import { TILED } from '../core/picture/tiled';
import { MIN_ZOOM, project, type Bounds } from '../core/projection/mercator';
import { packTiles, type Tile } from './archive';

/** Units of a tile's side, and how far beyond its edges it reaches: 8 of the 512 pixels it is drawn with. */
const EXTENT = 4096;
const BUFFER = 64;

/** The deepest tiles: half a metre a unit. Nearer cameras draw them larger. */
export const DEEPEST = 14;

/**
 * Cuts the features of a map into vector tiles, one archive of all zooms that its camera reaches. Tiles hold what the
 * sources held, layer by layer; geometry is simplified as MapLibre itself would, and not at all in the deepest.
 */
export function cutTiles(data: MapData): Uint8Array<ArrayBuffer> {
	const indexes = TILED.map((layer) => {
		const options = { maxZoom: DEEPEST, indexMaxZoom: DEEPEST, indexMaxPoints: 0, extent: EXTENT, buffer: BUFFER };
		return [layer, new GeoJSONVT(data[layer], options)] as const;
	});
	const bounds = TILED.flatMap((layer) => data[layer].features)
		.map(({ geometry }) => boundsOf(geometry))
		.reduce(([w, s, e, n], [west, south, east, north]) => [
			Math.min(w, west),
			Math.min(s, south),
			Math.max(e, east),
			Math.max(n, north),
		]);
	const tiles = coordinatesWithin(bounds).flatMap(({ z, x, y }): Tile[] => {
		const layers: Record<string, LegacyTile> = {};
		for (const [layer, index] of indexes) {
			const tile = index.getTile(z, x, y);
			if (tile && tile.features.length > 0) layers[layer] = tile;
		}
		const empty = Object.keys(layers).length === 0;
		return empty ? [] : [{ z, x, y, bytes: fromGeojsonVt(layers, { version: 2, extent: EXTENT }) }];
	});
	return packTiles(tiles, bounds, { vector_layers: TILED.map((id) => ({ id, fields: {} })) });
}

/** Every tile of every zoom that touches the bounds, or comes within a tile's buffer of them. */
function coordinatesWithin([west, south, east, north]: Bounds): Omit<Tile, 'bytes'>[] {
	const zooms = Array.from({ length: DEEPEST - MIN_ZOOM + 1 }, (_, i) => MIN_ZOOM + i);
	return zooms.flatMap((z) => {
		const [left, top] = tileAt([west, north], z, -BUFFER / EXTENT);
		const [right, bottom] = tileAt([east, south], z, BUFFER / EXTENT);
		const columns = Array.from({ length: right - left + 1 }, (_, i) => left + i);
		const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
		return columns.flatMap((x) => rows.map((y) => ({ z, x, y })));
	});
}

function tileAt(at: readonly [number, number], z: number, beyond: number): [x: number, y: number] {
	const [x, y] = project(at).map((pixels) => Math.floor((pixels / 512) * 2 ** z + beyond));
	return [x!, y!];
}
