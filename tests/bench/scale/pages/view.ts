import { isDrawn } from '../../../../src/lib/core/picture/draw';
import type { AtlasFeature } from '../../../../src/lib/core/atlas/feature';
import { boundsOf } from '../../../../src/lib/core/atlas/present';
import { boundsOnScreen, type Bounds, type Camera } from '../../../../src/lib/core/projection/mercator';
import { booleanIntersects } from '@turf/boolean-intersects';
import type { Polygon } from 'geojson';
import type { Viewport } from '../../suite';

/** What every page of a run is told to show, and in which colours. */
export interface ScaleView {
	camera: Camera;
	colours: { ground: string; datasets: Readonly<Record<string, string>> };
}

/** The camera of 10,000 features in 1280x720 pixels: some thousands of them are in view. */
const ZOOM = 12.5;

/** Share of the width along the edges in which a page may or may not draw what lies outside. */
const MARGIN = 1 / 80;

/**
 * The middle of the town, as much nearer as there are more features, so that about as many are in view; half the
 * viewport shows the same ground from twice as far.
 */
export function cameraFor([west, south, east, north]: Bounds, count: number, { width }: Viewport): Camera {
	const zoom = ZOOM + Math.log2(count / 10_000) / 2 + Math.log2(width / 1280);
	return { center: [(west + east) / 2, (south + north) / 2], zoom: Math.round(zoom * 1000) / 1000 };
}

/** Share of the width below which a line or an area is a speck, which libraries may leave out. */
const SPECK = 3 / 640;

/** Ids of the features that lie in view, save specks and what only touches the edges: all of them must be painted. */
export function idsInView(features: readonly AtlasFeature[], camera: Camera, { width, height }: Viewport): string[] {
	const inner = { camera, width: width * (1 - 2 * MARGIN), height: height - 2 * MARGIN * width };
	const [west, south, east, north] = boundsOnScreen(inner);
	const ring = [
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south],
	];
	const view: Polygon = { type: 'Polygon', coordinates: [ring] };
	return features
		.filter(isDrawn)
		.filter(({ position }) => {
			const [w, s, e, n] = boundsOf(position.geometry!);
			const isSpeck =
				Math.max((e - w) / (east - west), ((n - s) / (north - south)) * (inner.height / inner.width)) < SPECK;
			if (isSpeck && !position.geometry!.type.endsWith('Point')) return false;
			return w <= east && e >= west && s <= north && n >= south && booleanIntersects(position.geometry!, view);
		})
		.map(({ id }) => id);
}
