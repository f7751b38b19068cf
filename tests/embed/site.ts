import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { listen } from '../serve/listen';
import { TYPES } from '../serve/serve';

export interface NamingSite {
	/** Address of the site, with its closing slash. */
	address: string;
	close: () => Promise<void>;
}

/**
 * Serves the built site as it would have been built for a town whose `town.json` names origins under
 * `embedding.message_origins`: of every frame one attribute is another, and nothing else of the site.
 * @param origins asked anew with every page.
 */
export async function serveNaming(origins: () => readonly string[], folder = 'build'): Promise<NamingSite> {
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://site');
		const file = join(
			folder,
			normalize(`/${decodeURIComponent(pathname)}`),
			pathname.endsWith('/') ? 'index.html' : '',
		);
		if (!statSync(file, { throwIfNoEntry: false })?.isFile())
			return response.writeHead(404, { 'content-type': 'text/plain' }).end('no such file');
		const bytes = readFileSync(file);
		const named = `data-message-origins="${origins().join(' ')}"`;
		const isFrame = /^\/(?:zh-hant\/|en\/)?embed\//.test(pathname) && file.endsWith('.html');
		response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
		return response.end(isFrame ? bytes.toString().replace('data-message-origins=""', named) : bytes);
	});
	return listen(server);
}
