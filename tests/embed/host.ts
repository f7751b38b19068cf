import { createServer } from 'node:http';
import { listen } from '../serve/listen';

/** A page of somebody else: its HTML, or HTML with headers of its own. */
export type HostPage = string | { html: string; headers: Readonly<Record<string, string>> };

export interface Host {
	/** Its scheme, host and port: another origin than the site's, whose port is another. */
	origin: string;
	/** What is served, by path. */
	pages: Map<string, HostPage>;
	close: () => Promise<void>;
}

/** Serves pages of a host on an origin of their own; `.js` is served as a script. */
export async function serveHost(pages: Readonly<Record<string, HostPage>> = {}): Promise<Host> {
	const served = new Map(Object.entries(pages));
	const server = createServer((request, response) => {
		const path = new URL(request.url ?? '/', 'http://host').pathname;
		const page = served.get(path);
		if (path === '/favicon.ico') return response.writeHead(204).end();
		if (page === undefined) return response.writeHead(404, { 'content-type': 'text/plain' }).end('no such page');
		const { html, headers } = typeof page === 'string' ? { html: page, headers: {} } : page;
		const type = path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
		return response.writeHead(200, { 'content-type': type, ...headers }).end(html);
	});
	const { address, close } = await listen(server);
	return {
		origin: new URL(address).origin,
		pages: served,
		close,
	};
}

/** A page of a host around what it embeds. */
export const hostPage = (body: string, head = '', lang = 'zh-Hans'): string =>
	`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Host</title>` +
	`<meta name="viewport" content="width=device-width">${head}</head><body>${body}</body></html>`;
