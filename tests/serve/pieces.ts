import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { listen } from './listen';
import { TYPES } from './serve';

export interface Pieces {
	/** Address of the page. */
	address: string;
	/** How many pieces the page has. */
	count: number;
	/** Sends the next piece, once the page has been asked for. */
	send: () => Promise<void>;
	close: () => Promise<void>;
}

const MOST = 16;

/** Cuts a page in front of opening tags: the first cuts a few tags apart, later ones farther and farther. */
function piecesOf(html: string): string[] {
	// Nothing is painted before the body begins.
	const body = html.indexOf('<body') + 1;
	// What stands in a script, or in a noscript where scripts run, is text.
	const end = html.slice(body).search(/<(?:no)?script/) + body;
	const tags = [...html.slice(body, end).matchAll(/<[a-z]/g)].map(({ index }) => body + index);
	const share = (i: number) => Math.floor(tags.length * (i / MOST) ** 2);
	const cuts = new Set(Array.from({ length: MOST }, (_, i) => tags[share(i)]!));
	return [0, ...cuts].map((from, i, starts) => html.slice(from, starts[i + 1]));
}

/**
 * Serves a built site in which one page arrives in pieces, each when it is sent.
 * @param path of the page, with its slashes: `/en/budget/`.
 */
export async function servePieces(folder: string, path: string): Promise<Pieces> {
	const pieces = piecesOf(readFileSync(join(folder, path, 'index.html'), 'utf8'));
	const count = pieces.length;
	let answer: (response: ServerResponse) => void = () => undefined;
	const asked = new Promise<ServerResponse>((resolve) => (answer = resolve));
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://site');
		const file = join(folder, decodeURIComponent(pathname));
		if (pathname === path) answer(response.writeHead(200, { 'content-type': TYPES['.html'] }));
		else if (statSync(file, { throwIfNoEntry: false })?.isFile()) {
			response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
			createReadStream(file).pipe(response);
		} else response.writeHead(404, { 'content-type': 'text/plain' }).end('no such file');
	});
	const { address, close } = await listen(server);
	return {
		address: address + path.slice(1),
		count,
		send: async () => {
			const response = await asked;
			response.write(pieces.shift());
			if (pieces.length === 0) response.end();
		},
		close,
	};
}
