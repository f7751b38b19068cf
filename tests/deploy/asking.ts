import { createServer, request } from 'node:http';
import { listen } from '../serve/listen';

export interface Answer {
	status: number;
	headers: Readonly<Record<string, string | undefined>>;
	body: Buffer;
}

/** Asks as no browser would rewrite it: the path as it is, no redirect followed, nothing unpacked. */
export function get(
	port: number,
	path: string,
	headers: Record<string, string> = {},
	host = '127.0.0.1',
): Promise<Answer> {
	return new Promise((resolve, reject) => {
		request({ host, port, path, headers }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () =>
				resolve({
					status: response.statusCode!,
					headers: response.headers as Answer['headers'],
					body: Buffer.concat(parts),
				}),
			);
		})
			.on('error', reject)
			.end();
	});
}

/** An empty page of another origin. */
export async function serveHost(): Promise<{ address: string; close: () => Promise<void> }> {
	const server = createServer((_, response) => {
		response
			.writeHead(200, { 'content-type': 'text/html' })
			.end('<!doctype html><title>host</title><link rel="icon" href="data:,">');
	});
	return listen(server);
}
