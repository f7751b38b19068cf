import { version } from '$service-worker';
import { isDear, type Line } from '../lib/core/offline/line';
import { tabCache, wordAddress } from '../lib/core/offline/names';
import type { News, Standing, Word } from '../lib/core/offline/talk';
import { countCopy, dropParts, openCopy, SCOPE } from './copies';
import { Unkept } from './fetching';
import { keepSite } from './keep';
import { serve } from './serve';
import { isRenewing, remember, remembered, SERVER, turn } from './tabs';
import { worker } from './worker';

/** Tells every open page, whether this worker serves it already or not. */
async function tell(news: News): Promise<void> {
	const pages = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
	for (const page of pages) page.postMessage(news);
}

/** Keeps the site and tells of it, a hundred times in all. */
async function keep(): Promise<void> {
	try {
		await keepSite((done, total) => {
			if (done % Math.ceil(total / 100) === 0 || done === total) void tell({ news: 'kept', done, total });
		});
	} catch (error) {
		const reason = error instanceof Unkept ? error.reason : 'stopped';
		await tell({ news: 'failed', reason });
		throw error;
	}
}

/** Fetches what the browser has lost; why it cannot, the pages have been told. */
async function repair(): Promise<void> {
	if (!isRenewing()) await dropParts().catch(() => undefined);
	await keep().then(
		() => tell({ news: 'whole' }),
		() => undefined,
	);
}

/** A new version: it takes over when all of it is kept, and not at all otherwise. */
async function install(): Promise<void> {
	const words = await caches.open(tabCache(SCOPE));
	const { connection } = worker.navigator as { connection?: Line };
	if (isDear(connection) && !(await words.match(wordAddress(SCOPE)))) {
		await tell({ news: 'failed', reason: 'line' });
		throw new Unkept('line');
	}
	// The one version on its way is this one, and the one that serves is listed.
	await dropParts().catch(() => undefined);
	await keep();
	await words.delete(wordAddress(SCOPE));
	await worker.skipWaiting();
}

async function activate(): Promise<void> {
	// What is left over may stay until the next turn; the pages are served in any case.
	await turn().catch(() => undefined);
	await worker.clients.claim();
}

/**
 * Tells a page how the copy stands, and remembers what version the page is of. One that is of another and whose files are
 * kept, or that was there before this worker, is older; any other has come from the server since.
 */
async function standingFor(id: string, loaded: string): Promise<Standing> {
	const kept = loaded === version || (await openCopy(loaded)) !== null;
	const before = await remembered(id);
	if (kept) await remember(id, loaded);
	return { ...(await countCopy()), older: loaded !== version && (kept || (before !== undefined && before !== SERVER)) };
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', serve);
worker.addEventListener('message', (event) => {
	const said = event.data as Word;
	if (said.word === 'repair') event.waitUntil(repair());
	else if (event.source instanceof Client) {
		const [port] = event.ports;
		const standing = standingFor(event.source.id, said.version).catch(() => null);
		event.waitUntil(standing.then((found) => port?.postMessage(found)));
	}
});
