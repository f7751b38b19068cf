import type { Dataset } from '../core/datasets';
import type { Picture } from '../core/picture/picture';
import { fromScreen, type Viewport } from '../core/projection/mercator';
import type { HitTest } from '../core/spatial/hit';
import type { ScreenPoint } from './stage';

/** What of a map can be hit. */
export interface Shown {
	picture: Picture;
	datasets: readonly Dataset[];
	receded: readonly string[];
	alone: boolean;
	/** Size of type and lines. */
	size: number;
}

/** Ids of the shapes that are shown under a point of the screen, smallest first. */
export function shapesUnder({ x, y }: ScreenPoint, hits: HitTest, viewport: Viewport, shown: Shown): string[] {
	const { picture, datasets, receded, alone, size } = shown;
	const gone = new Set(alone ? receded : []);
	const on = new Set(picture.shapes.filter((shape) => datasets.includes(shape.dataset)).map(({ id }) => id));
	const { zoom } = viewport.camera;
	return hits(fromScreen([x, y], viewport), { zoom, size }, (id) => on.has(id) && !gone.has(id));
}
