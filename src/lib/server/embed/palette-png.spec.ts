import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { palettePng } from './palette-png';

/** The chunks of a PNG by name, in order. */
function chunksOf(png: Buffer): [name: string, data: Buffer][] {
	const chunks: [string, Buffer][] = [];
	for (let at = 8; at < png.length;) {
		const length = png.readUInt32BE(at);
		chunks.push([png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length)]);
		at += length + 12;
	}
	return chunks;
}

/** Red, green, blue of every pixel, as a reader of PNG comes by them; rows are written without a filter. */
function pixelsOf(png: Buffer, width: number): number[][] {
	const chunks = new Map(chunksOf(png));
	const palette = chunks.get('PLTE')!;
	return [...inflateSync(chunks.get('IDAT')!)]
		.filter((_, i) => i % (width + 1) > 0)
		.map((index) => [...palette.subarray(3 * index, 3 * index + 3)]);
}

test('a picture of few colours comes back as it was', () => {
	const colours = [
		[246, 242, 233],
		[146, 11, 30],
		[0, 61, 149],
		[33, 29, 23],
	];
	const drawn = Array.from({ length: 35 }, (_, i) => colours[(i * 3) % 4]!);
	const pixels = new Uint8Array(drawn.flatMap((colour) => [...colour, 255]));
	const png = palettePng(pixels, 7, 5);
	expect(chunksOf(png).map(([name]) => name)).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
	expect(pixelsOf(png, 7)).toEqual(drawn);
});

test('what has more colours than a palette keeps the most frequent and comes near the others', () => {
	const side = 64;
	const of = (i: number) => (i % 2 ? [246, 242, 233] : [(i * 37) % 256, (i * 91) % 256, (i * 53) % 256]);
	const drawn = Array.from({ length: side * side }, (_, i) => of(i));
	const png = palettePng(new Uint8Array(drawn.flatMap((colour) => [...colour, 255])), side, side);
	const seen = pixelsOf(png, side);
	expect(seen.filter((_, i) => i % 2)).toEqual(drawn.filter((_, i) => i % 2));
	const off = seen.map((colour, i) => Math.max(...colour.map((value, k) => Math.abs(value - drawn[i]![k]!))));
	expect(off.reduce((sum, one) => sum + one, 0) / off.length).toBeLessThan(16);
});

test('others read it: it is drawn as an image', () => {
	const png = palettePng(new Uint8Array(4 * 8 * 8).fill(200), 8, 8);
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="8" height="8"><image width="8" height="8" xlink:href="data:image/png;base64,${png.toString('base64')}"/></svg>`;
	expect([...new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels.subarray(0, 4)]).toEqual([
		200, 200, 200, 255,
	]);
});
