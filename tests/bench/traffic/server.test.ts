import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bytesBy } from './ledger';
import { serve, type Served } from './server';
import { openStore } from './store';

let folder = '';
let served: Served;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'bench-server-'));
	await writeFile(join(folder, 'index.html'), '<p>town</p>'.repeat(2000));
	const link = { bitsPerSecond: 1e9, roundTripMs: 0 };
	served = await serve(openStore(folder), link, () => performance.timeOrigin + performance.now());
});
afterAll(async () => {
	await served.close();
	await rm(folder, { recursive: true });
});

/** Asks over a connection of its own: the body and all bytes that came over it. */
function ask(path: string, encoding: string): Promise<{ status: number | undefined; body: Buffer; wire: number }> {
	return new Promise((resolve, reject) => {
		const asked = request(
			served.origin + path,
			{ agent: false, headers: { 'accept-encoding': encoding } },
			(answer) => {
				const pieces: Buffer[] = [];
				answer.on('data', (piece: Buffer) => pieces.push(piece));
				answer.on('end', () =>
					resolve({ status: answer.statusCode, body: Buffer.concat(pieces), wire: answer.socket.bytesRead }),
				);
			},
		);
		asked.on('error', reject).end();
	});
}

it.each(['br', 'identity'])('counts every byte that goes over the line (%s)', async (encoding) => {
	const before = bytesBy(served.exchanges);
	const { body, wire } = await ask('/', encoding);
	const text = (encoding === 'br' ? brotliDecompressSync(body) : body).toString();
	expect(text).toBe('<p>town</p>'.repeat(2000));
	expect(bytesBy(served.exchanges) - before).toBe(wire);
});

it('does not leave its folder', async () => {
	expect((await ask('/..%2f..%2fetc/passwd', 'br')).status).toBe(404);
});
