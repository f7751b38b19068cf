import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { listen } from './listen';

/** No more than any server knows: scripts and styles must be named, or browsers refuse them. */
export const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.mjs': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.geojson': 'application/geo+json',
	'.svg': 'image/svg+xml',
};

export interface Portal {
	/** Address of the folder the site is served under, with its closing slash. */
	address: string;
	/** Paths that were asked for outside that folder. */
	strays: string[];
	close: () => Promise<void>;
}

/** Serves a folder of files under a sub-path and knows nothing else: no rewriting, no fallback page. */
export async function servePortal(folder: string, path: `/${string}/`): Promise<Portal> {
	const strays: string[] = [];
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://portal');
		const refuse = () => response.writeHead(404, { 'content-type': 'text/plain' }).end('no such file');
		if (!pathname.startsWith(path)) {
			strays.push(pathname);
			return refuse();
		}
		const file = join(folder, normalize(`/${decodeURIComponent(pathname.slice(path.length))}`));
		const found = statSync(file, { throwIfNoEntry: false });
		if (found?.isDirectory() && !pathname.endsWith('/'))
			return response.writeHead(301, { location: `${pathname}/` }).end();
		const asked = found?.isDirectory() ? join(file, 'index.html') : file;
		if (!statSync(asked, { throwIfNoEntry: false })?.isFile()) return refuse();
		response.writeHead(200, { 'content-type': TYPES[extname(asked)] ?? 'application/octet-stream' });
		return createReadStream(asked).pipe(response);
	});
	const { address, close } = await listen(server);
	return {
		address: address + path.slice(1),
		strays,
		close,
	};
}
