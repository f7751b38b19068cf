import type { Dataset } from '../core/datasets';
import type { Picture } from '../core/picture/picture';
import { fromScreen, type Viewport } from '../core/projection/mercator';
import type { Felt, HitTest } from '../core/spatial/hit';
import type { ScreenPoint } from './stage';

/** Ids of the shapes that are shown: those of the datasets that are on, without what is hidden. */
export function shownShapes(
	{ shapes }: Picture,
	datasets: readonly Dataset[],
	hidden: readonly string[],
): ReadonlySet<string> {
	const shown = new Set(shapes.filter(({ dataset }) => datasets.includes(dataset)).map(({ id }) => id));
	for (const id of hidden) shown.delete(id);
	return shown;
}

/** Ids of the shapes under a point of the screen, smallest first. */
export function shapesUnder(
	{ x, y }: ScreenPoint,
	hits: HitTest,
	viewport: Viewport,
	size: number,
	shown: ReadonlySet<string>,
	felt?: Felt,
): string[] {
	return hits(fromScreen([x, y], viewport), { zoom: viewport.camera.zoom, size, felt }, (id) => shown.has(id));
}
