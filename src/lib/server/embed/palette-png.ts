import { crc32, deflateSync } from 'node:zlib';

const COLOURS = 256;
/** Bits of a channel that tell colours apart while they are counted. */
const BITS = 5;
const binOf = (r: number, g: number, b: number): number =>
	((r >> (8 - BITS)) << (2 * BITS)) | ((g >> (8 - BITS)) << BITS) | (b >> (8 - BITS));

/**
 * A picture of few colours as PNG with a palette: a third of the bytes of one with a colour for each pixel. The colours
 * that it has most of are kept, others take the nearest.
 * Portable Network Graphics, third edition: https://www.w3.org/TR/png-3/
 * @param pixels red, green, blue, opacity of each pixel, row by row; opacity is as good as full.
 */
export function palettePng(pixels: Uint8Array, width: number, height: number): Buffer {
	const bins = new Uint32Array(1 << (3 * BITS));
	const firsts = new Uint32Array(bins.length);
	for (let at = 0; at < pixels.length; at += 4) {
		const bin = binOf(pixels[at]!, pixels[at + 1]!, pixels[at + 2]!);
		// The first of a flat surface is its colour; edges, which mix, come after it.
		if (bins[bin]!++ === 0) firsts[bin] = at;
	}
	const present = [...bins.keys()].filter((bin) => bins[bin]! > 0).sort((a, b) => bins[b]! - bins[a]!);
	const palette = present.slice(0, COLOURS).map((bin) => [...pixels.subarray(firsts[bin]!, firsts[bin]! + 3)]);
	const indexes = new Uint8Array(bins.length);
	for (const bin of present) indexes[bin] = nearest(palette, pixels.subarray(firsts[bin]!, firsts[bin]! + 3));

	const rows = new Uint8Array((width + 1) * height);
	for (let y = 0, at = 0; y < height; y++)
		for (let x = 0; x < width; x++, at += 4)
			rows[y * (width + 1) + 1 + x] = indexes[binOf(pixels[at]!, pixels[at + 1]!, pixels[at + 2]!)]!;
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	// Eight bits a pixel, colours by palette, no interlacing.
	head.set([8, 3, 0, 0, 0], 8);
	return Buffer.concat([
		Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
		chunk('IHDR', head),
		chunk('PLTE', Buffer.from(palette.flat())),
		chunk('IDAT', deflateSync(rows, { level: 7 })),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

function nearest(palette: readonly number[][], [r = 0, g = 0, b = 0]: Uint8Array): number {
	let [best, least] = [0, Infinity];
	for (let i = 0; i < palette.length; i++) {
		const colour = palette[i]!;
		const distance = (colour[0]! - r) ** 2 + (colour[1]! - g) ** 2 + (colour[2]! - b) ** 2;
		if (distance < least) [best, least] = [i, distance];
	}
	return best;
}

function chunk(name: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
	const framed = Buffer.alloc(body.length + 8);
	framed.writeUInt32BE(data.length, 0);
	framed.set(body, 4);
	framed.writeUInt32BE(crc32(body), body.length + 4);
	return framed;
}
