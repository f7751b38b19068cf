import { sliceOf } from '../lib/core/offline/range';

/** How many files are held open for the parts that are asked of them. */
const AT_HAND = 2;
/** The files of which parts were asked last, by address and digest: a map asks the same archive for every tile. */
const open = new Map<string, Promise<Blob>>();

function readOnce(key: string, whole: Response): Promise<Blob> {
	const known = open.get(key);
	if (known) {
		void whole.body?.cancel().catch(() => undefined);
		return known;
	}
	const file = whole.blob();
	open.set(key, file);
	file.catch(() => open.delete(key));
	const [oldest] = open.keys();
	if (open.size > AT_HAND && oldest !== undefined) open.delete(oldest);
	return file;
}

/** The part of a kept file that is asked for, or all of it (RFC 9110, 14). */
export async function inPart(request: Request, whole: Response): Promise<Response> {
	const range = request.headers.get('range');
	const condition = request.headers.get('if-range');
	const etag = whole.headers.get('etag');
	if (range === null || (condition !== null && condition !== etag)) return whole;
	const file = await readOnce(`${request.url} ${etag}`, whole);
	const headers = new Headers(whole.headers);
	const slice = sliceOf(range, file.size);
	if (slice === 'whole') return new Response(file, { headers });
	if (slice === 'none') {
		headers.set('content-range', `bytes */${file.size}`);
		headers.set('content-length', '0');
		return new Response(null, { status: 416, headers });
	}
	const { first, last } = slice;
	headers.set('content-range', `bytes ${first}-${last}/${file.size}`);
	headers.set('content-length', String(last - first + 1));
	return new Response(file.slice(first, last + 1), { status: 206, headers });
}
