import { page } from '$app/state';

const LANGUAGE = '[[lang=lang]]';

/** Path of the page a reader is on, the same in every language: `reports/2022`, empty for the map. */
export function currentPath(): string {
	const parameters: Partial<Record<string, string>> = page.params;
	return (page.route.id ?? '')
		.split('/')
		.filter((part) => part !== '' && part !== LANGUAGE)
		.map((part) => (part.startsWith('[') ? parameters[part.slice(1, -1)] : part))
		.join('/');
}

/** Fragment of the address, `#…` or nothing; only for pages whose scripts run. */
export function currentFragment(): string {
	return page.url.hash;
}

/** Query of the address, `?…` or nothing, where it is not the map's own; only for pages whose scripts run. */
export function ownQuery(): string | null {
	return currentPath() === 'embed/builder' ? page.url.search : null;
}

/** Whether a page fills the window by itself, without the site's header. */
export function isBare(): boolean {
	return /^(?:present|presenter)\//.test(currentPath());
}
