import { version } from '$service-worker';
import { FILE_LIST } from '../lib/core/offline/files';
import { versionCache } from '../lib/core/offline/names';
import { addressOf, dropCopy, isListed, keptVersions, SCOPE } from './copies';
import { etagOf, expectVersion, fetchFile, fetchFileList, Unkept } from './fetching';

/** As many as browsers ask of one server at a time. */
const AT_ONCE = 6;

/**
 * Keeps every file of this version. What is there from an attempt that broke off, or has the same bytes in an older
 * version, is not fetched again. The list is written last, when the server still tells this version and every file has been
 * held to its digest: there is no half of a site.
 * Where there is no room for all, the part that has come makes room again.
 * @param tell files that are kept, and how many there are.
 * @throws Unkept
 */
export async function keepSite(tell: (done: number, total: number) => void): Promise<void> {
	try {
		await keepAll(tell);
	} catch (error) {
		const full = error instanceof Unkept && error.reason === 'room';
		if (full && !(await isListed(version))) await dropCopy(version);
		throw error;
	}
}

async function keepAll(tell: (done: number, total: number) => void): Promise<void> {
	await expectVersion();
	const list = await fetchFileList();
	const { files } = list;
	const others = (await keptVersions()).filter((of) => of !== version);
	const shelves = await Promise.all([version, ...others].map((of) => openShelf(versionCache(SCOPE, of))));
	const [own] = shelves as [Shelf];
	let done = 0;
	tell(done, files.length);
	await overAll(files, async ([file, digest]) => {
		const address = addressOf(file);
		const known = await findOn(shelves, address, digest);
		if (known?.shelf !== own) await put(own.cache, address, known?.response ?? (await fetchFile(file, digest)));
		tell(++done, files.length);
	});
	await expectVersion();
	await put(own.cache, addressOf(FILE_LIST), Response.json(list));
	// Cleared by the browser or the reader meanwhile.
	if (!(await isListed(version))) throw new Unkept('stopped');
}

/** What is kept already of one version. */
interface Shelf {
	cache: Cache;
	holds: ReadonlySet<string>;
}

async function openShelf(name: string): Promise<Shelf> {
	const cache = await caches.open(name);
	return { cache, holds: new Set((await cache.keys()).map(({ url }) => url)) };
}

/** The bytes of a digest that are kept under the same address. */
async function findOn(shelves: readonly Shelf[], address: string, digest: string) {
	for (const shelf of shelves) {
		if (!shelf.holds.has(address)) continue;
		const response = await shelf.cache.match(address, { ignoreVary: true });
		if (response?.headers.get('etag') === etagOf(digest)) return { shelf, response };
	}
	return undefined;
}

async function put(cache: Cache, address: string, response: Response): Promise<void> {
	await cache.put(address, response).catch((error: unknown) => {
		throw new Unkept(error instanceof Error && error.name === 'QuotaExceededError' ? 'room' : 'stopped');
	});
}

/** Does the work for all, several at a time, until one fails. */
async function overAll<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
	const rest = all[Symbol.iterator]();
	let failed = false;
	const worker = async (): Promise<void> => {
		for (let next = rest.next(); !next.done && !failed; next = rest.next())
			await work(next.value).catch((error: unknown) => {
				failed = true;
				throw error;
			});
	};
	await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
