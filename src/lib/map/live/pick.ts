import type { Map as MapLibreMap, PointLike } from 'maplibre-gl';
import { PICKABLE } from './layers';

/** How far beside a thin line a click still counts, in pixels. */
const SLACK = 4;

/** Ids of the features under a point of the screen: signs before lines before areas. */
export function pick(map: MapLibreMap, { x, y }: { x: number; y: number }): string[] {
	const layers = PICKABLE.filter((id) => map.getLayer(id));
	const box: [PointLike, PointLike] = [
		[x - SLACK, y - SLACK],
		[x + SLACK, y + SLACK],
	];
	const hits = layers.flatMap((layer) => map.queryRenderedFeatures(box, { layers: [layer] }));
	return [...new Set(hits.map(({ properties }) => String(properties.id)))];
}
