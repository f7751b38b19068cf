import { CERTAINTIES, KINDS, STATUSES } from '../../core/feature/vocabulary';
import { DATASETS } from '../../core/datasets';
import { glyph } from '../../core/picture/glyph';
import type { Palette } from '../palette';

/** Half the side of a sign's image in screen pixels. */
const HALF = 10;

/**
 * Draws the sign that an image id names, `dataset/kind/status/certainty…`, the same glyph as in
 * the picture; null for an id that is no sign.
 */
export function drawSign(id: string, palette: Palette, ratio: number): ImageData | null {
	const [dataset, kind, status, certainty] = id.split('/');
	const sign = {
		dataset: DATASETS.find((name) => name === dataset),
		kind: KINDS.find((name) => name === kind),
		status: STATUSES.find((name) => name === status) ?? null,
		certainty: CERTAINTIES.find((name) => name === certainty),
	};
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = 2 * HALF * ratio;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!sign.dataset || !sign.kind || !sign.certainty || !context) return null;
	context.scale(ratio, ratio);
	context.translate(HALF, HALF);
	for (const { d, paint, fill, stroke, dash } of glyph(sign.kind, sign.status, sign.certainty)) {
		const path = new Path2D(d);
		context.fillStyle = context.strokeStyle = paint === 'ground' ? palette.ground : palette[sign.dataset];
		context.lineWidth = stroke;
		context.setLineDash([...dash]);
		if (fill) context.fill(path);
		if (stroke) context.stroke(path);
	}
	return context.getImageData(0, 0, canvas.width, canvas.height);
}
