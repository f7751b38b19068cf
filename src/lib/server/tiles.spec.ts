import { VectorTile, type VectorTileLayer } from '@mapbox/vector-tile';
import type { Geometry } from 'geojson';
import { PbfReader } from 'pbf';
import { readFileSync } from 'node:fs';
import { PMTiles } from 'pmtiles';
import { expect, test } from 'vitest';
import { example, line, point, square } from '../../../tests/example/town';
import { exampleMap } from '../../../tests/example/tiled';
import { randomRow } from '../../../tests/example/random';
import { tieFeatures } from '../core/atlas/feature';
import { mapData } from '../core/picture/map-data';
import { TILED } from '../core/picture/tiled';
import { MIN_ZOOM, project } from '../core/projection/mercator';
import { positionsOf } from '../core/spatial/positions';
import { packTiles } from './archive';
import { cutTiles, DEEPEST } from './tiles';

const random = randomRow(3);
const near = (): [number, number] => [114 + random() * 0.1, 31.5 + random() * 0.1];
const geometries: Geometry[] = Array.from({ length: 90 }, (_, i) => {
	const [lng, lat] = near();
	if (i % 3 === 0) return point(lng, lat);
	return i % 3 === 1 ? line([lng, lat], near(), near()) : square(lng, lat, 0.0005 + random() * 0.02);
});
const features = tieFeatures(
	geometries.map((geometry, i) => example(`f${i}`, geometry, { certainty: 'approximate', accuracy_m: 50 + i })),
	[],
	[],
);
const data = mapData(features, { context: [], bounds: [113, 31, 115, 32] }, (id) => `名${id}`);
const bytes = cutTiles(data);
const archive = new PMTiles({
	getKey: () => 'town',
	getBytes: async (offset, length) => ({ data: bytes.buffer.slice(offset, offset + length) }),
});

/** Every tile of a zoom that the archive holds, decoded. */
async function tilesAt(z: number) {
	const [left, top] = project([113.9, 31.7]).map((n) => Math.floor((n / 512) * 2 ** z));
	const [right, bottom] = project([114.2, 31.4]).map((n) => Math.floor((n / 512) * 2 ** z));
	const found: { x: number; y: number; tile: VectorTile }[] = [];
	for (let x = left!; x <= right!; x++)
		for (let y = top!; y <= bottom!; y++) {
			const tile = await archive.getZxy(z, x, y);
			if (tile) found.push({ x, y, tile: new VectorTile(new PbfReader(tile.data)) });
		}
	return found;
}
const all = (layer: VectorTileLayer | undefined) =>
	Array.from({ length: layer?.length ?? 0 }, (_, i) => layer!.feature(i));

test('an archive says what it holds', async () => {
	const header = await archive.getHeader();
	expect(header).toMatchObject({ minZoom: MIN_ZOOM, maxZoom: DEEPEST, clustered: true, tileType: 1 });
	expect(header.minLon).toBeCloseTo(Math.min(...geometries.flatMap((g) => positionsOf(g).map(([lng]) => lng!))), 5);
	expect(await archive.getMetadata()).toEqual({ vector_layers: TILED.map((id) => ({ id, fields: {} })) });
});

test('no feature is lost in the deepest tiles, and every property arrives as it was', async () => {
	const tiles = await tilesAt(DEEPEST);
	for (const layer of TILED) {
		const arrived = new Map(tiles.flatMap(({ tile }) => all(tile.layers[layer])).map((f) => [f.properties.id, f]));
		expect(data[layer].features.length).toBeGreaterThan(50);
		expect(arrived.size).toBe(data[layer].features.length);
		for (const { properties } of data[layer].features)
			expect(arrived.get(properties!.id)?.properties).toEqual(properties);
	}
});

test('points stand where they stood, to half a metre', async () => {
	const tiles = await tilesAt(DEEPEST);
	const arrived = tiles.flatMap(({ x, y, tile }) =>
		all(tile.layers.anchors).map((f) => [f.properties.id, f.toGeoJSON(x, y, DEEPEST).geometry] as const),
	);
	for (const { geometry, properties } of data.anchors.features) {
		const [, found] = arrived.find(([id]) => id === properties!.id)!;
		const [lng, lat] = positionsOf(found as Geometry)[0]!;
		expect(Math.abs(lng! - geometry.coordinates[0]!)).toBeLessThan(5e-6);
		expect(Math.abs(lat! - geometry.coordinates[1]!)).toBeLessThan(5e-6);
	}
});

test('every zoom shows every anchor', async () => {
	for (let z = MIN_ZOOM; z <= DEEPEST; z++) {
		const ids = (await tilesAt(z)).flatMap(({ tile }) => all(tile.layers.anchors).map((f) => f.properties.id));
		expect(new Set(ids).size).toBe(features.length);
	}
});

test('the archive that the tests of the live map read holds their example', async () => {
	const open = (file: Uint8Array) =>
		new PMTiles({
			getKey: () => 'example',
			getBytes: async (offset, length) => ({ data: Uint8Array.from(file.subarray(offset, offset + length)).buffer }),
		});
	const [kept, cut] = [open(readFileSync('tests/example/tiled.pmtiles')), open(cutTiles(exampleMap))];
	const [x, y] = project([114.02, 31.5]).map((n) => Math.floor((n / 512) * 2 ** 12));
	const tile = await cut.getZxy(12, x!, y!);
	expect(tile?.data.byteLength).toBeGreaterThan(100);
	expect(await kept.getZxy(12, x!, y!)).toEqual(tile);
});

test('the same town makes the same bytes', () => {
	expect(cutTiles(data)).toEqual(bytes);
});

test('more tiles than one directory names are refused in so many words', () => {
	const anywhere = () => Math.floor(random() * 2 ** 14);
	const tiles = Array.from({ length: 9000 }, () => ({ z: 14, x: anywhere(), y: anywhere(), bytes: Uint8Array.of(1) }));
	expect(() => packTiles(tiles, [0, 0, 1, 1], {})).toThrow(/came 9000 tiles, whose directory takes \d+ bytes/);
});
