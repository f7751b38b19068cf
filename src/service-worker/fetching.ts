import { version } from '$service-worker';
import * as v from 'valibot';
import { FILE_LIST, isImmutable, parseFileList, VERSION_FILE, type FileList } from '../lib/core/offline/files';
import type { Reason } from '../lib/core/offline/talk';
import { addressOf } from './copies';

/** The site could not be kept. */
export class Unkept extends Error {
	constructor(readonly reason: Reason) {
		super(reason);
	}
}

const tellsVersion = v.object({ version: v.string() });

/** Holds the server to the version of this worker: it may have gone on to another. */
export async function expectVersion(): Promise<void> {
	const told = v.safeParse(tellsVersion, await readJson(VERSION_FILE));
	if (!told.success) throw new Unkept('answer');
	if (told.output.version !== version) throw new Unkept('changed');
}

/** The list of the files of this version. */
export async function fetchFileList(): Promise<FileList> {
	const list = parseFileList(await readJson(FILE_LIST));
	if (!list) throw new Unkept('answer');
	if (list.version !== version) throw new Unkept('changed');
	return list;
}

async function readJson(file: string): Promise<unknown> {
	const response = await ask(file, 'no-store');
	return response.json().catch(() => null);
}

/**
 * One file, its bytes held to their digest; asked for a second time, past every cache, where the first answer was no good.
 * @throws Unkept
 */
export async function fetchFile(file: string, digest: string): Promise<Response> {
	try {
		return await fetchOnce(file, digest, isImmutable(file) ? 'default' : 'no-cache');
	} catch {
		return await fetchOnce(file, digest, 'reload');
	}
}

async function fetchOnce(file: string, digest: string, cache: RequestCache): Promise<Response> {
	const response = await ask(file, cache);
	const bytes = await response.arrayBuffer().catch(() => {
		throw new Unkept('network');
	});
	if ((await digestOf(bytes)) !== digest) throw new Unkept('changed');
	return new Response(bytes, { headers: headersOf(response, digest, bytes.byteLength) });
}

async function ask(file: string, cache: RequestCache): Promise<Response> {
	const response = await fetch(addressOf(file), { cache, credentials: 'same-origin' }).catch(() => {
		throw new Unkept('network');
	});
	// Some servers send `404.html` on to `404`; any other way leads to what is not the site, a sign-in page.
	const sentOn = response.redirected && !file.endsWith('.html');
	if (!response.ok || response.type !== 'basic' || sentOn) throw new Unkept('answer');
	return response;
}

/** What spoke of the bytes on the line, which are others. */
const OF_THE_LINE = ['content-encoding', 'content-length', 'transfer-encoding', 'vary', 'age', 'date', 'connection'];

function headersOf(response: Response, digest: string, length: number): Headers {
	const headers = new Headers([...response.headers].filter(([name]) => !OF_THE_LINE.includes(name)));
	headers.set('content-length', String(length));
	headers.set('accept-ranges', 'bytes');
	headers.set('etag', etagOf(digest));
	return headers;
}

/** A kept file carries its digest as its entity tag. */
export const etagOf = (digest: string): string => `"${digest}"`;

/** As the build writes digests. */
async function digestOf(bytes: ArrayBuffer): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return btoa(String.fromCharCode(...digest))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.slice(0, 16);
}
