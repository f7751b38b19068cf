import type { Feature, Point } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { hitTestOf, mostReach, type HitTest } from '../../core/spatial/hit';

/** Layers that hold every feature, each drawn as it is felt. */
const FELT = ['shapes-reach', 'shapes-fill', 'anchors-halo'];

/**
 * The hit test of a map whose features came as vector tiles: MapLibre finds what lies near, the same test as for all
 * other maps decides. Of a line or area that tiles cut in pieces, the piece under the point is measured.
 */
export function hitTestOfTiles(map: MapLibreMap): HitTest {
	return (at, view, isOn) => {
		const { x, y } = map.project([at[0], at[1]]);
		const reach = mostReach(view);
		const near = map.queryRenderedFeatures(
			[
				[x - reach, y - reach],
				[x + reach, y + reach],
			],
			{ layers: FELT },
		);
		const of = (layer: string): Feature[] => near.filter(({ sourceLayer }) => sourceLayer === layer);
		return hitTestOf({
			shapes: { type: 'FeatureCollection', features: of('shapes') },
			anchors: { type: 'FeatureCollection', features: of('anchors') as Feature<Point>[] },
		})(at, view, isOn);
	};
}
