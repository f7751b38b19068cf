import { readFileSync } from 'node:fs';
import { get, serveHost } from '../deploy/asking';
import { framed } from '../deploy/framed';
import { hasBrotli, hasIpv6, NGINX_MISSING, nginxIsMissing, serveByNginx, type Nginx } from '../deploy/nginx-server';
import { builtSite } from '../serve/changing';
import { noteMaps, untilLive } from './reader/live-map';
import { expect, test } from './reader/reader';

test.skip(nginxIsMissing, NGINX_MISSING);
// Thousands of files, and a whole site to keep.
test.describe.configure({ timeout: 180_000 });

/** Every file of the site but what tells a server how to send it. */
const site = builtSite();
const paths = [...site.keys()].filter((path) => !path.startsWith('deploy/'));
const addressOf = (path: string) => path.replace(/(^|\/)index\.html$/, '$1');

const TYPES: Readonly<Record<string, RegExp>> = {
	html: /^text\/html; charset=utf-8$/,
	css: /^text\/css; charset=utf-8$/,
	js: /^text\/javascript; charset=utf-8$/,
	ts: /^text\/plain; charset=utf-8$/,
	json: /^application\/json; charset=utf-8$/,
	geojson: /^application\/geo\+json; charset=utf-8$/,
	csv: /^text\/csv; charset=utf-8$/,
	kml: /^application\/vnd\.google-earth\.kml\+xml; charset=utf-8$/,
	xlsx: /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet$/,
	gpkg: /^application\/geopackage\+sqlite3$/,
	pmtiles: /^application\/vnd\.pmtiles$/,
	wasm: /^application\/wasm$/,
	svg: /^image\/svg\+xml; charset=utf-8$/,
	png: /^image\/png$/,
};
const YEAR = 'public, max-age=31536000, immutable';
const HOUR = 'public, max-age=3600';
const HOURLY = /^(?:en\/|zh-hant\/)?(?:data|oembed|cards)\/|^embed\/[^/]+\.(?:js|ts)$|^[^/]+\.(?:png|svg)$/;

/** How long a file may be kept without asking again. */
function keptFor(path: string): string {
	if (/^_app\/immutable\/|^embed\/frame\.[^/]+\.js$/.test(path)) return YEAR;
	return HOURLY.test(path) && !/\.html$|__data\.json$/.test(path) ? HOUR : 'no-cache';
}

for (const variant of ['root', 'sub-path'] as const)
	test.describe(`behind nginx, ${variant}`, () => {
		let nginx: Nginx;
		test.beforeAll(async () => {
			nginx = await serveByNginx('build', variant);
		});
		test.afterAll(() => nginx.close());
		const at = (path: string, headers?: Record<string, string>) => get(nginx.port, `${nginx.path}${path}`, headers);

		test('every file of the site is sent as what it is, with its headers', async () => {
			expect(paths.length).toBeGreaterThan(1000);
			const wrong: string[] = [];
			const look = async (path: string) => {
				const { status, headers, body } = await at(encodeURI(addressOf(path)));
				const right =
					status === 200 &&
					body.equals(site.get(path)!) &&
					TYPES[path.split('.').at(-1)!]!.test(headers['content-type'] ?? '') &&
					headers['x-content-type-options'] === 'nosniff' &&
					headers['permissions-policy']?.includes('camera=()') &&
					headers['cache-control'] === keptFor(path);
				if (!right) wrong.push(`${path}: ${status} ${JSON.stringify(headers)}`);
			};
			for (let i = 0; i < paths.length; i += 20) await Promise.all(paths.slice(i, i + 20).map(look));
			expect(wrong).toEqual([]);
		});

		test('the embedded maps may be framed by whom the town names, every other page by itself alone', async () => {
			const frame = /^(?:en\/|zh-hant\/)?embed\/(?!builder\/|examples\/)(?:.*\/)?index\.html$/;
			const pages = paths.filter((path) => path.endsWith('.html'));
			expect(pages.filter((path) => frame.test(path)).length).toBeGreaterThan(100);
			for (const path of pages) {
				const { headers } = await at(encodeURI(addressOf(path)));
				const [policy, referrer] = frame.test(path)
					? ['frame-ancestors *', 'no-referrer']
					: ["frame-ancestors 'self'", /^(?:en\/|zh-hant\/)?embed\//.test(path) ? 'no-referrer' : /strict-origin/];
				expect(headers['content-security-policy'], path).toBe(policy);
				expect(headers['referrer-policy'], path).toMatch(referrer);
			}
			// A page cannot be passed off as an embedded map by how it is asked for.
			for (const path of ['embed/../', 'embed/%2e%2e/budget/', 'embed//../?embed/', '?x=/embed/index.html']) {
				const { headers } = await at(path);
				expect(headers['content-security-policy'], path).toBe("frame-ancestors 'self'");
			}
			// A worker's policy is that of its own answer: what the page may not do, its workers need not be kept from.
			const workers = paths.filter((path) => /immutable\/workers\/.*\.js$/.test(path));
			expect(workers.length).toBeGreaterThan(2);
			for (const path of workers) expect((await at(path)).headers['content-security-policy'], path).toBeUndefined();
		});

		test('packed copies are sent to whoever reads them', async () => {
			for (const path of ['', 'map.json', 'favicon.svg', paths.find((one) => one.endsWith('.js'))!]) {
				const built = path === '' ? 'index.html' : path;
				const packed = { gzip: 'gz', ...(hasBrotli ? { br: 'br' } : {}) };
				for (const [encoding, ending] of Object.entries(packed)) {
					const { headers, body } = await at(path, { 'accept-encoding': encoding });
					expect(headers['content-encoding'], path).toBe(encoding);
					expect(headers['vary'], path).toMatch(/accept-encoding/i);
					expect(body.equals(readFileSync(`build/${built}.${ending}`)), path).toBe(true);
				}
			}
			const both = await at('', { 'accept-encoding': 'gzip, deflate, br' });
			expect(both.headers['content-encoding']).toBe(hasBrotli ? 'br' : 'gzip');
			const onTheWay = await at('data/roads.geojson', { 'accept-encoding': 'gzip' });
			expect(onTheWay.headers['content-encoding']).toBe('gzip');
		});

		test('what has not changed is not sent again', async () => {
			for (const path of ['', 'map.json', '_app/version.json', 'data/roads.geojson']) {
				const { headers } = await at(path);
				const { status, body } = await at(path, { 'if-none-match': headers['etag']! });
				expect([status, body.length], path).toEqual([304, 0]);
			}
		});

		test('parts of a file are sent', async () => {
			for (const path of ['data/projects.gpkg', 'data/roads.geojson']) {
				const { status, headers, body } = await at(path, { range: 'bytes=16-127' });
				expect(status, path).toBe(206);
				expect(headers['content-range'], path).toBe(`bytes 16-127/${site.get(path)!.length}`);
				expect(body.equals(site.get(path)!.subarray(16, 128)), path).toBe(true);
			}
		});

		test('other sites may read what is published, and nothing else', async () => {
			const open = ['data/catalog.json', 'data/roads.geojson', 'map.json', 'en/map.json', 'favicon.svg'];
			for (const path of open) {
				const { headers } = await at(path);
				expect(headers['access-control-allow-origin'], path).toBe('*');
				expect(headers['cross-origin-resource-policy'], path).toBe('cross-origin');
			}
			for (const path of ['', 'data/', 'data/__data.json', '_app/version.json']) {
				const { headers } = await at(path);
				expect(headers['access-control-allow-origin'], path).toBeUndefined();
				expect(headers['cross-origin-resource-policy'], path).toBe('same-origin');
			}
		});

		test('a folder without its slash leads there, whatever the server is called', async () => {
			const folders = ['data', 'en', 'zh-hant/reports/2022', ...(variant === 'root' ? [] : [''])];
			for (const folder of folders) {
				const path = `${nginx.path}${folder}`.replace(/\/$/, '');
				const { status, headers } = await get(nginx.port, path);
				expect([status, headers['location']], path).toEqual([301, `${path}/`]);
			}
		});

		test('what is not there is told in the reader’s language, with ways out that lead somewhere', async () => {
			for (const [path, language] of [
				['projects/no-such/', 'zh-Hans'],
				['data/no-such.json', 'zh-Hans'],
				['_app/', 'zh-Hans'],
				['_app/immutable/no-such.js', 'zh-Hans'],
				['en/places/no/such/place', 'en'],
				['zh-hant/x', 'zh-Hant'],
				['deploy/nginx/README.md', 'zh-Hans'],
				['deploy/nginx/root/404.html', 'zh-Hans'],
			] as const) {
				const { status, headers, body } = await at(path);
				expect(status, path).toBe(404);
				expect(headers['cache-control'], path).toBe('no-cache');
				const html = body.toString();
				expect(html, path).toContain(`<html lang="${language}">`);
				expect(html, path).not.toContain('<script');
				const links = [...html.matchAll(/(?:href|src)="([^"#][^"]*)"/g)].map(([, link]) => link!);
				expect(links.length).toBeGreaterThan(5);
				for (const link of links) {
					expect(link.startsWith(nginx.path), link).toBe(true);
					expect((await get(nginx.port, link)).status, link).toBe(200);
				}
			}
		});

		test('every address of the golden list answers', async () => {
			const golden = readFileSync('tests/golden/addresses.txt', 'utf8').split('\n');
			const addresses = golden.filter((line) => line !== '' && !line.startsWith('#'));
			expect(addresses.length).toBeGreaterThan(500);
			for (const address of addresses) {
				const { status, headers } = await at(encodeURI(address.replace(/^\//, '')));
				expect([status, headers['x-content-type-options']], address).toEqual([200, 'nosniff']);
			}
		});

		test('it answers over IPv6', async () => {
			test.skip(!hasIpv6, 'This machine has no IPv6.');
			const { status, body } = await get(nginx.port, nginx.path, {}, '::1');
			expect([status, body.equals(site.get('index.html')!)]).toEqual([200, true]);
		});

		test('the map comes alive under all headers, and nothing is refused', async ({ page }) => {
			const told: string[] = [];
			page.on('console', (message) => {
				// The tests keep workers that outlast a page out.
				if (!message.text().startsWith('Service Worker registration blocked')) told.push(message.text());
			});
			await noteMaps(page);
			await page.goto(nginx.address);
			await untilLive(page);
			await page.goto(`${nginx.address}en/present/2022/opening/`);
			await expect(page.locator('[data-map-state="live"]')).toHaveCount(1, { timeout: 40_000 });
			expect(told).toEqual([]);
		});

		test('a page of another origin can frame an embedded map, and no other page', async ({ page, faults }) => {
			const host = await serveHost();
			await page.goto(host.address);
			expect(await framed(page, `${nginx.address}embed/?interactive=now`)).toContain('<svg');
			await expect(page.frameLocator('iframe').locator('.map > svg')).toHaveClass(/\ball\b/, { timeout: 40_000 });
			expect(faults).toEqual([]);
			expect(await framed(page, nginx.address)).toBe('');
			expect(await framed(page, `${nginx.address}embed/builder/`)).toBe('');
			await host.close();
			const refused = faults.splice(0);
			expect(refused.length).toBe(2);
			for (const fault of refused) expect(fault).toContain('frame-ancestors');
		});

		test('from a frame in a sandbox a link opens the page it leads to', async ({ page, context }) => {
			const host = await serveHost();
			await page.goto(host.address);
			await framed(page, `${nginx.address}en/embed/`, 'allow-scripts allow-popups');
			const [opened] = await Promise.all([
				context.waitForEvent('page'),
				page.frameLocator('iframe').locator('a.whole').click(),
			]);
			await expect(opened.getByRole('heading', { level: 1 })).toBeVisible();
			expect(opened.url()).toBe(`${nginx.address}en/`);
			await host.close();
		});
	});

test.describe('offline behind nginx', () => {
	test.use({ serviceWorkers: 'allow' });
	test('a presentation is kept, and goes on when the server is gone', async ({ page, context }) => {
		const nginx = await serveByNginx('build', 'sub-path');
		await page.goto(`${nginx.address}present/2022/opening/`);
		await expect(page.locator('[data-offline]').first()).toHaveAttribute('data-offline', 'ready', { timeout: 120_000 });
		await nginx.close();
		await context.setOffline(true);
		await page.goto(`${nginx.address}budget/`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await page.goto(nginx.address);
		await untilLive(page);
	});
});
