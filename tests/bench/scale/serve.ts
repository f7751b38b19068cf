import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Exchange } from '../traffic/ledger';

export interface ScaleServed {
	origin: string;
	exchanges: Exchange[];
	close(): Promise<void>;
}

export interface File {
	type: string;
	raw: Buffer;
	/** As static hosts send it; `undefined` where it is asked for by ranges. */
	packed: Buffer | undefined;
}

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.mjs': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.geojson': 'application/geo+json',
	'.pmtiles': 'application/octet-stream',
};

/** Files once read; they stay for all loads of a run, so that no load waits for the disk. */
export type Files = Map<string, Promise<File>>;

/**
 * Serves one page load as fast as the machine can, from an origin of its own: whole files compressed as a static host
 * keeps them, ranges as they are.
 */
export async function serveFast(folder: string, files: Files, clock: () => number): Promise<ScaleServed> {
	const exchanges: Exchange[] = [];

	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const askedAt = clock();
		const path = decodeURIComponent(new URL(request.url ?? '/', 'http://bench').pathname);
		const name = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
		const kept = files.get(name) ?? read(name);
		files.set(name, kept);
		const file = await kept.catch(() => undefined);
		const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
		const ranged = file && from !== undefined;
		const body = ranged
			? file.raw.subarray(Number(from), Number(to) + 1)
			: (file?.packed ?? file?.raw ?? Buffer.from('no such file\n'));
		const status = ranged ? 206 : file ? 200 : 404;
		response.writeHead(status, {
			'content-type': file?.type ?? 'text/plain',
			'content-length': body.length,
			...(file?.packed && !ranged && { 'content-encoding': 'gzip' }),
			...(ranged && { 'content-range': `bytes ${from}-${Number(from) + body.length - 1}/${file.raw.length}` }),
		});
		response.end(body, () => exchange.arrivals.push({ at: clock(), bytes: body.length }));
		const exchange: Exchange = {
			path,
			as: String(request.headers['sec-fetch-dest'] ?? ''),
			askedAt,
			status,
			bodyBytes: body.length,
			mapLibre: false,
			arrivals: [],
		};
		exchanges.push(exchange);
	}

	const server = createServer((request, response) => {
		answer(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		exchanges,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

const read = async (name: string): Promise<File> => storeFile(name, await readFile(name));

/** A file as it is kept between loads. */
export function storeFile(name: string, raw: Buffer): File {
	const ranged = extname(name) === '.pmtiles';
	return {
		type: TYPES[extname(name)] ?? 'application/octet-stream',
		raw,
		packed: ranged ? undefined : gzipSync(raw),
	};
}
