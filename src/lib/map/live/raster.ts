/** A picture as `ImageData` holds it, four bytes a pixel read as one number: alpha, blue, green, red. */
export interface Raster {
	width: number;
	height: number;
	pixels: Uint32Array;
}

/** Left, top, right, bottom of what may be drawn on, in pixels; the latter two are outside. */
export type Clip = readonly [number, number, number, number];

type Ring = readonly (readonly [x: number, y: number])[];

export function emptyRaster(width: number, height: number): Raster {
	return { width, height, pixels: new Uint32Array(width * height) };
}

export function rasterOf({ width, height, data }: ImageData): Raster {
	return { width, height, pixels: new Uint32Array(data.buffer) };
}

export function wholeOf({ width, height }: Raster): Clip {
	return [0, 0, width, height];
}

/** A round dot of one colour, `0xbbggrr`, its edge smoothed. */
export function dotOf(diameter: number, colour: number): Raster {
	const side = Math.ceil(diameter) + 1;
	const dot = emptyRaster(side, side);
	for (let y = 0; y < side; y++)
		for (let x = 0; x < side; x++) {
			const away = Math.hypot(x + 0.5 - side / 2, y + 0.5 - side / 2) - diameter / 2;
			const alpha = Math.round(255 * Math.min(1, Math.max(0, 0.5 - away)));
			dot.pixels[y * side + x] = ((alpha << 24) | colour) >>> 0;
		}
	return dot;
}

/** Lays a small picture on a large one, its middle as near to a point as whole pixels allow. */
export function stamp(onto: Raster, picture: Raster, x: number, y: number, clip: Clip): void {
	const [left, top] = [Math.round(x - picture.width / 2), Math.round(y - picture.height / 2)];
	const [firstX, lastX] = [Math.max(left, clip[0], 0), Math.min(left + picture.width, clip[2], onto.width)];
	const [firstY, lastY] = [Math.max(top, clip[1], 0), Math.min(top + picture.height, clip[3], onto.height)];
	for (let row = firstY; row < lastY; row++)
		for (let column = firstX; column < lastX; column++) {
			const at = row * onto.width + column;
			onto.pixels[at] = over(onto.pixels[at]!, picture.pixels[(row - top) * picture.width + column - left]!);
		}
}

/**
 * Draws a line by its pen's dots: side by side where it is solid, apart where it is dashed.
 * @param dash lengths drawn and left out in turn, in pixels; null for a solid line.
 */
export function trace(onto: Raster, pen: Raster, line: Ring, dash: readonly [number, number] | null, clip: Clip): void {
	const step = dash?.[0] === 0 ? dash[1] : 1;
	const [drawn, period] = dash && dash[0] > 0 ? [dash[0], dash[0] + dash[1]] : [1, 1];
	let [gone, next] = [0, 0];
	for (let i = 1; i < line.length; i++) {
		const [[ax, ay], [bx, by]] = [line[i - 1]!, line[i]!];
		const length = Math.hypot(bx - ax, by - ay);
		for (; next <= gone + length; next += step) {
			if (next % period >= drawn) continue;
			const share = length === 0 ? 0 : (next - gone) / length;
			stamp(onto, pen, ax + (bx - ax) * share, ay + (by - ay) * share, clip);
		}
		gone += length;
	}
}

/** Fills rings by the even-odd rule with a picture that repeats. */
export function fill(onto: Raster, rings: readonly Ring[], tile: Raster, clip: Clip): void {
	const ys = rings.flatMap((ring) => ring.map(([, y]) => y));
	const first = Math.max(Math.ceil(ys.reduce((a, b) => Math.min(a, b), Infinity) - 0.5), Math.ceil(clip[1]), 0);
	const end = Math.min(ys.reduce((a, b) => Math.max(a, b), -Infinity) - 0.5, clip[3], onto.height);
	for (let row = first; row < end; row++) {
		const crossings = crossingsAt(rings, row + 0.5);
		for (let i = 1; i < crossings.length; i += 2) {
			const from = Math.max(Math.ceil(crossings[i - 1]! - 0.5), Math.ceil(clip[0]), 0);
			const to = Math.min(crossings[i]! - 0.5, clip[2], onto.width);
			for (let column = from; column < to; column++) {
				const at = row * onto.width + column;
				const ink = tile.pixels[(row % tile.height) * tile.width + (column % tile.width)]!;
				onto.pixels[at] = over(onto.pixels[at]!, ink);
			}
		}
	}
}

/** Where the edges of rings cross a height, from left to right. */
function crossingsAt(rings: readonly Ring[], y: number): number[] {
	const found: number[] = [];
	for (const ring of rings)
		for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
			const [[ax, ay], [bx, by]] = [ring[j]!, ring[i]!];
			if (ay > y !== by > y) found.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
		}
	return found.sort((a, b) => a - b);
}

/** One pixel over another. https://www.w3.org/TR/compositing-1/#simplealphacompositing */
function over(below: number, above: number): number {
	const alpha = above >>> 24;
	const under = below >>> 24;
	if (alpha === 255 || under === 0) return above;
	if (alpha === 0) return below;
	const rest = (under * (255 - alpha)) / 255;
	const whole = alpha + rest;
	const mix = (shift: number) =>
		Math.round((((above >>> shift) & 255) * alpha + ((below >>> shift) & 255) * rest) / whole) << shift;
	return ((Math.round(whole) << 24) | mix(16) | mix(8) | mix(0)) >>> 0;
}
