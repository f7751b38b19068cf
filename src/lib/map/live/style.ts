import type { FilterSpecification, LayerSpecification, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import type { MapData } from '../../core/picture/map-data';
import { TILED } from '../../core/picture/tiled';
import { SOURCES } from './layers';

/** The source that takes the place of those whose features came as tiles. */
const TILES = 'tiles';

const isTiled = (source: string): boolean => (TILED as readonly string[]).includes(source);

/** Zoom of the deepest tiles on a stage of size 1: one of them, some 35 km, holds a town; a step of its grid is 4 m. */
const STAGED_TILES = 10;

/**
 * The whole style of the live map: the town's data and the given layers, no glyphs, no sprite.
 * @param stage size of type and lines on the stage of a presentation. There tiles stay large, so that a flight loads
 * and draws few of them: every tile draws every layer.
 */
export function styleOf(data: MapData, layers: LayerSpecification[], stage: number | null = null): StyleSpecification {
	// A stage that is not shown yet has no size.
	const deepest = stage !== null && { maxzoom: STAGED_TILES + Math.round(Math.log2(Math.max(stage, 0.5))) };
	const whole = SOURCES.filter((source) => !data.tiles || !isTiled(source)).map((source) => [
		source,
		{ type: 'geojson', data: data[source], promoteId: 'id', ...deepest },
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

const MARKS = ['selected', 'hovered', 'receded', 'planned', 'faint'] as const;
const MEASURES = ['width', 'disc', 'ring'] as const;

/** Features set off by feature-state, by the name of the state: ids that are marked, and measures in pixels at size 1. */
export type States = Readonly<
	Record<(typeof MARKS)[number], readonly string[]> & Record<(typeof MEASURES)[number], ReadonlyMap<string, number>>
>;
const NONE: readonly string[] = [];
const ALIKE: ReadonlyMap<string, number> = new Map();
export const NOTHING_SET_OFF: States = {
	selected: NONE,
	hovered: NONE,
	receded: NONE,
	planned: NONE,
	faint: NONE,
	width: ALIKE,
	disc: ALIKE,
	ring: ALIKE,
};

/** Brings the feature-states of a map from what was set off before to what is set off now. */
export function paintStates(map: MapLibreMap, before: States, after: States): void {
	for (const name of [...MARKS, ...MEASURES]) {
		if (before[name] === after[name]) continue;
		const [old, now] = [valuesOf(before[name]), valuesOf(after[name])];
		for (const layer of TILED) {
			const where = map.getSource(TILES) ? { source: TILES, sourceLayer: layer } : { source: layer };
			for (const id of old.keys()) if (!now.has(id)) map.removeFeatureState({ ...where, id }, name);
			for (const [id, value] of now)
				if (old.get(id) !== value) map.setFeatureState({ ...where, id }, { [name]: value });
		}
	}
}

const valuesOf = (state: readonly string[] | ReadonlyMap<string, number>): ReadonlyMap<string, number | true> =>
	state instanceof Map ? state : new Map([...(state as readonly string[])].map((id) => [id, true]));
