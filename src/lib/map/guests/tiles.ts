import { addProtocol } from 'maplibre-gl';

/** Gives a vector tile of a file that was brought; null where there is nothing. */
export type ReadTile = (z: number, x: number, y: number) => Promise<ArrayBuffer | null>;

/** Files by the id of their source. */
const lent = new Map<string, ReadTile>();

const SCHEME = 'guests';
let isKnown = false;

/** Address of a file's tiles, for a source of MapLibre. */
export const addressOf = (source: string): string => `${SCHEME}://${source}/{z}/{x}/{y}`;

/**
 * Lets MapLibre read the tiles of a file: `guests://<source>/{z}/{x}/{y}`. They come from the worker that keeps it;
 * nothing is fetched. MapLibre keeps the scheme when the last file goes: a tile that is still under way then would
 * otherwise be fetched from an address that is none.
 * @returns what takes the file back.
 */
export function lendTiles(source: string, read: ReadTile): () => void {
	if (!isKnown) addProtocol(SCHEME, async ({ url }) => ({ data: await tileOf(url) }));
	isKnown = true;
	lent.set(source, read);
	return () => void lent.delete(source);
}

/** An empty tile is no fault, and neither is one of a file that has just been taken away. */
async function tileOf(url: string): Promise<ArrayBuffer> {
	const [, source = '', z, x, y] = /^guests:\/\/([^/]+)\/(\d+)\/(\d+)\/(\d+)$/.exec(url) ?? [];
	const tile = await lent
		.get(source)?.(Number(z), Number(x), Number(y))
		.catch(() => null);
	return tile ?? new ArrayBuffer(0);
}
