import { createHash } from 'node:crypto';

/**
 * What a policy is made from: some of `town.json`.
 * @typedef {{ base_maps?: readonly { style?: string, pmtiles?: string, tianditu?: string, hosts?: readonly string[] }[] }} Bases
 */

/** Hosts that share the work of 天地图 (core/base/tianditu.ts). */
const TIANDITU = [0, 1, 2, 3, 4, 5, 6, 7].map((host) => `https://t${host}.tianditu.gov.cn`);

/**
 * The Content-Security-Policy of every page, as SvelteKit writes it into the pages beside the hashes of its own inline
 * scripts and styles. Nothing comes from elsewhere but the base maps that the town chose.
 * https://www.w3.org/TR/CSP3/
 * @param {Bases} town
 * @param {{ tianditu: boolean, scripts: readonly string[] }} more whether 天地图 is offered; text of inline scripts that
 * SvelteKit does not write itself, byte by byte as it stands in the page.
 * @returns {import('@sveltejs/kit').KitConfig['csp'] & { mode: 'hash' }}
 */
export function contentPolicy(town, { tianditu, scripts }) {
	const hosts = /** @type {`https://${string}.${string}`[]} */ (hostsOf(town, tianditu));
	return {
		mode: 'hash',
		directives: {
			'default-src': ['none'],
			'script-src': ['self', ...scripts.map(hashOf)],
			'style-src': ['self'],
			'img-src': ['self', 'data:', ...hosts],
			'connect-src': ['self', ...hosts],
			'worker-src': ['self'],
			'frame-src': ['self'],
			'manifest-src': ['self'],
			'form-action': ['self'],
			'base-uri': ['none'],
		},
	};
}

/**
 * Origins, in order, that the town's base maps are fetched from: those of their addresses, and those they say they need.
 * @param {Bases} town
 * @param {boolean} tianditu
 * @returns {string[]}
 */
function hostsOf({ base_maps = [] }, tianditu) {
	const origins = base_maps.flatMap(({ style, pmtiles, tianditu: set, hosts = [] }) => {
		const addresses = [style, pmtiles].filter((address) => address && /^https?:\/\/./.test(address));
		return [
			...addresses.map((address) => new URL(/** @type {string} */ (address)).origin),
			...hosts,
			...(set && tianditu ? TIANDITU : []),
		];
	});
	return [...new Set(origins)].sort();
}

/**
 * An inline script as the policy names it.
 * @param {string} text
 * @returns {`sha256-${string}`}
 */
export const hashOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
