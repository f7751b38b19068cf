import type { Dataset } from '../core/datasets';
import { PICTURE_SIDE, type Picture } from '../core/picture/picture';
import { project, type Camera } from '../core/projection/mercator';

/**
 * Whether anything whose position means nothing is in view: judged by the anchors of the shapes
 * that are on. Before scripts run, the whole frame is in view.
 */
export function anySchematic(
	{ frame, shapes }: Picture,
	datasets: readonly Dataset[],
	{ camera, width, height }: { camera: Camera | null; width: number; height: number },
): boolean {
	const schematic = shapes.filter((s) => s.certainty === 'schematic' && datasets.includes(s.dataset));
	if (!camera) return schematic.length > 0;
	const units = PICTURE_SIDE / frame.side;
	const scale = 2 ** camera.zoom / units;
	const [cx, cy] = project(camera.center);
	return schematic.some(
		({ x, y }) =>
			Math.abs(x - (cx - frame.x) * units) * scale <= width / 2 &&
			Math.abs(y - (cy - frame.y) * units) * scale <= height / 2,
	);
}
