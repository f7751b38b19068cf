import type { Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { cardIn, choose, framed, listButton, untilBegun } from '../embed/framed';
import { hostPage, serveHost, type Host } from '../embed/host';
import { expect, test } from './reader/reader';

const ROAD = 'development-avenue';

let host: Host;
test.beforeAll(async () => {
	host = await serveHost();
});
test.afterAll(() => host.close());

/** Opens a page of the host. */
async function open(page: Page, body: string, head = '', headers: Record<string, string> = {}): Promise<void> {
	const path = `/${test.info().testId}`;
	host.pages.set(path, { html: hostPage(body, head), headers });
	await page.goto(host.origin + path);
}

const iframe = (address: string, more = '') =>
	`<iframe src="${address}" title="Map" width="640" height="480" loading="lazy" allow="fullscreen" ${more}></iframe>`;

/** A policy that lets a page load what the site serves, and do nothing of its own. */
const strict = (site: string) => ({
	'content-security-policy': `default-src 'none'; script-src ${site}; frame-src ${site}; style-src 'none'`,
	'referrer-policy': 'no-referrer',
});

test('under a host’s strict policy both ways of embedding work, and the element has its size', async ({
	page,
	baseURL,
}) => {
	const violations: string[] = [];
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
			console.error(`violation of ${violatedDirective} by ${blockedURI}`),
		);
	});
	page.on('console', (message) => message.text().startsWith('violation') && violations.push(message.text()));
	const script = `<script src="${baseURL}/embed/town-map.js" async></script>`;
	const body = `<town-map subject="roads" ratio="2/1"></town-map>${iframe(`${baseURL}/en/embed/`, 'id="own"')}`;
	await open(page, body, script, strict(baseURL!));
	for (const selector of ['town-map iframe', '#own']) {
		await page.locator(selector).scrollIntoViewIfNeeded();
		await untilBegun(framed(page, selector));
		await choose(framed(page, selector), ROAD);
	}
	const { width, height } = (await page.locator('town-map iframe').boundingBox())!;
	expect(width / height).toBeCloseTo(2, 1);
	expect(violations).toEqual([]);
});

for (const [language, words] of [
	['', '打开完整地图'],
	['en/', 'Open the full map'],
] as const)
	test(`in a sandbox with scripts alone the drawn map answers, /${language}embed/`, async ({ page, baseURL }) => {
		await open(page, iframe(`${baseURL}/${language}embed/`, 'sandbox="allow-scripts"'));
		const frame = framed(page);
		await untilBegun(frame);
		await expect(frame.getByRole('link', { name: words })).toBeVisible();
		await choose(frame, ROAD);
		await expect(frame.locator(`[data-feature="${ROAD}"]`).first()).toBeVisible();
		expect(await page.frames()[1]!.evaluate(() => origin)).toBe('null');
		await expect(cardIn(frame)).toBeVisible();
	});

/** An article around a map, longer than the screen. */
const article = (address: string) =>
	`${'<p>A line of the article.</p>'.repeat(10)}${iframe(address)}${'<p>A line of the article.</p>'.repeat(80)}`;
const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));

test('a wheel over the map scrolls the article, and with Ctrl the map', async ({ page, baseURL }) => {
	await open(page, article(`${baseURL}/en/embed/`));
	const frame = framed(page);
	await page.locator('iframe').scrollIntoViewIfNeeded();
	await untilBegun(frame);
	const before = await scrolled(page);
	const { x, y } = (await frame.locator('.map').boundingBox())!;
	await page.mouse.move(x + 300, y + 150);
	await page.mouse.wheel(0, 120);
	await expect.poll(() => scrolled(page)).toBe(before + 120);
	await expect(frame.locator('.hint')).toBeVisible();
	await expect(frame.locator('.hint')).toContainText('Ctrl');
	const drawn = frame.locator('.map svg').first();
	const view = await drawn.getAttribute('viewBox');
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -120);
	await page.keyboard.up('Control');
	await expect.poll(() => drawn.getAttribute('viewBox')).not.toBe(view);
	expect(await scrolled(page)).toBe(before + 120);
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });

	test('one finger on the map scrolls the article', async ({ page, baseURL }) => {
		await open(page, article(`${baseURL}/en/embed/`).replace('width="640"', 'width="360"'));
		const frame = framed(page);
		await page.locator('iframe').scrollIntoViewIfNeeded();
		await untilBegun(frame);
		const before = await scrolled(page);
		const { x, y } = (await frame.locator('.map').boundingBox())!;
		const session = await page.context().newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: [x: number, y: number][]) =>
			session.send('Input.dispatchTouchEvent', { type, touchPoints: fingers.map(([x, y]) => ({ x, y })) });
		await touch('touchStart', [[x + 150, y + 250]]);
		for (let moved = 10; moved <= 150; moved += 10) await touch('touchMove', [[x + 150, y + 250 - moved]]);
		await expect(frame.locator('.hint')).toHaveText('Use two fingers to move the map');
		await touch('touchEnd', []);
		await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 100);
	});
});

test('ten maps on a page are all painted, without a live map among them', async ({ page, baseURL }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	const subjects = ['', 'roads/', 'industry/', 'villages/', 'heritage/', 'services/', 'development/'];
	const addresses = [...subjects, `places/${ROAD}/`, 'projects/development-avenue-upgrade/', 'roads/?theme=dark'];
	await open(page, addresses.map((address) => iframe(`${baseURL}/embed/${address}`)).join(''));
	for (const [index, address] of addresses.entries()) {
		const place = page.locator('iframe').nth(index);
		await place.scrollIntoViewIfNeeded();
		const shapes = place.contentFrame().locator('.map svg [data-feature]');
		await expect.poll(() => shapes.count(), address).toBeGreaterThan(0);
		await expect(listButton(place.contentFrame())).toBeVisible();
	}
	expect(asked.filter((path) => /maplibre|\/live\.[^/]*\.js$|map\.json$/.test(path))).toEqual([]);
});

test('without scripts an element’s link and an iframe’s map are there', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	const script = `<script src="${baseURL}/embed/town-map.js"></script>`;
	const element = `<town-map><a href="${baseURL}/embed/">Open the map</a></town-map>`;
	await open(page, element + iframe(`${baseURL}/en/embed/`), script);
	await expect(page.getByRole('link', { name: 'Open the map', exact: true })).toBeVisible();
	await expect(framed(page).locator(`[data-feature="${ROAD}"]`).first()).toBeVisible();
	await listButton(framed(page)).click();
	await expect(framed(page).locator(`.list li[data-id="${ROAD}"]`)).toBeVisible();
	await context.close();
});

for (const example of readdirSync('static/embed/examples').filter((name) => name.endsWith('.html')))
	test(`the example ${example} works from where it lies`, async ({ page }) => {
		await page.goto(`/embed/examples/${example}`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		const maps = page.locator('iframe');
		for (let index = 0; index < (await maps.count()); index++) {
			await maps.nth(index).scrollIntoViewIfNeeded();
			await untilBegun(maps.nth(index).contentFrame());
		}
		for (const link of await page.locator('a[href]').all()) {
			const address = await link.evaluate((one: HTMLAnchorElement) => one.href);
			expect((await page.request.get(address)).status(), address).toBe(200);
		}
	});

test('the buttons of the example filter the map', async ({ page }) => {
	await page.goto('/embed/examples/filter.html');
	await untilBegun(framed(page));
	await page.getByRole('button', { name: '已建成' }).click();
	await expect(page.getByRole('status')).toHaveText('已请地图显示：已建成');
	expect(page.frames()[1]!.url()).toContain('?status=completion,completed');
});
