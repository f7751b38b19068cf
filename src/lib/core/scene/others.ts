import type { AtlasFeature } from '../atlas/feature';
import { anchorOf, isDrawn } from '../picture/draw';
import type { LngLat } from '../projection/mercator';

/** Where everything is named on the map that is not of a scene. */
export function othersThan(shapes: readonly string[], features: readonly AtlasFeature[]): LngLat[] {
	return features
		.filter((feature) => isDrawn(feature) && !shapes.includes(feature.id))
		.map(({ position }) => anchorOf(position.geometry!));
}
