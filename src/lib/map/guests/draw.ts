import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { DEEPEST_GUEST, GUEST_LAYER } from '../../core/bring/guest-layer';
import { project, type Viewport } from '../../core/projection/mercator';
import { GUEST_DASH, GUEST_DOT, GUEST_RADIUS, GUEST_TINT, GUEST_WIDTH } from './layers';
import type { ReadTile } from './tiles';

/** Side in pixels with which a tile is drawn at its own zoom. */
const SIDE = 512;
const [POINT, POLYGON] = [1, 3];

/** A tile and where it stands on the canvas: its upper left corner and its side, in pixels. */
interface Placed {
	tile: VectorTile;
	x: number;
	y: number;
	side: number;
}

/** Colours and size of what is drawn. */
export interface Inks {
	halo: string;
	ground: string;
	size: number;
}

/** The tiles of a file that a viewport shows, in the place of each. */
export async function tilesInView(read: ReadTile, { camera, width, height }: Viewport): Promise<Placed[]> {
	const z = Math.min(Math.max(Math.floor(camera.zoom), 0), DEEPEST_GUEST);
	const side = SIDE * 2 ** (camera.zoom - z);
	const [cx, cy] = project(camera.center).map((pixels) => (pixels * 2 ** camera.zoom) / side) as [number, number];
	const span = (centre: number, length: number): number[] => {
		const [first, last] = [Math.floor(centre - length / side / 2), Math.floor(centre + length / side / 2)];
		return Array.from({ length: last - first + 1 }, (_, i) => first + i);
	};
	const wanted = span(cx, width).flatMap((x) => span(cy, height).map((y) => ({ x, y })));
	const found = await Promise.all(
		wanted.map(async ({ x, y }): Promise<Placed[]> => {
			const bytes = await read(z, x, y);
			if (!bytes) return [];
			const tile = new VectorTile(new PbfReader(new Uint8Array(bytes)));
			return [{ tile, x: (x - cx) * side + width / 2, y: (y - cy) * side + height / 2, side }];
		}),
	);
	return found.flat();
}

/** Draws tiles where there is no live map, as that would: areas, lines in dashes, points as rings with a dot. */
export function drawTiles(context: CanvasRenderingContext2D, tiles: readonly Placed[], inks: Inks): void {
	context.strokeStyle = context.fillStyle = inks.halo;
	context.lineJoin = 'round';
	for (const placed of tiles) {
		const { tile, x, y, side } = placed;
		const layer = tile.layers[GUEST_LAYER];
		context.save();
		context.beginPath();
		// What reaches over the edge of a tile is drawn by the one beside it.
		context.rect(x, y, side, side);
		context.clip();
		for (let i = 0; i < (layer?.length ?? 0); i++) {
			const feature = layer!.feature(i);
			const rings = feature
				.loadGeometry()
				.map((ring) =>
					ring.map((at) => [x + (at.x / feature.extent) * side, y + (at.y / feature.extent) * side] as const),
				);
			if (feature.type === POINT) for (const at of rings.flat()) drawPoint(context, at, inks);
			else drawLine(context, rings, feature.type === POLYGON, inks.size);
		}
		context.restore();
	}
}

type Spot = readonly [x: number, y: number];

function drawLine(context: CanvasRenderingContext2D, rings: readonly Spot[][], isArea: boolean, size: number): void {
	context.beginPath();
	for (const ring of rings) ring.forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
	if (isArea) {
		context.globalAlpha = GUEST_TINT;
		context.fill('evenodd');
		context.globalAlpha = 1;
	}
	context.lineWidth = GUEST_WIDTH * size;
	context.setLineDash(GUEST_DASH.map((length) => length * GUEST_WIDTH * size));
	context.stroke();
}

function drawPoint(context: CanvasRenderingContext2D, [x, y]: Spot, { halo, ground, size }: Inks): void {
	context.setLineDash([]);
	context.lineWidth = GUEST_WIDTH * size;
	context.fillStyle = ground;
	context.beginPath();
	context.arc(x, y, GUEST_RADIUS * size, 0, 2 * Math.PI);
	context.fill();
	context.stroke();
	context.fillStyle = halo;
	context.beginPath();
	context.arc(x, y, GUEST_DOT * size, 0, 2 * Math.PI);
	context.fill();
}
