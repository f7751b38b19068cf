import { CERTAINTIES, SIGN_KINDS, STATUSES } from '../../core/feature/vocabulary';
import { DATASETS } from '../../core/datasets';
import { glyph } from '../../core/picture/glyph';
import type { Palette } from '../palette';

/** Half the side of a sign's image in screen pixels. */
const HALF = 9;

/** Side of a hatch's tile in screen pixels. */
const TILE = 8;

/** Draws the image that an id names, `hatch/dataset…` or a sign; null for any other id. */
export function drawImage(id: string, palette: Palette, ratio: number): ImageData | null {
	return id.startsWith('hatch/') ? drawHatch(id, palette, ratio) : drawSign(id, palette, ratio);
}

/** Slanting lines for the area of a dataset whose position is schematic; the tile repeats seamlessly. */
function drawHatch(id: string, palette: Palette, ratio: number): ImageData | null {
	const dataset = DATASETS.find((name) => name === id.split('/')[1]);
	const context = canvasOf(TILE, ratio);
	if (!dataset || !context) return null;
	context.strokeStyle = palette[dataset];
	context.globalAlpha = 0.25;
	for (const shift of [-TILE, 0, TILE]) {
		context.moveTo(shift - 1, TILE + 1);
		context.lineTo(shift + TILE + 1, -1);
	}
	context.stroke();
	return context.getImageData(0, 0, TILE * ratio, TILE * ratio);
}

/** A canvas of the given side in screen pixels, scaled so that drawing counts in screen pixels. */
function canvasOf(side: number, ratio: number): CanvasRenderingContext2D | null {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = side * ratio;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	context?.scale(ratio, ratio);
	return context;
}

/**
 * Draws the sign that an image id names, `dataset/kind/status/certainty…`, the same glyph as in
 * the picture; null for an id that is no sign.
 */
function drawSign(id: string, palette: Palette, ratio: number): ImageData | null {
	const [dataset, kind, status, certainty] = id.split('/');
	const sign = {
		dataset: DATASETS.find((name) => name === dataset),
		kind: SIGN_KINDS.find((name) => name === kind),
		status: STATUSES.find((name) => name === status) ?? null,
		certainty: CERTAINTIES.find((name) => name === certainty),
	};
	const context = canvasOf(2 * HALF, ratio);
	if (!sign.dataset || !sign.kind || !sign.certainty || !context) return null;
	context.translate(HALF, HALF);
	for (const { d, paint, fill, stroke, dash } of glyph(sign.kind, sign.status, sign.certainty)) {
		const path = new Path2D(d);
		context.fillStyle = context.strokeStyle = paint === 'ground' ? palette.ground : palette[sign.dataset];
		context.lineWidth = stroke;
		context.setLineDash([...dash]);
		if (fill) context.fill(path);
		if (stroke) context.stroke(path);
	}
	return context.getImageData(0, 0, 2 * HALF * ratio, 2 * HALF * ratio);
}
