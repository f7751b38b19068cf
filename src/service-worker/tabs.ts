import { version } from '$service-worker';
import { isImmutable } from '../lib/core/offline/files';
import { tabCache } from '../lib/core/offline/names';
import { departed, type Tab } from '../lib/core/offline/tabs';
import { dropCopy, findAnywhere, keptVersions, SCOPE } from './copies';
import { worker } from './worker';

/** A page that the server itself has answered: what belongs to it is the server's to say. */
export const SERVER = '';

/** What this run of the worker knows; browsers end workers at will, so it is written down as well. */
const known = new Map<string, string>();
/** Pages that have been answered and have not asked for anything yet. */
const arriving = new Set<string>();

const openTabs = () => caches.open(tabCache(SCOPE));
const placeOf = (id: string): string => new URL(`${SCOPE}?tab=${encodeURIComponent(id)}`, location.href).href;

/** Remembers what version a page or worker is loaded from. */
export async function remember(id: string, of: string): Promise<void> {
	if (id === '' || known.get(id) === of) return;
	known.set(id, of);
	arriving.add(id);
	const tab: Tab = { id, version: of, since: Date.now() };
	// What cannot be written down holds for as long as this run of the worker.
	await writeDown(tab).catch(() => undefined);
}

const writeDown = async (tab: Tab): Promise<void> => (await openTabs()).put(placeOf(tab.id), Response.json(tab));

/** The version that a page or worker was loaded from; this one where nobody knows. */
export async function versionOfTab(id: string): Promise<string> {
	if (id === '') return version;
	const of = (await remembered(id)) ?? (await versionOfWorker(id).catch(() => undefined)) ?? version;
	known.set(id, of);
	return of;
}

/** What was remembered of a page or worker; undefined for one that nothing has been kept or fetched for. */
export async function remembered(id: string): Promise<string | undefined> {
	const of = known.get(id);
	if (of !== undefined) return of;
	try {
		const written = await (await openTabs()).match(placeOf(id));
		return written && ((await written.json()) as Tab).version;
	} catch {
		return undefined;
	}
}

/** A worker is of the version that its script is from. */
async function versionOfWorker(id: string): Promise<string | undefined> {
	const client = await worker.clients.get(id);
	if (client?.type !== 'worker') return undefined;
	const file = new URL(client.url).pathname.slice(SCOPE.length);
	return isImmutable(file) ? (await findAnywhere(file))?.of : undefined;
}

/** Whether this is the first time that a page asks for something: then the page before it is gone. */
export const hasArrived = (id: string): boolean => arriving.delete(id);

async function rememberedTabs(): Promise<Tab[]> {
	const cache = await openTabs();
	const places = (await cache.keys()).filter(({ url }) => new URL(url).searchParams.has('tab'));
	const written = await Promise.all(places.map((place) => cache.match(place)));
	return Promise.all(written.flatMap((response) => (response ? [response.json() as Promise<Tab>] : [])));
}

const openClients = () => worker.clients.matchAll({ includeUncontrolled: true, type: 'all' });

/** Whether a newer version is on its way: what is kept may be its own, and its turn will tidy. */
export function isRenewing(): boolean {
	const { installing, waiting } = worker.registration;
	// At its own turn a worker may still be shown as waiting.
	return [installing, waiting].some(
		(next) => next !== null && next !== worker.serviceWorker && /^install/.test(next.state),
	);
}

/** Forgets tabs that are closed, and older versions that no tab is loaded from any more. */
export async function tidy(): Promise<void> {
	const tabs = await rememberedTabs();
	const gone = departed(tabs, new Set((await openClients()).map(({ id }) => id)), Date.now());
	for (const { id } of gone) {
		known.delete(id);
		await (await openTabs()).delete(placeOf(id));
	}
	if (isRenewing()) return;
	const used = new Set(tabs.filter((tab) => !gone.includes(tab)).map((tab) => tab.version));
	for (const { version: of } of gone) if (of !== version && !used.has(of)) await dropCopy(of);
}

/**
 * At the turn to this version: every open page that no copy has served counts as loaded from it, for the server has just
 * told the same; what no tab is loaded from is forgotten, attempts that broke off among it.
 */
export async function turn(): Promise<void> {
	await tidy();
	const tabs = await rememberedTabs();
	for (const { id } of await openClients()) if (!tabs.some((tab) => tab.id === id)) await remember(id, version);
	if (isRenewing()) return;
	const used = new Set(tabs.map((tab) => tab.version));
	for (const of of await keptVersions()) if (of !== version && !used.has(of)) await dropCopy(of);
}
