import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** A file as it goes over the line. */
export interface Stored {
	type: string;
	encoding: 'br' | undefined;
	body: Buffer;
	raw: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.mjs': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.geojson': 'application/geo+json',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.webmanifest': 'application/manifest+json',
	'.xml': 'application/xml',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2',
};
const PACKED = new Set(['.png', '.jpg', '.webp', '.woff2']);
const compress = promisify(brotliCompress);

/** Brotli at its highest quality, as a static host would keep it beside the file. */
export function brotli(raw: Buffer): Promise<Buffer> {
	return compress(raw, {
		params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length },
	});
}

/** Files of one folder, each compressed once and kept: `undefined` where there is none. */
export type Store = (path: string) => Promise<Stored | undefined>;

/** Opens `folder`; addresses are resolved as a static host does: the file, `<path>.html`, `<path>/index.html`. */
export function openStore(folder: string): Store {
	const kept = new Map<string, Promise<Stored>>();
	return async (path) => {
		const file = await resolve(folder, path);
		if (!file) return undefined;
		const stored = kept.get(file) ?? read(file);
		kept.set(file, stored);
		return stored;
	};
}

async function resolve(folder: string, path: string): Promise<string | undefined> {
	const asked = join(folder, normalize(`/${path}`));
	for (const file of [asked, `${asked.replace(/\/$/, '')}.html`, join(asked, 'index.html')]) {
		const found = await stat(file).catch(() => undefined);
		if (found?.isFile()) return file;
	}
	return undefined;
}

async function read(file: string): Promise<Stored> {
	const raw = await readFile(file);
	const packed = PACKED.has(extname(file));
	return {
		type: TYPES[extname(file)] ?? 'application/octet-stream',
		encoding: packed ? undefined : 'br',
		body: packed ? raw : await brotli(raw),
		raw,
	};
}
