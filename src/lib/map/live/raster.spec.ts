import { expect, test } from 'vitest';
import { dotOf, emptyRaster, fill, stamp, trace, wholeOf, type Raster } from './raster';

const RED = 0xff0000ff;
const ink: Raster = { width: 1, height: 1, pixels: Uint32Array.of(RED) };
const rows = ({ width, pixels }: Raster) =>
	Array.from({ length: pixels.length / width }, (_, y) =>
		[...pixels.slice(y * width, (y + 1) * width)].map((pixel) => (pixel ? '#' : '.')).join(''),
	);

test('rings are filled by the even-odd rule, within the clip', () => {
	const raster = emptyRaster(6, 5);
	const square = (from: number, to: number): [number, number][] => [
		[from, from],
		[to, from],
		[to, to],
		[from, to],
	];
	fill(raster, [square(0, 5), square(2, 3)], ink, [0, 0, 6, 4]);
	expect(rows(raster)).toEqual(['#####.', '#####.', '##.##.', '#####.', '......']);
});

test('a line is solid, dashed or dotted', () => {
	const line: [number, number][] = [
		[0.5, 0.5],
		[7.5, 0.5],
	];
	const drawn = (dash: [number, number] | null) => {
		const raster = emptyRaster(8, 1);
		trace(raster, ink, line, dash, wholeOf(raster));
		return rows(raster)[0];
	};
	expect([drawn(null), drawn([2, 2]), drawn([0, 3])]).toEqual(['########', '##..##..', '#..#..#.']);
});

test('what reaches over an edge is cut there', () => {
	const raster = emptyRaster(3, 3);
	stamp(raster, { width: 3, height: 3, pixels: new Uint32Array(9).fill(RED) }, 0, 3, wholeOf(raster));
	expect(rows(raster).join('\n')).toBe('...\n...\n##.');
});

test('half of a colour over another is their middle', () => {
	const raster: Raster = { width: 1, height: 1, pixels: Uint32Array.of(0xffffffff) };
	stamp(raster, { width: 1, height: 1, pixels: Uint32Array.of(0x80000000) }, 0.5, 0.5, wholeOf(raster));
	expect(raster.pixels[0]! & 255).toBeCloseTo(127, -1);
	expect(raster.pixels[0]! >>> 24).toBe(255);
});

test('a dot is round, whole in its middle and clear in its corners', () => {
	const dot = dotOf(5, 0x0000ff);
	const alpha = (x: number, y: number) => dot.pixels[y * dot.width + x]! >>> 24;
	expect([alpha(3, 3), alpha(0, 0)]).toEqual([255, 0]);
});
