import { zxyToTileId } from 'pmtiles';
import { gzipSync } from 'node:zlib';
import type { Bounds } from '../core/projection/mercator';

/** A vector tile, not compressed. */
export interface Tile {
	z: number;
	x: number;
	y: number;
	bytes: Uint8Array;
}

interface Entry {
	id: number;
	offset: number;
	length: number;
}

const HEADER = 127;
/** Header and root directory have to come with the first question a reader's browser asks. */
const FIRST = 16_384;
const GZIP = 2;
const MVT = 1;

/**
 * Packs vector tiles into a PMTiles archive, version 3: one file of which a browser asks for the ranges it needs.
 * The same tiles make the same bytes. https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 * @param metadata what a reader of the archive is told, `vector_layers` among it.
 * @throws {RangeError} when there are so many tiles that the archive would need a second level of directories.
 */
export function packTiles(tiles: readonly Tile[], bounds: Bounds, metadata: object): Uint8Array<ArrayBuffer> {
	const packed = tiles
		.map(({ z, x, y, bytes }) => ({ id: zxyToTileId(z, x, y), bytes: compress(bytes) }))
		.sort((a, b) => a.id - b.id);
	const entries: Entry[] = [];
	let offset = 0;
	for (const { id, bytes } of packed) {
		entries.push({ id, offset, length: bytes.length });
		offset += bytes.length;
	}
	const root = compress(directoryOf(entries));
	if (HEADER + root.length > FIRST)
		throw new RangeError(
			`came ${tiles.length} tiles, whose directory takes ${root.length} bytes, expected at most ${FIRST - HEADER}`,
		);
	const told = compress(Buffer.from(JSON.stringify(metadata)));
	const zooms = tiles.map(({ z }) => z);
	const header = headerOf({
		sizes: [root.length, told.length, offset],
		count: tiles.length,
		zooms: [Math.min(...zooms), Math.max(...zooms)],
		bounds,
	});
	return Uint8Array.from(Buffer.concat([header, root, told, ...packed.map(({ bytes }) => bytes)]));
}

/** The system on which a file was compressed stands in byte 9; 255 says nothing of it. */
function compress(bytes: Uint8Array): Buffer {
	const packed = gzipSync(bytes, { level: 9 });
	packed[9] = 255;
	return packed;
}

/** Ids as differences, run lengths, lengths, offsets: 0 where a tile follows upon the one before. */
function directoryOf(entries: readonly Entry[]): Uint8Array {
	const numbers = [
		entries.length,
		...entries.map(({ id }, i) => id - (entries[i - 1]?.id ?? 0)),
		...entries.map(() => 1),
		...entries.map(({ length }) => length),
		...entries.map(({ offset }, i) => (i === 0 ? offset + 1 : 0)),
	];
	return Uint8Array.from(numbers.flatMap(varint));
}

/** Seven bits a byte, the lowest first; the eighth says that more follow. */
function varint(value: number): number[] {
	const bytes: number[] = [];
	for (; value >= 128; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
	return [...bytes, value];
}

interface Described {
	/** Bytes of root directory, metadata and tiles, which follow upon the header in this order. */
	sizes: [root: number, metadata: number, tiles: number];
	count: number;
	zooms: [least: number, most: number];
	bounds: Bounds;
}

function headerOf({ sizes: [root, metadata, tiles], count, zooms, bounds }: Described): Buffer {
	const header = Buffer.alloc(HEADER);
	header.write('PMTiles');
	header[7] = 3;
	const longs = [HEADER, root, HEADER + root, metadata, 0, 0, HEADER + root + metadata, tiles, count, count, count];
	for (const [i, value] of longs.entries()) header.writeBigUInt64LE(BigInt(value), 8 + 8 * i);
	const [west, south, east, north] = bounds;
	header.set([1, GZIP, GZIP, MVT, ...zooms], 96);
	for (const [i, degrees] of bounds.entries()) header.writeInt32LE(fixed(degrees), 102 + 4 * i);
	header[118] = zooms[0];
	header.writeInt32LE(fixed((west + east) / 2), 119);
	header.writeInt32LE(fixed((south + north) / 2), 123);
	return header;
}

const fixed = (degrees: number): number => Math.round(degrees * 1e7);
