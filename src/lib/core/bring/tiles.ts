import GeoJSONVT, { type LegacyTile } from 'geojson-vt';
import { fromGeojsonVt } from 'vt-pbf';
import type { Feature } from 'geojson';
import type { BroughtFeature } from './brought';
import { DEEPEST_GUEST, DENSE, GUEST_LAYER } from './guest-layer';

const EXTENT = 4096;
const BUFFER = 64;

/** One vector tile; null where there is nothing. */
export type CutTile = (z: number, x: number, y: number) => Uint8Array | null;

/** Prepares features for cutting tiles; each tile is cut when the map asks for it. */
export function tilesOf(features: readonly BroughtFeature[], nameOf: (feature: BroughtFeature) => string): CutTile {
	const isLabelled = features.length <= DENSE;
	const placed = features.flatMap((feature, id): Feature[] => {
		if (!feature.geometry) return [];
		const properties = isLabelled ? { name: nameOf(feature) } : {};
		return [{ type: 'Feature', id, geometry: feature.geometry, properties }];
	});
	const index = new GeoJSONVT(
		{ type: 'FeatureCollection', features: placed },
		{ maxZoom: DEEPEST_GUEST, extent: EXTENT, buffer: BUFFER },
	);
	return (z, x, y) => {
		const tile: LegacyTile | null = index.getTile(z, x, y);
		if (!tile || tile.features.length === 0) return null;
		return fromGeojsonVt({ [GUEST_LAYER]: tile }, { version: 2, extent: EXTENT });
	};
}
