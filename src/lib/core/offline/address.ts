/** What of the site an address means: a file, or the address that the site sends on to. */
export type Found = { file: string } | { redirect: string };

interface Addresses {
	has: (address: string) => boolean;
}

const DATA = /(?:^|\/)__data\.json$/;
const isPage = (file: string): boolean => file === '' || file.endsWith('/') || file.endsWith('.html');

/**
 * Finds what a server of plain files would answer with. What is asked of a page (`?select=`) is for its scripts, and what
 * is asked of a page's data for a server that makes it; of any other file it makes another address.
 * @param path below the folder of the site, as the request writes it.
 * @param search with its question mark, or nothing.
 * @returns null for what the site does not hold.
 */
export function findFile(path: string, search: string, site: Addresses): Found | null {
	const address = decode(path);
	if (address === null) return null;
	const folder = address.replace(/(^|\/)index\.html$/, '$1');
	const file = [folder, `${address}.html`].find((name) => site.has(name));
	if (file !== undefined) return isPage(file) || DATA.test(file) || search === '' ? { file } : null;
	return site.has(`${address}/`) ? { redirect: `${path}/${search}` } : null;
}

function decode(path: string): string | null {
	try {
		return decodeURIComponent(path);
	} catch {
		return null;
	}
}
