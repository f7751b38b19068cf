import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative } from 'node:path';
import { listen } from './listen';
import type { FileList } from '../../src/lib/core/offline/files';
import { TYPES } from './serve';

/** The files of a site by their path: `en/index.html`. */
export type Site = ReadonlyMap<string, Buffer>;

/** The site as it was built. */
export function builtSite(folder = 'build'): Site {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
		.map(({ parentPath, name }) => join(parentPath, name));
	return new Map(files.map((file) => [relative(folder, file), readFileSync(file)]));
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64url').slice(0, 16);
const HASHED = /^_app\/immutable\/.*[./-]([\w-]{8})\.(?:js|css|wasm)$/;

/**
 * The site as another build would make it: another version, other names for every file that is named after its bytes, and a
 * sign in every page and every deck.
 * @param letter one that tells this version from others.
 */
export function laterSite(site: Site, letter: string): Site {
	const { version } = JSON.parse(site.get('_app/version.json')!.toString()) as FileList;
	const hashes = new Set([...site.keys()].flatMap((path) => HASHED.exec(path)?.[1] ?? []));
	const renew = (text: string): string =>
		text
			.replaceAll(version, letter.repeat(version.length))
			.replace(/(?<=[./-])[\w-]{8}(?=\.(?:js|css|wasm))/g, (hash) =>
				hashes.has(hash) ? `${letter}${hash.slice(1)}` : hash,
			);
	const mark = (path: string, text: string): string => {
		if (path.endsWith('.html')) return text.replace('<head>', `<head><meta name="edition" content="${letter}">`);
		return path.endsWith('/deck.json') ? text.replace('{', `{"edition":"${letter}",`) : text;
	};
	const later = new Map(
		[...site].map(([path, bytes]) => {
			if (!/\.(?:html|js|json|css)$/.test(path)) return [renew(path), bytes];
			const [text, renewed] = [bytes.toString(), renew(bytes.toString())];
			return [renew(path), Buffer.from(mark(path, path.endsWith('.html') ? allowAgain(text, renewed) : renewed))];
		}),
	);
	const list = JSON.parse(later.get('_app/files.json')!.toString()) as FileList;
	const files = list.files.map(([file]) => [file, digestOf(later.get(fileOf(file))!)]);
	return later.set('_app/files.json', json({ ...list, files }));
}

/** A page whose policy names its own inline scripts and styles again, after they were changed. */
function allowAgain(before: string, after: string): string {
	const hashesOf = (html: string) =>
		[...html.matchAll(/<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , text]) =>
			createHash('sha256').update(text!).digest('base64'),
		);
	const now = hashesOf(after);
	return hashesOf(before).reduce((html, hash, i) => html.replaceAll(hash, now[i]!), after);
}

/** A page lies in its folder. */
const fileOf = (address: string): string => (/(?:^|\/)$/.test(address) ? `${address}index.html` : address);

export interface Changing {
	/** Address of the folder the site is served under, with its closing slash. */
	address: string;
	/** What is served from now on. */
	site: Site;
	/** What has been asked for, below that folder. */
	asked: string[];
	/** Called before a question is answered. */
	before: () => void;
	close: () => Promise<void>;
}

/** Serves a site that may change at any moment: plain files, and nothing for what is not there. */
export async function serveChanging(site: Site, path: string): Promise<Changing> {
	const server = createServer((request, response) => {
		const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname).slice(path.length);
		served.before();
		served.asked.push(asked);
		const file = fileOf(asked);
		const bytes = served.site.get(file);
		if (bytes === undefined) return response.writeHead(404, { 'content-type': 'text/plain' }).end('no such file');
		response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
		return response.end(bytes);
	});
	const { address, close } = await listen(server);
	const served: Changing = {
		address: address + path.slice(1),
		site,
		asked: [],
		before: () => undefined,
		close,
	};
	return served;
}
