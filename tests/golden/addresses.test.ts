import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goldenAddresses } from './golden';

type Parameters = Readonly<Record<string, string | undefined>>;
interface Routed {
	entries?: () => Parameters[] | Promise<Parameters[]>;
}

const ROUTES = '../../src/routes/';
const modules = import.meta.glob<Routed>('../../src/routes/**/*.ts');

/** The path of a route with parameters in their places: groups are none, what is optional may be absent. */
function addressOf(route: string, parameters: Parameters): string {
	const parts = route
		.split('/')
		.filter((part) => part !== '' && !part.startsWith('('))
		.map((part) => part.replace(/\[+(?:\.\.\.)?(\w+)(?:=\w+)?\]+/g, (_, name: string) => parameters[name] ?? ''));
	return `/${parts.filter(Boolean).join('/')}`;
}

/** Addresses of everything that the site is built of: each route with each of its entries, and the files beside. */
async function builtAddresses(): Promise<Set<string>> {
	const routes = Object.entries(modules).filter(([file]) => /\/\+(?:page|page\.server|server)\.ts$/.test(file));
	const routed = routes.map(async ([file, load]) => {
		const route = file.slice(ROUTES.length, file.lastIndexOf('/+'));
		const named = await (await load()).entries?.();
		// A page's entries stand in one of its files.
		if (!named && /(?<!\[)\[(?!\[)/.test(route)) return [];
		const entries = named ?? [{}];
		const slash = file.includes('/+server') ? '' : '/';
		return entries.map((entry) => `${addressOf(route, entry)}${slash}`.replace(/\/+$/, slash));
	});
	const files = readdirSync('static', { recursive: true, encoding: 'utf8' })
		.filter((file) => statSync(join('static', file)).isFile())
		.map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`);
	return new Set([...(await Promise.all(routed)).flat(), ...files]);
}

test('the list is sorted, and names nothing twice', () => {
	const addresses = goldenAddresses();
	expect(addresses.length).toBeGreaterThan(1000);
	expect(addresses).toEqual([...new Set(addresses)].sort());
});

/** Files that the site's own pages ask for, under whatever names they like. */
const OWN =
	/^\/(?:(?:en|zh-hant)\/)?(?:404\/?|(?:map|desk|search|carry|budget)\.json|present\/\d+\/deck\.json)$|^\/(?:favicon\.svg|preview\.png|base\/.*|embed\/frame\..*)$/;

test('what is public is on the list', async () => {
	const golden = new Set(goldenAddresses());
	expect([...(await builtAddresses())].filter((address) => !golden.has(address) && !OWN.test(address))).toEqual([]);
}, 120_000);

test('what was ever public is still built: none of these is missing', async () => {
	const built = await builtAddresses();
	expect(goldenAddresses().filter((address) => !built.has(address))).toEqual([]);
}, 120_000);
