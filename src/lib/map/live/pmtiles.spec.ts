import { afterEach, expect, test, vi } from 'vitest';
import { rangesOf } from './pmtiles';

const FILE = Uint8Array.from({ length: 50 }, (_, i) => i);

/** A server of one file, with or without ranges. */
function serve(knowsRanges: boolean) {
	const asked = vi.fn(async (_: string, asking?: { headers: { range: string } }) => {
		const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(asking?.headers.range ?? '') ?? [];
		return knowsRanges && from
			? new Response(FILE.slice(Number(from), Number(to) + 1), { status: 206 })
			: new Response(FILE, { status: 200 });
	});
	vi.stubGlobal('fetch', asked);
	return asked;
}
afterEach(() => vi.unstubAllGlobals());

const read = async (source: ReturnType<typeof rangesOf>, offset: number, length: number) => [
	...new Uint8Array((await source.getBytes(offset, length)).data),
];

test.each([true, false])('a server that knows ranges: %s, gives the same bytes', async (knowsRanges) => {
	const asked = serve(knowsRanges);
	const source = rangesOf('https://example.org/tiles.pmtiles');
	expect(await read(source, 0, 4)).toEqual([0, 1, 2, 3]);
	expect(await read(source, 10, 2)).toEqual([10, 11]);
	expect(await read(source, 20, 1)).toEqual([20]);
	// Where no range is known the file is asked for once more, whole, for every tile to come.
	expect(asked).toHaveBeenCalledTimes(knowsRanges ? 3 : 2);
});

test('what cannot be had is an error, and is asked for again the next time', async () => {
	vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
	const source = rangesOf('https://example.org/tiles.pmtiles');
	await expect(read(source, 0, 4)).rejects.toThrow('https://example.org/tiles.pmtiles answered 404');
	serve(true);
	expect(await read(source, 0, 1)).toEqual([0]);
});
