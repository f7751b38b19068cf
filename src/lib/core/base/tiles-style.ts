import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { layers, namedFlavor } from '@protomaps/basemaps';
import type { Language } from '../language/languages';
import type { Flavor } from './base-map';

const SOURCE = 'tiles';

/** Drawn from the reader's own fonts, as on the town's map: no glyphs are asked for. */
const FONT = ['sans-serif'];

/** Names that help to find one's way in a town; the rest are signs from a sprite, which would have to be asked for. */
const NAMED: readonly string[] = [
	'water_waterway_label',
	'water_label_lakes',
	'roads_labels_minor',
	'roads_labels_major',
	'places_subplace',
	'places_locality',
];

/**
 * A style for one PMTiles archive in the schema of Protomaps. It asks for the archive and nothing else: no
 * glyphs, no sprite. No administrative boundary is drawn: those of open data have passed no review.
 * @param address of the archive, absolute.
 */
export function tilesStyle(address: string, flavor: Flavor, language: Language): StyleSpecification {
	return {
		version: 8,
		sources: { [SOURCE]: { type: 'vector', url: `pmtiles://${address}` } },
		layers: layers(SOURCE, namedFlavor(flavor), { lang: language }).flatMap((layer) => quiet(layer, language)),
	};
}

function quiet(layer: LayerSpecification, language: Language): LayerSpecification[] {
	if (layer.type !== 'symbol') return layer.id.startsWith('boundaries') ? [] : [layer];
	if (!NAMED.includes(layer.id)) return [];
	const withoutIcon = Object.entries(layer.layout ?? {}).filter(([name]) => !name.startsWith('icon-'));
	const name = ['coalesce', ['get', `name:${language}`], ['get', 'name']] as const;
	return [
		{
			...layer,
			layout: { ...Object.fromEntries(withoutIcon), 'text-font': FONT, 'text-field': name as never },
		},
	];
}
