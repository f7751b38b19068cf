import type { FilterSpecification, LayerSpecification, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import type { MapData } from '../../core/picture/map-data';
import { TILED } from '../../core/picture/tiled';
import { SOURCES } from './layers';

/** The source that takes the place of those whose features came as tiles. */
const TILES = 'tiles';

const isTiled = (source: string): boolean => (TILED as readonly string[]).includes(source);

/** The whole style of the live map: the town's data and the given layers, no glyphs, no sprite. */
export function styleOf(data: MapData, layers: LayerSpecification[]): StyleSpecification {
	const whole = SOURCES.filter((source) => !data.tiles || !isTiled(source)).map((source) => [
		source,
		{ type: 'geojson', data: data[source], promoteId: 'id' },
	]);
	if (!data.tiles) return { version: 8, sources: Object.fromEntries(whole), layers };
	const tiles = { type: 'vector', url: `pmtiles://${data.tiles}`, promoteId: 'id' } as const;
	return { version: 8, sources: { ...Object.fromEntries(whole), [TILES]: tiles }, layers: layers.map(ontoTiles) };
}

/** A layer that finds its features in the layer of the tiles that is called like its source. */
function ontoTiles(layer: LayerSpecification): LayerSpecification {
	if (!('source' in layer) || !isTiled(String(layer.source))) return layer;
	return { ...layer, source: TILES, 'source-layer': String(layer.source) };
}

/**
 * Brings the layers of a map to a new look: paint, layout and filters that differ, nothing else, so that
 * no source is loaded again and nothing flashes. Both lists hold the same layers.
 */
export function repaint(map: MapLibreMap, before: readonly LayerSpecification[], after: readonly LayerSpecification[]) {
	const unchecked = { validate: false };
	for (const [i, layer] of after.entries()) {
		const old = before[i];
		if (!old || JSON.stringify(old) === JSON.stringify(layer)) continue;
		if ('filter' in layer) map.setFilter(layer.id, layer.filter as FilterSpecification, unchecked);
		for (const [name, value] of Object.entries(layer.paint ?? {}))
			map.setPaintProperty(layer.id, name as never, value as never, unchecked);
		for (const [name, value] of Object.entries(layer.layout ?? {}))
			map.setLayoutProperty(layer.id, name as never, value as never, unchecked);
	}
}

const STATES = ['selected', 'hovered', 'receded'] as const;

/** Features set off by feature-state: ids by the name of the state. */
export type States = Readonly<Record<(typeof STATES)[number], readonly string[]>>;
export const NOTHING_SET_OFF: States = { selected: [], hovered: [], receded: [] };

/** Brings the feature-states of a map from what was set off before to what is set off now. */
export function paintStates(map: MapLibreMap, before: States, after: States): void {
	for (const name of STATES) {
		if (before[name] === after[name]) continue;
		const [old, now] = [new Set(before[name]), new Set(after[name])];
		for (const layer of TILED) {
			const where = map.getSource(TILES) ? { source: TILES, sourceLayer: layer } : { source: layer };
			for (const id of old) if (!now.has(id)) map.removeFeatureState({ ...where, id }, name);
			for (const id of now) if (!old.has(id)) map.setFeatureState({ ...where, id }, { [name]: true });
		}
	}
}
