import { runsAcross } from '../core/picture/across';
import type { MapData } from '../core/picture/map-data';
import { SIDES, sideNames, type Edges } from '../core/picture/labels';
import { PICTURE_SIDE, type Label, type Picture, type Shape } from '../core/picture/picture';
import { toScreen, unproject, type Camera } from '../core/projection/mercator';

/** Names by the ids of what bears them, and which win room: the lower the rank, the sooner. */
export type SceneNames = ReadonlyMap<string, { text: string; rank: number }>;

/** The names that the live map's data holds. */
export function namesOf(data: Pick<MapData, 'anchors' | 'context-anchors'>): SceneNames {
	const features = [...data.anchors.features, ...data['context-anchors'].features];
	return new Map(
		features.flatMap(({ properties }) => {
			const { id, name, rank } = properties as { id?: string; name?: string; rank?: number };
			return id && name ? [[id, { text: name, rank: rank ?? 0 }]] : [];
		}),
	);
}

/** A scene as a map shows it. */
export interface SceneView {
	lit: readonly string[] | null;
	selected: readonly string[];
	camera: Camera;
	width: number;
	height: number;
	/** Size of type: 1 where names are 13 px. */
	size: number;
	/** What covers the map, in pixels of a map of size 1. */
	covered: readonly Edges[];
}

/**
 * The sides on which the names of a scene stand: those set off first and always, then what is shown in full, then what
 * lies around the town. What recedes is not named.
 */
export function placeNames(picture: Picture, names: SceneNames, view: SceneView): ReadonlyMap<string, number> {
	const { lit, selected, size, covered } = view;
	const viewport = { camera: view.camera, width: view.width, height: view.height };
	const unit = picture.frame.side / PICTURE_SIDE;
	const place = ({ id, x, y }: Pick<Shape, 'id' | 'x' | 'y'>, context: boolean) => {
		const at = unproject([picture.frame.x + x * unit, picture.frame.y + y * unit]);
		const [left, top] = toScreen(at, viewport);
		const { text = '', rank = 0 } = names.get(id) ?? {};
		const first = context ? 2 : selected.includes(id) ? 0 : 1;
		return { id, text, x: left / size, y: top / size, context, order: first * 1000 + rank };
	};
	const shown = picture.shapes
		.filter(({ id }) => !lit || lit.includes(id))
		.map((shape) => ({
			...place(shape, false),
			across: runsAcross(shape),
		}));
	const around = picture.context.map((shape) => place(shape, true));
	return sideNames(
		[...shown, ...around].filter(({ text }) => text).sort((a, b) => a.order - b.order),
		shown,
		{ width: view.width / size, height: view.height / size, covered },
		new Set(selected),
	);
}

/** The same names as labels of the drawn map. */
export function labelsOf(picture: Picture, names: SceneNames, sides: ReadonlyMap<string, number>): Label[] {
	const label = ({ id, x, y }: { id: string; x: number; y: number }, context: boolean): Label[] => {
		const side = SIDES[sides.get(id) ?? -1];
		return side ? [{ id, text: names.get(id)!.text, x, y, ...side, context, wide: false }] : [];
	};
	return [
		...picture.shapes.flatMap((shape) => label(shape, false)),
		...picture.context.flatMap((shape) => label(shape, true)),
	];
}
