import { glyph, statusGlyph, type GlyphPart } from '../../core/picture/glyph';
import type { Box } from '../../core/sheet/boxes';
import type { LegendEntry, Poster } from '../../core/sheet/poster';
import type { Measure } from '../../core/sheet/wrap';
import { GUEST_DASH, GUEST_WIDTH } from '../guests/layers';
import type { Palette } from '../palette';

/** Colours and type of the page that a picture is taken of. */
export interface Look {
	palette: Palette;
	/** Colour of the seal. */
	stamp: string;
	fonts: string;
}

/** Measures text as a canvas will set it. */
export function measureIn(context: CanvasRenderingContext2D, { fonts }: Look): Measure {
	return (text, size, bold) => {
		context.font = fontOf(size, bold, fonts);
		return context.measureText(text).width;
	};
}

/** Draws a laid out picture; the context counts in CSS pixels. */
export function drawPoster(
	context: CanvasRenderingContext2D,
	poster: Poster,
	layers: readonly CanvasImageSource[],
	{ palette, stamp, fonts }: Look,
): void {
	const { map, size } = poster;
	context.fillStyle = palette.ground;
	context.fillRect(0, 0, poster.width, poster.height);
	context.save();
	context.beginPath();
	context.rect(...rectangle(map));
	context.clip();
	for (const layer of layers) context.drawImage(layer, ...rectangle(map));
	context.restore();
	context.fillStyle = palette.ink;
	for (const y of [map.top, map.bottom]) context.fillRect(map.left, y - size / 2, map.right - map.left, size);

	context.globalAlpha = 0.85;
	context.fillStyle = palette.ground;
	for (const plate of poster.plates) context.fillRect(...rectangle(plate));
	context.globalAlpha = 1;
	if (poster.stamp) stroke(context, rectanglePath(poster.stamp), stamp, 2 * size);
	drawBar(context, poster.bar, palette, size);
	drawNeedle(context, poster.north, palette);
	for (const { entry, box } of poster.signs) drawSign(context, entry, box, palette, size);
	for (const { text, x, y, size: type, bold, ink } of poster.texts) {
		context.font = fontOf(type, bold, fonts);
		context.fillStyle = ink === 'stamp' ? stamp : palette[ink];
		context.fillText(text, x, y);
	}
}

const fontOf = (size: number, bold: boolean, fonts: string): string => `${bold ? 600 : 400} ${size}px ${fonts}`;
const rectangle = ({ left, top, right, bottom }: Box) => [left, top, right - left, bottom - top] as const;

function rectanglePath(box: Box): Path2D {
	const path = new Path2D();
	path.rect(...rectangle(box));
	return path;
}

function stroke(context: CanvasRenderingContext2D, path: Path2D, colour: string, width: number): void {
	context.strokeStyle = colour;
	context.lineWidth = width;
	context.stroke(path);
}

function drawBar(context: CanvasRenderingContext2D, { left, top, right, bottom }: Box, { ink }: Palette, size: number) {
	stroke(context, new Path2D(`M${left} ${top}V${bottom}H${right}V${top}`), ink, 1.4 * size);
}

function drawNeedle(context: CanvasRenderingContext2D, { left, top, right, bottom }: Box, { ink }: Palette): void {
	const [middle, half] = [(left + right) / 2, (right - left) / 4];
	context.fillStyle = ink;
	const notch = bottom - (bottom - top) / 5;
	context.fill(
		new Path2D(`M${middle} ${top}L${middle + half} ${bottom}L${middle} ${notch}L${middle - half} ${bottom}Z`),
	);
}

const DASHES: Readonly<Record<string, number[]>> = { approximate: [6, 3], schematic: [0, 5] };

function drawSign(context: CanvasRenderingContext2D, entry: LegendEntry, box: Box, palette: Palette, size: number) {
	const { left, right, top, bottom } = box;
	context.save();
	context.translate((left + right) / 2, (top + bottom) / 2);
	context.scale(size, size);
	const half = (right - left) / 2 / size;
	const line = new Path2D(`M${-half + 1} 0H${half - 1}`);
	if (entry.sign === 'dataset') stroke(context, line, palette[entry.dataset], 4);
	else if (entry.sign === 'certainty') {
		context.setLineDash(DASHES[entry.certainty] ?? []);
		context.lineCap = entry.certainty === 'schematic' ? 'round' : 'butt';
		stroke(context, line, palette.ink, entry.certainty === 'digitised' ? 1.6 : 3);
	} else if (entry.sign === 'guest') {
		context.setLineDash(GUEST_DASH.map((length) => length * GUEST_WIDTH));
		stroke(context, line, palette.halo, GUEST_WIDTH);
	} else if (entry.sign === 'status') drawGlyph(context, statusGlyph(entry.status), palette);
	else if (entry.sign === 'place')
		drawGlyph(
			context,
			glyph(entry.kind, null, 'schematic')
				.slice(1)
				.map((part) => ({ ...part, dash: [] })),
			palette,
		);
	else drawCircle(context, entry.radius, entry.sign === 'disc', palette);
	context.restore();
}

function drawGlyph(context: CanvasRenderingContext2D, parts: readonly GlyphPart[], { ink }: Palette): void {
	for (const { d, fill, stroke: width, dash } of parts) {
		const path = new Path2D(d);
		context.fillStyle = ink;
		context.setLineDash([...dash]);
		if (fill) context.fill(path);
		if (width) stroke(context, path, ink, width);
	}
}

function drawCircle(context: CanvasRenderingContext2D, radius: number, filled: boolean, { ink }: Palette): void {
	const path = new Path2D();
	path.arc(0, 0, radius, 0, 2 * Math.PI);
	if (filled) {
		context.fillStyle = ink;
		context.globalAlpha = 0.2;
		context.fill(path);
		context.globalAlpha = 1;
	}
	stroke(context, path, ink, filled ? 1.2 : 3);
}
