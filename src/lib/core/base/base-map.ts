import type { Language } from '../language/languages';
import type { TiandituSet } from './tianditu';

/**
 * What a base map's `id` names where it is shown by the town's own drawing: railway, roads and
 * neighbours, generalised. It needs nothing and cannot fail, so every other one falls back to it.
 */
export const SCHEMATIC = 'schematic';

interface Offered {
	/** As in the address: `?base=<id>`. */
	id: string;
}

/** A style of MapLibre, and of whatever else it names. https://maplibre.org/maplibre-style-spec/ */
export interface StyleBase extends Offered {
	kind: 'style';
	name: string;
	/** https://…, or a path below the site. */
	address: string;
	/** What is to be said beside what the style's own sources say. */
	attribution: string | null;
}

/** One PMTiles archive of vector tiles in the schema of Protomaps. https://docs.protomaps.com/basemaps/layers */
export interface TilesBase extends Offered {
	kind: 'pmtiles';
	name: string;
	address: string;
	attribution: string;
	/** Null follows the page: dark where the reader's screen is. */
	flavor: Flavor | null;
	/** Whose names of rivers, roads and places are written. */
	language: Language;
}

/** 天地图, the national map service: one of its grounds, with its names. */
export interface TiandituBase extends Offered {
	kind: 'tianditu';
	set: TiandituSet;
	key: string;
}

export interface SchematicBase extends Offered {
	kind: 'schematic';
}

export const FLAVORS = ['light', 'dark'] as const;
export type Flavor = (typeof FLAVORS)[number];

/** A base map that is drawn under the town's own map. */
export type DrawnBase = StyleBase | TilesBase | TiandituBase;

/** A base map as a page offers it, in the language of the page. */
export type BaseMap = SchematicBase | DrawnBase;

/**
 * Why a base map is not shown: it cannot be had or is none, it takes too long, or this device draws no
 * second map.
 */
export type Failure = 'broken' | 'slow' | 'device';

export interface BaseFailure {
	/** Of the base map. */
	id: string;
	why: Failure;
}

/** The base map of an address: the one it names, the town's first for none and for a name unknown. */
export function chosenBase(offered: readonly BaseMap[], id: string | null): BaseMap {
	return offered.find((base) => base.id === id) ?? offered[0] ?? { id: SCHEMATIC, kind: 'schematic' };
}
