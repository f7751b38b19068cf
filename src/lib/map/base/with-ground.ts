import type { LayerSpecification } from 'maplibre-gl';

/** Layers of the town's map with its own drawing of the ground, or without it where a base map shows one. */
export function withGround(layers: LayerSpecification[], drawn: boolean): LayerSpecification[] {
	return layers.map((layer) => {
		if (!layer.id.startsWith('context-')) return layer;
		const visibility = drawn ? (layer.layout?.visibility ?? 'visible') : 'none';
		return { ...layer, layout: { ...layer.layout, visibility } } as LayerSpecification;
	});
}
