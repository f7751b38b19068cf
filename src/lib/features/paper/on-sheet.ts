import type { Dataset } from '../../core/datasets';
import { PICTURE_SIDE, type Picture, type Shape } from '../../core/picture/picture';
import { project, type Viewport } from '../../core/projection/mercator';
import { anchorWithin } from '../../core/sheet/anchor';

/** A shape that is on a sheet, and where it is marked there, in pixels of the paper. */
export interface OnSheet extends Shape {
	at: readonly [x: number, y: number];
	/** Whether it shows nothing of what is left. */
	receded: boolean;
}

/** The name of something around the town, and where that is. */
interface Around {
	id: string;
	text: string;
	at: readonly [x: number, y: number];
}

/** What a view shows of the town's shapes. */
interface Chosen {
	datasets: readonly Dataset[];
	receded: readonly string[];
	alone: boolean;
}

/** The shapes of a picture that are on, as far as anything of them is on a sheet. */
export function shapesOn(sheet: Viewport, picture: Picture, { datasets, receded, alone }: Chosen): OnSheet[] {
	const back = new Set(receded);
	return picture.shapes
		.filter(({ id, dataset }) => datasets.includes(dataset) && !(alone && back.has(id)))
		.flatMap((shape) => {
			const at = markOf(shape, sheet, picture);
			return at ? [{ ...shape, at, receded: back.has(shape.id) }] : [];
		});
}

/** What lies around the town and is named on a sheet. */
export function namesAround(sheet: Viewport, picture: Picture): Around[] {
	return picture.labels.flatMap(({ id, text, x, y, context }) => {
		const at = context ? markOf({ d: null, x, y }, sheet, picture) : null;
		return at ? [{ id, text, at }] : [];
	});
}

/** Where a shape is marked, in pixels of the sheet; null where nothing of it is there. */
function markOf(
	shape: { d: string | null; x: number; y: number },
	{ camera, width, height }: Viewport,
	{ frame }: Picture,
): [number, number] | null {
	const units = PICTURE_SIDE / frame.side;
	const scale = 2 ** camera.zoom / units;
	const [x, y] = project(camera.center);
	const left = (x - frame.x) * units - width / 2 / scale;
	const top = (y - frame.y) * units - height / 2 / scale;
	const at = anchorWithin(shape, { left, top, right: left + width / scale, bottom: top + height / scale });
	return at && [(at[0] - left) * scale, (at[1] - top) * scale];
}
