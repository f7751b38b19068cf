import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { isMapLibre } from '../scripts/maplibre';
import type { Exchange } from './ledger';
import { firstByteAt, packets, type LinkProfile } from './link';
import { createPacer, type Transfer } from './pacer';
import type { Store } from './store';

export interface Served {
	origin: string;
	/** Every request of this page load, in the order it came. */
	exchanges: Exchange[];
	close(): Promise<void>;
}

/**
 * Serves one page load from an origin of its own (HTTP/1.1 with keep-alive, which is what Node gives; Chromium
 * opens at most six connections) and shapes it.
 *
 * Modelled: the rate towards the reader, shared fairly by all connections (head and body count); a round trip
 * before each answer's first byte; one more for a new connection, in parallel to whatever the reader does
 * meanwhile. Workers are shaped and counted like everything else.
 * Not modelled: TCP slow start, losses and packet heads, name look-up, TLS, the way up, HTTP/2.
 */
export async function serve(store: Store, link: LinkProfile, clock: () => number): Promise<Served> {
	const pacer = createPacer(link.bitsPerSecond, clock);
	const connectedAt = new WeakMap<Socket, number>();
	const exchanges: Exchange[] = [];

	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const askedAt = clock();
		const path = decodeURIComponent(new URL(request.url ?? '/', 'http://bench').pathname);
		const exchange: Exchange = {
			path,
			as: String(request.headers['sec-fetch-dest'] ?? ''),
			askedAt,
			status: 0,
			bodyBytes: 0,
			mapLibre: false,
			arrivals: [],
		};
		exchanges.push(exchange);
		const stored = request.method === 'GET' ? await store(path) : undefined;
		const plain = !stored || !(request.headers['accept-encoding'] ?? '').includes('br');
		const body = stored ? (plain ? stored.raw : stored.body) : Buffer.from('no such file\n');
		exchange.status = stored ? 200 : 404;
		exchange.bodyBytes = body.length;
		exchange.mapLibre = stored !== undefined && isMapLibre(stored.type, stored.raw);

		const headers = {
			'content-type': stored?.type ?? 'text/plain',
			...(plain || !stored.encoding ? {} : { 'content-encoding': stored.encoding }),
			'content-length': String(body.length),
			'cache-control': 'public, max-age=3600',
			connection: 'keep-alive',
		};
		response.sendDate = false;
		response.writeHead(exchange.status, headers);
		const readyAt = firstByteAt(askedAt, connectedAt.get(request.socket) ?? askedAt, link.roundTripMs);
		const head = headBytes(exchange.status, response.statusMessage, headers);
		let sent = 0;
		const transfer: Transfer = {
			readyAt,
			sizes: packets(head + body.length),
			arrived(bytes, at, last) {
				exchange.arrivals.push({ at, bytes });
				const until = last ? body.length : Math.max(0, sent + bytes - head);
				const from = Math.max(0, sent - head);
				sent += bytes;
				if (until > from) response.write(body.subarray(from, until));
				if (last) response.end();
			},
		};
		response.on('close', () => pacer.drop(transfer));
		setTimeout(() => pacer.add(transfer), Math.max(0, readyAt - clock()));
	}

	const server = createServer((request, response) => {
		answer(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
	});
	server.on('connection', (socket: Socket) => connectedAt.set(socket, clock()));
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

/** Length of an answer's head as Node writes it. */
function headBytes(status: number, message: string, headers: Readonly<Record<string, string>>): number {
	const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
	return Buffer.byteLength(`HTTP/1.1 ${status} ${message}\r\n${lines.join('')}\r\n`);
}
