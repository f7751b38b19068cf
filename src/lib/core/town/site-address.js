/**
 * Address under which a site is published, with a slash at its end. Its path goes into configuration of servers as it is, so
 * it has no other signs than those that need no quoting there.
 */
export const SITE_ADDRESS =
	/^https?:\/\/(?:[\w-]+(?:\.[\w-]+)*|\[[\da-f:]+\])(?::\d+)?\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*$/i;

export const SITE_EXPECTED = 'https://host/path/ in letters, digits, hyphens and . _ ~';

/**
 * Where the site is published: as who builds it says (SITE, with a slash at its end or without), else as the town does.
 * @param {{ site?: string }} town some of `town.json`.
 * @param {string} [said] what SITE says.
 * @returns {string} empty where nobody has said it.
 * @throws {Error} when SITE is no such address.
 */
export function siteAddress({ site = '' }, said) {
	if (!said) return site;
	const address = said.endsWith('/') ? said : `${said}/`;
	if (!SITE_ADDRESS.test(address)) throw new Error(`SITE came ${said}; expected ${SITE_EXPECTED}.`);
	return address;
}
