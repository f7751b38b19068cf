import { addProtocol } from 'maplibre-gl';
import type { PMTiles, Protocol, RangeResponse, Source } from 'pmtiles';

type Read = Parameters<typeof addProtocol>[1];

let reader: Protocol | undefined;

/** Makes MapLibre read `pmtiles://` addresses; the code that reads them is fetched with the first of them. */
export function readArchives(): void {
	addProtocol('pmtiles', async (asked, abort) => {
		const archive = /^pmtiles:\/\/(.+?)(?:\/\d+\/\d+\/\d+)?$/.exec(asked.url)?.[1] ?? '';
		return (await readerOf(archive)).tilev4(asked, abort) as ReturnType<Read>;
	});
}

/**
 * Opens an archive, the same that MapLibre is given.
 * @throws {Error} when it cannot be had or is none.
 */
export async function openArchive(address: string): Promise<PMTiles> {
	const archive = (await readerOf(address)).get(address)!;
	await archive.getHeader();
	return archive;
}

async function readerOf(address: string): Promise<Protocol> {
	const { PMTiles, Protocol } = await import('pmtiles');
	reader ??= new Protocol();
	if (!reader.get(address)) reader.add(new PMTiles(rangesOf(address)));
	return reader;
}

/**
 * Ranges of a file; a server that knows no ranges sends the whole of it, which is then kept. Any server of
 * static files will do.
 */
export function rangesOf(address: string): Source {
	let whole: Promise<ArrayBuffer> | undefined;
	const cut = async (file: Promise<ArrayBuffer>, offset: number, length: number): Promise<RangeResponse> => ({
		data: (await file).slice(offset, offset + length),
	});
	return {
		getKey: () => address,
		async getBytes(offset, length, signal) {
			if (whole) return cut(whole, offset, length);
			const range = `bytes=${offset}-${offset + length - 1}`;
			const response = await fetch(address, { headers: { range }, ...(signal && { signal }) });
			if (!response.ok) throw new Error(`${address} answered ${response.status}`);
			if (response.status === 206) return { data: await response.arrayBuffer() };
			// The file is for every tile to come, whoever gives up waiting for this one.
			void response.body?.cancel();
			whole = fetch(address).then((file) => file.arrayBuffer());
			whole.catch(() => (whole = undefined));
			return cut(whole, offset, length);
		},
	};
}
