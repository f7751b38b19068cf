import { NAME_SIZE, SIDES } from '../../core/picture/labels';
import type { MapData } from '../../core/picture/map-data';
import type { Palette } from '../palette';

/** A name of the stage: the place it is of, and where it stands beside it. */
export interface StageName {
	text: string;
	at: [longitude: number, latitude: number];
	side: (typeof SIDES)[number];
	color: string;
}

/** How names are written: in fonts as stylesheets list them, at a size of the map, on a screen of so many pixels to one. */
export interface Hand {
	fonts: string;
	size: number;
	ratio: number;
	halo: string;
}

/** A name on its sheet, and from its place to its upper left corner; in pixels of the screen. */
interface Cell {
	at: StageName['at'];
	x: number;
	y: number;
	width: number;
	dx: number;
	dy: number;
}

/** Names written one beside the other. All cells have the same height. */
export interface NameSheet {
	canvas: HTMLCanvasElement;
	cells: Cell[];
	height: number;
}

/** Outline at size 1, as the drawn map has it; how far type reaches above its line and below, in its size. */
const OUTLINE = 3;
const [ABOVE, BELOW] = [1.1, 0.4];
/** Width of a sheet of size 1 on a plain screen. */
const WIDE = 512;

/** The names that stand on the given sides, by the ids of what bears them; none while those are not known. */
export function namesOnStage(
	data: Pick<MapData, 'anchors' | 'context-anchors'>,
	sides: ReadonlyMap<string, number> | undefined,
	{ ink, quiet }: Palette,
): StageName[] {
	return (['context-anchors', 'anchors'] as const).flatMap((source) =>
		data[source].features.flatMap(({ properties, geometry }) => {
			const { id = '', name: text } = (properties ?? {}) as { id?: string; name?: string };
			const side = SIDES[sides?.get(id) ?? -1];
			if (!side || !text) return [];
			const at = geometry.coordinates as StageName['at'];
			return [{ text, at, side, color: source === 'anchors' ? ink : quiet }];
		}),
	);
}

/** Writes names on a canvas of their own, as large as they need. */
export function writeNames(names: readonly StageName[], { fonts, size, ratio, halo }: Hand): NameSheet {
	const canvas = document.createElement('canvas');
	const context = canvas.getContext('2d', { willReadFrequently: true })!;
	const unit = size * ratio;
	const type = NAME_SIZE * unit;
	const around = Math.ceil((OUTLINE / 2) * unit) + 1;
	const line = around + Math.ceil(ABOVE * type);
	const height = line + Math.ceil(BELOW * type) + around;
	// Chinese signs have the forms of the page's language.
	const written = { font: `${type}px ${fonts}`, lang: document.documentElement.lang };
	Object.assign(context, written);
	const widest = WIDE * unit;
	let [x, y] = [0, 0];
	const cells = names.map(({ text, at, side }): Cell => {
		const long = Math.ceil(context.measureText(text).width);
		const width = long + 2 * around;
		if (x > 0 && x + width > widest) [x, y] = [0, y + height];
		const back = side.anchor === 'start' ? 0 : side.anchor === 'end' ? long : long / 2;
		const dx = Math.round(side.dx * unit - back) - around;
		const cell = { at, x, y, width, dx, dy: Math.round(side.dy * unit) - line };
		x += width;
		return cell;
	});
	canvas.width = Math.max(1, ...cells.map((cell) => cell.x + cell.width));
	canvas.height = y + height;
	// A canvas that is sized begins anew.
	Object.assign(context, { ...written, lineJoin: 'round', lineWidth: OUTLINE * unit, strokeStyle: halo });
	for (const [i, cell] of cells.entries()) {
		const { text, color } = names[i]!;
		context.fillStyle = color;
		context.strokeText(text, cell.x + around, cell.y + line);
		context.fillText(text, cell.x + around, cell.y + line);
	}
	return { canvas, cells, height };
}
