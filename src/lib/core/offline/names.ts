/** Names of the caches of one site; an origin may hold several, each in a folder of its own. */
const all = (scope: string): string => `town-atlas ${scope} `;

export const versionCache = (scope: string, version: string): string => `${all(scope)}version ${version}`;

/** Which version each open tab was loaded from, and whether a reader has asked for the site on a dear line. */
export const tabCache = (scope: string): string => `${all(scope)}tabs`;

/** The version that a cache holds; null for a cache of something else. */
export function versionOfCache(scope: string, name: string): string | null {
	const start = versionCache(scope, '');
	return name.startsWith(start) ? name.slice(start.length) : null;
}

/** Where the word is kept that a dear line may be used. */
export const wordAddress = (scope: string): string => `${scope}?offline=asked`;
