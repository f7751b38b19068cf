import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { DATASETS } from '../../src/lib/core/datasets';
import { findMoney } from '../../src/lib/core/money/parse';
import {
	drawnIds,
	framedCardOf,
	framedListOf,
	listedIds,
	openFrame,
	untilTakenOver,
	wholeOf,
	toggleOf,
} from './reader/embedded';
import { drawn, features } from './reader/published';
import { expect, test } from './reader/reader';

const LANGUAGES = ['', 'zh-hant/', 'en/'];
/** One TCP flight of ten segments. */
const FLIGHT_BYTES = 14_600;
const idOf = ({ properties }: { properties: { id: string } }) => properties.id;
const drawnOf = (dataset: string) => drawn().filter(({ properties }) => properties.dataset === dataset);

/** Paths of all embedded pages, from the built site. */
const pages = () =>
	LANGUAGES.flatMap((language) =>
		readdirSync(`build/${language}embed`, { recursive: true, encoding: 'utf8' })
			.filter((path) => path.endsWith('index.html') && !/^(?:builder|examples)/.test(path))
			.map((path) => `${language}embed/${path.replace(/index\.html$/, '')}`),
	);
const htmlOf = (path: string) => readFileSync(`build/${path}index.html`);
/** Pages that lead from a former id to the present one. */
const isForward = (path: string) => !htmlOf(path).includes('class="frame');

test('every embedded page comes whole in one flight: its HTML, its styles and its map', () => {
	const own = pages().filter((path) => !isForward(path));
	expect(own.length).toBe(LANGUAGES.length * (1 + DATASETS.length + features().length));
	const large = own.map((path) => ({ path, bytes: brotliCompressSync(htmlOf(path)).length }));
	expect(large.filter(({ bytes }) => bytes > FLIGHT_BYTES)).toEqual([]);
});

test('no embedded page asks for a stylesheet, a font or a script before it is painted', () => {
	// What SvelteKit has written into the page stands there as a link as well, disabled so that it is not fetched again.
	const asked = /<(?:script|img|iframe)[^>]+src=|<link[^>]+rel="(?:stylesheet|modulepreload|preload)"(?! disabled)/;
	const asking = pages().filter((path) => asked.test(String(htmlOf(path))));
	expect(asking).toEqual([]);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the whole town is painted, in three languages', async ({ page }) => {
		for (const language of LANGUAGES) {
			await page.goto(`/${language}embed/`);
			expect(await drawnIds(page)).toEqual(drawn().map(idOf).sort());
			expect((await listedIds(page)).sort()).toEqual(features().map(idOf).sort());
		}
	});

	for (const dataset of DATASETS) {
		test(`${dataset}: all its features are painted and listed, and no others are listed`, async ({ page }) => {
			await page.goto(`/embed/${dataset}/`);
			expect(await drawnIds(page)).toEqual(expect.arrayContaining(drawnOf(dataset).map(idOf)));
			const own = features().filter(({ properties }) => properties.dataset === dataset);
			expect((await listedIds(page)).sort()).toEqual(own.map(idOf).sort());
		});
	}

	test('a project and a place stand alone, with their words; a link leads to their page', async ({ page }) => {
		for (const [path, name] of [
			['projects/metallurgy-avenue-extension', '冶金大道延伸'],
			['places/yangzhai-industrial-park', '杨寨工业园'],
		] as const) {
			await page.goto(`/embed/${path}/`);
			await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
			expect(await drawnIds(page)).toContain(path.split('/')[1]);
			expect(await listedIds(page)).toEqual([path.split('/')[1]]);
			await expect(framedListOf(page).locator('li > a')).toHaveAttribute('href', `../../../${path}/`);
			await expect(wholeOf(page)).toBeVisible();
		}
	});

	test('the list opens, each with status, money and quote', async ({ page }) => {
		await page.goto('/embed/');
		await toggleOf(page).click();
		const item = framedListOf(page).locator('[data-id="metallurgy-avenue-extension"]');
		await item.scrollIntoViewIfNeeded();
		await expect(item.locator('.word')).toHaveText('前期');
		await expect(item).toContainText('1,600 万元');
		await expect(item.locator('blockquote')).toContainText('1600万元');
	});

	test('what is only schematic says so', async ({ page }) => {
		for (const path of ['', 'roads/', 'projects/metallurgy-avenue-extension/']) {
			await page.goto(`/embed/${path}`);
			await expect(page.locator('.stamp')).toBeVisible();
		}
	});
});

test('the list tells of every feature what the data tells: name, status, money, words', async ({ page }) => {
	await page.goto('/embed/');
	await toggleOf(page).click();
	await expect(framedListOf(page).locator('li').first()).toBeVisible();
	const told = await framedListOf(page)
		.locator('li[data-id]')
		.evaluateAll((all) =>
			all.map((item) => ({
				id: (item as HTMLElement).dataset.id!,
				name: item.querySelector('a')!.textContent,
				status: (item as HTMLElement).dataset.status ?? null,
				figure: item.querySelector('.figure')?.textContent ?? '',
				quotes: [...item.querySelectorAll('blockquote')].map((quote) => quote.textContent.trim()),
			})),
		);
	const read = told.map(({ figure, ...item }) => ({ ...item, cny: findMoney(figure)[0]?.cny ?? null }));
	const known = features().map(({ properties }) => properties);
	const byId = <T extends { id: string }>(all: readonly T[]) => [...all].sort((a, b) => a.id.localeCompare(b.id));
	expect(byId(read).map(({ quotes: _, ...item }) => item)).toEqual(
		byId(known).map(({ id, name, status, cost_cny: cny }) => ({ id, name, status, cny })),
	);
	for (const { id, quotes } of read) {
		const words = known.find((one) => one.id === id)!.mentions.map(({ exact }) => exact);
		expect(words, id).toEqual(expect.arrayContaining(quotes));
		expect(quotes.length > 0, id).toBe(words.length > 0);
	}
});

test('the list is read by keyboard alone, and a name in it shows its feature on the map', async ({ page }) => {
	await openFrame(page, '/embed/');
	const summary = toggleOf(page);
	await summary.focus();
	await page.keyboard.press('Enter');
	const first = framedListOf(page).locator('li > a').first();
	await page.keyboard.press('Tab');
	await expect(first).toBeFocused();
	await expect(first).toBeInViewport();
	const name = await first.textContent();
	await page.keyboard.press('Enter');
	await expect(framedCardOf(page)).toContainText(name!);
	await expect(framedCardOf(page).locator('blockquote')).not.toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(framedCardOf(page)).toBeHidden();
	await summary.focus();
	await page.keyboard.press('Enter');
	await expect(framedListOf(page)).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(framedListOf(page)).toBeHidden();
	await expect(summary).toBeFocused();
});

test('a project without a position is listed, says so, and leads to its page', async ({ page }) => {
	await openFrame(page, '/embed/');
	const shown = new Set(drawn().map(idOf));
	const nowhere = features().find(
		({ geometry, properties: { id, at } }) => !geometry && !shown.has(id) && at.length === 0,
	)!;
	await toggleOf(page).click();
	const item = framedListOf(page).locator(`[data-id="${idOf(nowhere)}"]`);
	await expect(item).toContainText('不在地图上');
	await expect(item.locator('> a')).toHaveAttribute('href', new RegExp(`/${idOf(nowhere)}/$`));
});

test('nothing of the reader is kept, nobody else is asked, and no address is given away', async ({ page, context }) => {
	const headers: Record<string, string>[] = [];
	page.on('request', (request) => headers.push(request.headers()));
	await openFrame(page, '/embed/?interactive=now');
	await untilTakenOver(page);
	expect(await page.locator('meta[name="referrer"]').getAttribute('content')).toBe('no-referrer');
	expect(headers.filter(({ referer }) => referer)).toEqual([]);
	expect(await context.cookies()).toEqual([]);
	const kept = await page.evaluate(async () => ({
		local: localStorage.length,
		session: sessionStorage.length,
		databases: (await indexedDB.databases()).length,
		caches: (await caches.keys()).length,
		workers: (await navigator.serviceWorker.getRegistrations()).length,
	}));
	expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
});
