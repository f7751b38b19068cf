import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { Dataset } from '../../core/datasets';
import { project, type Camera } from '../../core/projection/mercator';
import type { Palette } from '../palette';
import { DASHES } from './layers';
import { openArchive } from './pmtiles';
import { dotOf, emptyRaster, fill, rasterOf, stamp, trace, wholeOf, type Clip, type Raster } from './raster';
import { drawImage } from './sign';

/** Side in pixels with which a tile is drawn at its own zoom. */
const SIDE = 512;
const POLYGON = 3;
const TINT = 0.08;

/** A map to be sketched: where it looks, its size in pixels, and how it is to look. */
export interface Sketched {
	camera: Camera;
	width: number;
	height: number;
	size: number;
	/** Pixels of the screen to one of the page. */
	ratio: number;
	palette: Palette;
	datasets: readonly Dataset[];
	/** Whether a feature is shown at all. */
	isShown: (id: string) => boolean;
}

interface Placed {
	tile: VectorTile;
	/** Upper left corner on the canvas, and side. */
	x: number;
	y: number;
	side: number;
}

/**
 * Draws the features of an archive's tiles, shapes and signs as the live map draws them, without names: thousands
 * stand there before WebGL has compiled its first program, and pixel by pixel in less time than a canvas without a
 * graphics card takes. MapLibre then finds the tiles in the browser's cache.
 * @throws {Error} when the archive cannot be read.
 */
export async function sketch(canvas: HTMLCanvasElement, address: string, sketched: Sketched): Promise<void> {
	const tiles = await tilesInView(address, sketched);
	const raster = emptyRaster(Math.round(sketched.width * sketched.ratio), Math.round(sketched.height * sketched.ratio));
	const box = pencils(sketched);
	for (const placed of tiles) drawShapes(raster, placed, sketched, box);
	for (const placed of tiles) drawSigns(raster, placed, sketched, box);
	canvas.width = raster.width;
	canvas.height = raster.height;
	const data = new Uint8ClampedArray(raster.pixels.buffer as ArrayBuffer);
	canvas.getContext('2d')?.putImageData(new ImageData(data, raster.width, raster.height), 0, 0);
}

async function tilesInView(address: string, { camera, width, height }: Sketched): Promise<Placed[]> {
	const archive = await openArchive(address);
	const { minZoom, maxZoom } = await archive.getHeader();
	const z = Math.min(Math.max(Math.floor(camera.zoom), minZoom), maxZoom);
	const side = SIDE * 2 ** (camera.zoom - z);
	const [cx, cy] = project(camera.center).map((pixels) => (pixels * 2 ** camera.zoom) / side);
	const span = (centre: number, length: number): number[] => {
		const [first, last] = [Math.floor(centre - length / side / 2), Math.floor(centre + length / side / 2)];
		return Array.from({ length: last - first + 1 }, (_, i) => first + i);
	};
	const wanted = span(cx!, width).flatMap((x) => span(cy!, height).map((y) => ({ x, y })));
	const found = await Promise.all(
		wanted.map(async ({ x, y }): Promise<Placed[]> => {
			const tile = await archive.getZxy(z, x, y);
			if (!tile) return [];
			const corner = { x: (x - cx!) * side + width / 2, y: (y - cy!) * side + height / 2 };
			return [{ tile: new VectorTile(new PbfReader(tile.data)), ...corner, side }];
		}),
	);
	return found.flat();
}

function featuresOf({ tile }: Placed, layer: string, { datasets, isShown }: Sketched): VectorTileFeature[] {
	const found = tile.layers[layer];
	return Array.from({ length: found?.length ?? 0 }, (_, i) => found!.feature(i)).filter(
		({ properties }) => datasets.includes(properties.dataset as Dataset) && isShown(String(properties.id)),
	);
}

/** Signs, hatches and pens, each made when it is first asked for. */
interface Pencils {
	sign: (id: string) => Raster | null;
	pen: (dataset: Dataset, width: number) => Raster;
	tint: (dataset: Dataset) => Raster;
}

function pencils({ palette, size, ratio }: Sketched): Pencils {
	const made = new Map<string, Raster | null>();
	const once = <T extends Raster | null>(key: string, make: () => T): T => {
		if (!made.has(key)) made.set(key, make());
		return made.get(key) as T;
	};
	return {
		sign: (id) =>
			once(id, () => {
				const image = drawImage(id, palette, ratio * (id.startsWith('hatch/') ? 1 : size));
				return image && rasterOf(image);
			}),
		pen: (dataset, width) =>
			once(`pen/${dataset}/${width}`, () => dotOf(width * size * ratio, inkOf(palette[dataset]))),
		tint: (dataset) =>
			once(`tint/${dataset}`, () => ({
				width: 1,
				height: 1,
				pixels: Uint32Array.of(((Math.round(TINT * 255) << 24) | inkOf(palette[dataset])) >>> 0),
			})),
	};
}

/** `#rrggbb` as the bytes of a pixel. */
function inkOf(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
	return (blue << 16) | (green << 8) | red;
}

function drawShapes(raster: Raster, placed: Placed, sketched: Sketched, { sign, pen, tint }: Pencils): void {
	const { ratio, size } = sketched;
	const clip = [placed.x, placed.y, placed.x + placed.side, placed.y + placed.side].map((edge) =>
		Math.round(edge * ratio),
	) as unknown as Clip;
	for (const feature of featuresOf(placed, 'shapes', sketched)) {
		const { dataset, certainty } = feature.properties as { dataset: Dataset; certainty: string };
		const isArea = feature.type === POLYGON;
		const rings = feature
			.loadGeometry()
			.map((ring) => ring.map((at) => onScreen(at, placed, feature.extent).map((n) => n * ratio) as [number, number]));
		const [role, , dash] =
			DASHES.find(([, certainties]) => certainties.some((name) => name === certainty)) ?? DASHES[0]!;
		const hatch = role === 'dotted' && sign(`hatch/${dataset}`);
		if (isArea) fill(raster, rings, tint(dataset), clip);
		if (isArea && hatch) fill(raster, rings, hatch, clip);
		const width = isArea ? 2 : 3;
		// A round pen reaches beyond both ends of a dash by half its width.
		const [on = 0, off = 0] = dash ?? [];
		const lengths: [number, number] | null = dash && (on > 0 ? [on - 1, off + 1] : [on, off]);
		const dashes = lengths && (lengths.map((length) => length * width * size * ratio) as [number, number]);
		for (const ring of rings) trace(raster, pen(dataset, width), ring, dashes, clip);
	}
}

function drawSigns(raster: Raster, placed: Placed, sketched: Sketched, { sign }: Pencils): void {
	for (const feature of featuresOf(placed, 'anchors', sketched)) {
		const id = feature.properties.sign;
		const at = feature.loadGeometry()[0]?.[0];
		const picture = typeof id === 'string' ? sign(id) : null;
		// A point in the margin belongs to the tile beside.
		if (!picture || !at || Math.min(at.x, at.y) < 0 || Math.max(at.x, at.y) >= feature.extent) continue;
		const [x, y] = onScreen(at, placed, feature.extent);
		stamp(raster, picture, x * sketched.ratio, y * sketched.ratio, wholeOf(raster));
	}
}

function onScreen(at: { x: number; y: number }, { x, y, side }: Placed, extent: number): [x: number, y: number] {
	return [x + (at.x / extent) * side, y + (at.y / extent) * side];
}
