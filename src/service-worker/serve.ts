import { version } from '$service-worker';
import { findFile } from '../lib/core/offline/address';
import { isImmutable } from '../lib/core/offline/files';
import { anywhere } from '../lib/core/offline/lost-page';
import { findAnywhere, openCopy, SCOPE, type Copy } from './copies';
import { inPart } from './part';
import { hasArrived, remember, SERVER, tidy, versionOfTab } from './tabs';
import { withOwnDigest } from './own-digest';

/** Answers what is asked of this site from what is kept; everything else is the network's. */
export function serve(event: FetchEvent): void {
	const { method, url } = event.request;
	const { origin, pathname, search } = new URL(url);
	if (method !== 'GET' || origin !== location.origin || !pathname.startsWith(SCOPE)) return;
	const path = pathname.slice(SCOPE.length);
	event.respondWith(event.request.mode === 'navigate' ? openPage(event, path, search) : fetchPart(event, path, search));
}

/** A page: from the newest version that is kept, whatever the tab showed before. */
async function openPage(event: FetchEvent, path: string, search: string): Promise<Response> {
	event.waitUntil(tidy());
	const copy = await openCopy();
	const kept = copy && (await answerFrom(copy, event.request, path, search));
	if (kept) {
		await remember(event.resultingClientId, version);
		return kept;
	}
	let response: Response;
	try {
		response = await fetch(event.request);
	} catch (error) {
		const lost = copy && (await lostPage(copy, path));
		if (!lost) throw error;
		await remember(event.resultingClientId, version);
		return lost;
	}
	await remember(event.resultingClientId, SERVER);
	return response;
}

/** What a page or worker asks for besides: from the version that it was loaded from. */
async function fetchPart(event: FetchEvent, path: string, search: string): Promise<Response> {
	const { request, clientId } = event;
	if (hasArrived(clientId)) event.waitUntil(tidy());
	const of = await versionOfTab(clientId);
	// A worker that is about to begin is of its page's version.
	await remember(event.resultingClientId, of);
	if (isImmutable(path)) {
		const own = await openCopy(of);
		const found = (await own?.get(path)) ?? (await findAnywhere(path))?.response;
		return found ? inPart(request, found) : fetch(request);
	}
	const copy = await openCopy(of === SERVER ? version : of);
	const answer = async () => copy && (await answerFrom(copy, request, path, search));
	if (of !== SERVER) return (await answer()) ?? fetch(request);
	try {
		return await fetch(request);
	} catch (error) {
		const kept = await answer();
		if (kept) return kept;
		throw error;
	}
}

async function answerFrom(copy: Copy, request: Request, path: string, search: string): Promise<Response | null> {
	const found = findFile(path, search, copy);
	if (!found) return null;
	if ('redirect' in found) return Response.redirect(new URL(SCOPE + found.redirect, location.href), 301);
	const response = await copy.get(found.file);
	return response ? inPart(request, response) : null;
}

/** The page that says that there is no such page, in the language of the address. */
async function lostPage(copy: Copy, path: string): Promise<Response | null> {
	const [language] = path.split('/');
	const file = [`${language}/404.html`, '404.html'].find(copy.has);
	const response = file && (await copy.get(file));
	if (!response) return null;
	const html = await withOwnDigest(anywhere(await response.text(), SCOPE + file.slice(0, -'404.html'.length)));
	return new Response(html, { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
