import { base, version } from '$service-worker';
import { encodeAddress, FILE_LIST, parseFileList, type FileList } from '../lib/core/offline/files';
import { versionCache, versionOfCache } from '../lib/core/offline/names';

/** Path of the folder the site is served in, with its closing slash. */
export const SCOPE = `${base}/`;

/** Full address of a file of the site. */
export const addressOf = (file: string): string => new URL(SCOPE + encodeAddress(file), location.href).href;

/** One version of the site as it is kept: whole, for its list is written last. */
export interface Copy {
	version: string;
	list: FileList;
	has: (file: string) => boolean;
	/** Undefined where the browser has lost it. */
	get: (file: string) => Promise<Response | undefined>;
}

const opened = new Map<string, Promise<Copy | null>>();

/** The copy of a version; null where there is none, or only a part. */
export function openCopy(of: string = version): Promise<Copy | null> {
	const known = opened.get(of);
	if (known) return known;
	// A browser that cannot read keeps nothing: the network answers.
	const copy = read(of).catch(() => null);
	opened.set(of, copy);
	// What is not there yet may come.
	void copy.then((found) => found ?? opened.delete(of));
	return copy;
}

async function read(of: string): Promise<Copy | null> {
	const name = versionCache(SCOPE, of);
	if (!(await caches.has(name))) return null;
	const cache = await caches.open(name);
	const written = await cache.match(addressOf(FILE_LIST));
	const list = parseFileList(await written?.json());
	if (!list) return null;
	const files = new Set(list.files.map(([file]) => file));
	return {
		version: of,
		list,
		has: (file) => files.has(file),
		get: (file) => cache.match(addressOf(file), { ignoreVary: true }).catch(() => undefined),
	};
}

/** Versions of which anything is kept, whole or not. */
export const keptVersions = async (): Promise<string[]> =>
	(await caches.keys()).flatMap((name) => versionOfCache(SCOPE, name) ?? []);

/** Forgets a version altogether. */
export async function dropCopy(of: string): Promise<void> {
	opened.delete(of);
	await caches.delete(versionCache(SCOPE, of));
}

/** Whether all of a version has been kept once: its list is there. */
export async function isListed(of: string): Promise<boolean> {
	const name = versionCache(SCOPE, of);
	if (!(await caches.has(name))) return false;
	return (await (await caches.open(name)).match(addressOf(FILE_LIST))) !== undefined;
}

/** Forgets what attempts at other versions have left. */
export async function dropParts(): Promise<void> {
	for (const of of await keptVersions()) if (of !== version && !(await isListed(of))) await dropCopy(of);
}

/** A file from any version that is kept, and that version: what is named after its bytes is the same in all. */
export async function findAnywhere(file: string): Promise<{ of: string; response: Response } | null> {
	for (const of of await keptVersions()) {
		const cache = await caches.open(versionCache(SCOPE, of));
		const response = await cache.match(addressOf(file), { ignoreVary: true });
		if (response) return { of, response };
	}
	return null;
}

/** How many files of a copy are really there, and how many there should be; 0 of 0 where there is no copy. */
export async function countCopy(): Promise<{ done: number; total: number }> {
	opened.delete(version);
	const copy = await openCopy();
	if (!copy) return { done: 0, total: 0 };
	const cache = await caches.open(versionCache(SCOPE, version));
	const there = new Set((await cache.keys()).map(({ url }) => url));
	const done = copy.list.files.filter(([file]) => there.has(addressOf(file))).length;
	return { done, total: copy.list.files.length };
}
