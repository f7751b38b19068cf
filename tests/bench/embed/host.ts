import { brotli, type Store } from '../traffic/store';

/** How many embedded maps a page has, and how large each is: all of them are in view at once. */
export const FRAMES = 10;
export const HOST_VIEWPORT = { width: 1700, height: 700 };
const SIDE = 320;

/** A host page of ten frames, the same for everybody but for what stands in them. */
const hostPage = (src: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Ten maps</title>
<link rel="icon" href="data:,">
<style>iframe { width: ${SIDE}px; height: ${SIDE}px; border: 0 }</style>
${`<iframe src="${src}" title="Map"></iframe>\n`.repeat(FRAMES)}</html>
`;

/** What stands in the frames of a page without maps. */
const PLAIN_PAGE = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Plain</title><p>No map</p></html>';

/** Paths of the host pages, which no site has. */
export const HOST = '/bench-host/';
export const PLAIN_HOST = '/bench-host/plain/';
const PLAIN = '/bench-host/plain/frame/';

/** A store with host pages beside its own files. */
export async function withHost(store: Store, src: string): Promise<Store> {
	const stored = async (html: string) => {
		const raw = Buffer.from(html);
		return { type: 'text/html; charset=utf-8', encoding: 'br' as const, body: await brotli(raw), raw };
	};
	const hosts = new Map([
		[HOST, await stored(hostPage(src))],
		[PLAIN_HOST, await stored(hostPage(PLAIN))],
		[PLAIN, await stored(PLAIN_PAGE)],
	]);
	return async (path) => hosts.get(path) ?? store(path);
}
