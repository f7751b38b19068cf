import type { Frame, Page } from '@playwright/test';
import { DATASETS } from '../../src/lib/core/datasets';
import type { TownMapElement, TownMapState } from '../../static/embed/town-map';
import { cardIn, choose, framed, listButton, untilBegun } from '../embed/framed';
import { hostPage, serveHost, type Host } from '../embed/host';
import { serveNaming, type NamingSite } from '../embed/site';
import { expect, test } from './reader/reader';

interface Noted {
	type: string;
	detail: TownMapState & { messages?: boolean };
}
declare global {
	interface Window {
		/** Events that bubbled up from the elements of a host's page. */
		noted: Noted[];
		/** Set in a frame, to see whether it is still the same page. */
		same: boolean;
		/** Set in a frame, so that it hears no more messages. */
		deaf: boolean;
	}
}

const ROAD = 'development-avenue';
const NOTE = `window.noted = [];
for (const type of ['ready', 'select', 'change'])
	document.addEventListener(type, ({ detail }) => noted.push({ type, detail }));`;

let host: Host;
let named: NamingSite;
test.beforeAll(async () => {
	host = await serveHost({ '/note.js': NOTE });
	named = await serveNaming(() => [host.origin]);
});
test.afterAll(() => Promise.all([host.close(), named.close()]));

/** Opens a host's page with elements of a site; the whole of it with `named` answers, as it is built it does not. */
async function open(page: Page, site: string, body: string, lang = 'zh-Hans'): Promise<void> {
	const path = `/${test.info().testId}`;
	const head = `<script src="/note.js"></script><script src="${site}embed/town-map.js" async></script>`;
	host.pages.set(path, hostPage(body, head, lang));
	await page.goto(host.origin + path);
}

const plain = '<town-map title="Map of the town"><a href="#link">the map</a></town-map>';
const noted = (page: Page) => page.evaluate(() => window.noted);
const ready = (page: Page) =>
	expect.poll(async () => (await noted(page)).filter(({ type }) => type === 'ready').length);
/** Does something with the first element of the page. */
const having = <T>(page: Page, act: (map: TownMapElement, given: string) => T, given = '') =>
	page.locator('town-map').first().evaluate<T, string, TownMapElement>(act, given);
const frameOf = (page: Page): Frame => page.frames()[1]!;
const state = (page: Page) => having(page, (map) => map.getState());
/** What a method's promise came to: the state, or the code of its error. */
const outcome = (page: Page, act: (map: TownMapElement, given: string) => Promise<TownMapState>, given = '') =>
	having(page, act, given).catch((error: Error) => /<town-map>: ([\w-]+),/.exec(error.message)?.[1] ?? error.message);

test('an element becomes a lazy, named frame of its ratio, and its link stays for those without scripts', async ({
	page,
}) => {
	await open(page, named.address, '<div id="box"><town-map ratio="16/9"><a href="#link">the map</a></town-map></div>');
	const frame = page.locator('town-map iframe');
	await expect(frame).toHaveAttribute('src', `${named.address}embed/`);
	for (const [name, value] of Object.entries({
		title: '地图',
		loading: 'lazy',
		allow: 'fullscreen',
		referrerpolicy: 'no-referrer',
	}))
		await expect(frame).toHaveAttribute(name, value);
	await expect(page.getByRole('link', { name: 'the map' })).toBeHidden();
	const { width, height } = (await frame.boundingBox())!;
	expect(width / height).toBeCloseTo(16 / 9, 1);
	await having(page, (map) => map.setAttribute('ratio', '1'));
	await expect.poll(async () => (await frame.boundingBox())!.height).toBeCloseTo(width, 0);
	await page.addScriptTag({ content: `document.querySelector('town-map').style.height = '300px'` });
	await expect.poll(async () => (await frame.boundingBox())!.height).toBe(300);
});

for (const browser of ['that loads frames lazily', 'that does not know how to'])
	test(`in a browser ${browser} maps far down the page wait until the reader comes near, or they are asked`, async ({
		page,
	}) => {
		if (browser.endsWith('to'))
			await page.addInitScript(() => Reflect.deleteProperty(HTMLIFrameElement.prototype, 'loading'));
		const far = `<div style="height:9000px"></div>${plain}<div style="height:9000px"></div><town-map lang="en"></town-map>`;
		const [requested, warned]: [string[], string[]] = [[], []];
		page.on('request', (request) => requested.push(new URL(request.url()).pathname));
		page.on('console', (message) => warned.push(message.text()));
		await page.clock.install();
		await open(page, named.address, far);
		await expect(page.locator('town-map iframe')).toHaveCount(2);
		const pages = () => requested.filter((path) => path.endsWith('/embed/') || path.includes('/embed/roads/'));
		const quiet = async () => {
			await page.clock.runFor(10_000);
			await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
			expect([await noted(page), pages(), warned]).toEqual([[], [], []]);
		};
		await quiet();
		await having(page, (map) => map.setAttribute('subject', 'roads'));
		await quiet();
		await page.clock.resume();
		await page.locator('town-map').first().scrollIntoViewIfNeeded();
		await ready(page).toBe(1);
		const asked = page.locator('town-map').last();
		expect((await asked.evaluate((map: TownMapElement, id) => map.select(id), ROAD)).select).toBe(ROAD);
		await ready(page).toBe(2);
	});

for (const [lang, segment, name] of [
	['zh-Hans', '', '打开完整地图'],
	['en-GB', 'en/', 'Open the full map'],
] as const)
	test(`with messages events are fired and methods keep their promises, in ${lang}`, async ({ page }) => {
		await open(page, named.address, plain, lang);
		await ready(page).toBe(1);
		const [first] = await noted(page);
		expect(first!.detail).toMatchObject({ messages: true, select: null, status: [] });
		await expect(page.locator('iframe')).toHaveAttribute('src', `${named.address}${segment}embed/`);
		await expect(framed(page).getByRole('link', { name })).toBeAttached();
		expect(await having(page, (map) => map.features.length)).toBeGreaterThan(100);
		await frameOf(page).evaluate(() => (window.same = true));

		expect(await outcome(page, (map, id) => map.select(id), ROAD)).toMatchObject({ select: ROAD });
		await expect(cardIn(framed(page))).toBeVisible();
		expect((await noted(page)).map(({ type }) => type)).toEqual(expect.arrayContaining(['select', 'change']));
		const filtered = await outcome(page, (map) =>
			map.filter({ datasets: ['heritage', 'roads'], status: ['completed'] }),
		);
		expect(filtered).toMatchObject({ datasets: ['roads', 'heritage'], status: ['completed'] });
		const camera = { center: [114.03, 31.52], zoom: 13 };
		expect(await outcome(page, (map) => map.flyTo({ center: [114.03, 31.52], zoom: 13 }))).toMatchObject({ camera });
		expect(await state(page)).toMatchObject({ camera, status: ['completed'] });

		expect(await outcome(page, (map) => map.select('no-such-road'))).toBe('unknown-feature');
		expect(await outcome(page, (map) => map.select('<b>'))).toBe('malformed');
		expect(await outcome(page, (map) => map.flyTo({ center: [114, 31], zoom: Number.NaN }))).toBe('malformed');
		expect(await outcome(page, (map) => map.filter({ status: (() => []) as never }))).toBe('malformed');
		expect(await frameOf(page).evaluate(() => window.same)).toBe(true);
	});

test('what the reader does is told by events that bubble', async ({ page }) => {
	await open(page, named.address, plain);
	await ready(page).toBe(1);
	await having(page, (map) => map.addEventListener('change', ({ detail }) => Object.assign(detail.datasets, ['x'])));
	await untilBegun(framed(page));
	await choose(framed(page), ROAD);
	await expect
		.poll(async () => (await noted(page)).filter(({ type }) => type === 'select').at(-1)?.detail.select)
		.toBe(ROAD);
	await expect.poll(async () => (await noted(page)).at(-1)?.detail.datasets[0]).toBe('x');
	expect(await state(page)).toMatchObject({ select: ROAD, datasets: DATASETS });
});

test('a map that begins to answer only after its host was told that it does not is heard from then on', async ({
	page,
}) => {
	await page.addInitScript(() => {
		window.deaf = window.parent !== window;
		addEventListener('message', (event) => {
			if (event.data === 'listen') window.deaf = false;
			if (window.deaf) event.stopImmediatePropagation();
		});
		addEventListener('ready', ({ target }) =>
			(target as Element).shadowRoot!.querySelector('iframe')!.contentWindow!.postMessage('listen', '*'),
		);
	});
	await open(page, named.address, plain);
	await ready(page).toBe(1);
	expect((await noted(page))[0]!.detail.messages).toBe(false);
	await expect.poll(() => having(page, (map) => map.features.length)).toBeGreaterThan(100);
	await frameOf(page).evaluate(() => (window.same = true));
	expect(await outcome(page, (map, id) => map.select(id), ROAD)).toMatchObject({ select: ROAD });
	expect(await frameOf(page).evaluate(() => window.same)).toBe(true);
	expect((await noted(page)).map(({ type }) => type)).toEqual(expect.arrayContaining(['ready', 'select', 'change']));
});

test('attributes are passed on as they change: what can be is told, the rest is loaded without an entry in the history', async ({
	page,
}) => {
	await open(page, named.address, plain);
	await ready(page).toBe(1);
	const entries = await page.evaluate(() => history.length);
	await frameOf(page).evaluate(() => (window.same = true));
	await having(
		page,
		(map, id) => {
			map.setAttribute('datasets', 'roads,villages');
			map.setAttribute('select', id);
			map.title = 'Roads';
		},
		ROAD,
	);
	await expect.poll(() => state(page)).toMatchObject({ datasets: ['roads', 'villages'], select: ROAD });
	await expect(page.locator('iframe')).toHaveAttribute('title', 'Roads');
	await expect(cardIn(framed(page))).toBeVisible();
	expect(await frameOf(page).evaluate(() => window.same)).toBe(true);

	await choose(framed(page), 'metallurgy-avenue-extension');
	await expect.poll(async () => (await state(page)).select).toBe('metallurgy-avenue-extension');
	await having(page, (map) => map.setAttribute('theme', 'dark'));
	await expect
		.poll(() => frameOf(page).url())
		.toBe(`${named.address}embed/?datasets=roads,villages&select=metallurgy-avenue-extension&theme=dark`);
	await expect(cardIn(framed(page))).toBeVisible();
	await having(page, (map) => map.setAttribute('lang', 'en'));
	await expect.poll(() => frameOf(page).url()).toContain(`${named.address}en/embed/?datasets=roads,villages`);
	await having(page, (map) => map.setAttribute('subject', 'heritage'));
	await expect.poll(() => frameOf(page).url()).toContain(`${named.address}en/embed/heritage/`);
	expect(await page.evaluate(() => history.length)).toBe(entries);
	expect((await noted(page)).filter(({ type }) => type === 'ready')).toHaveLength(1);
});

test('a frame that no longer answers is given five seconds', async ({ page }) => {
	await page.addInitScript(() =>
		addEventListener('message', (event) => window.deaf && event.stopImmediatePropagation()),
	);
	await open(page, named.address, plain);
	await ready(page).toBe(1);
	await frameOf(page).evaluate(() => (window.deaf = true));
	expect(await outcome(page, (map) => map.select(null))).toBe('time-out');
});

test('without messages the frame is loaded anew with what is asked for', async ({ page, baseURL }) => {
	await open(page, `${baseURL}/`, plain);
	await untilBegun(framed(page));
	const entries = await page.evaluate(() => history.length);
	expect(await outcome(page, (map, id) => map.select(id), ROAD)).toMatchObject({ select: ROAD });
	expect(frameOf(page).url()).toBe(`${baseURL}/embed/?select=${ROAD}`);
	await expect(cardIn(framed(page))).toBeVisible();
	expect(await outcome(page, (map) => map.filter({ status: ['completed'] }))).toMatchObject({ status: ['completed'] });
	expect(frameOf(page).url()).toBe(`${baseURL}/embed/?status=completed&select=${ROAD}`);
	await having(page, (map) => map.setAttribute('list', ''));
	await expect.poll(() => frameOf(page).url()).toBe(`${baseURL}/embed/?status=completed&select=${ROAD}&list=1`);
	expect(await outcome(page, (map) => map.select('<b>'))).toBe('malformed');
	expect(await page.evaluate(() => history.length)).toBe(entries);
	await ready(page).toBe(1);
	const [first] = await noted(page);
	expect(first!.detail.messages).toBe(false);
	expect((await noted(page)).map(({ type }) => type)).toEqual(['ready']);
});

test('elements may be moved, taken out, made by script, and the script may come twice', async ({ page }) => {
	await open(page, named.address, `<div id="a">${plain}</div><div id="b"></div><town-map subject="roads"></town-map>`);
	await page.addScriptTag({ url: `${named.address}embed/town-map.js` });
	await ready(page).toBe(2);
	expect(await outcome(page, (map, id) => map.select(id), ROAD)).toMatchObject({ select: ROAD });
	await having(page, (map) => document.querySelector('#b')!.append(map));
	await ready(page).toBe(3);
	expect(await state(page)).toMatchObject({ select: ROAD });
	await expect(cardIn(framed(page, '#b iframe'))).toBeVisible();
	const cut = having(page, async (map) => {
		const asked = map.select(null).catch((error: { code: string }) => error.code);
		map.remove();
		return [await asked, await map.select(null).catch((error: { code: string }) => error.code)];
	});
	expect(await cut).toEqual(['disconnected', 'disconnected']);
	await page.evaluate((site) => {
		const made = document.createElement('town-map');
		made.setAttribute('site', site);
		Object.assign(made, { select: 'development-avenue' });
		document.body.append(made);
	}, named.address);
	await ready(page).toBe(4);
	await expect(page.locator('town-map').last()).toHaveAttribute('select', ROAD);
});

test('a sandboxed map talks to its host as well', async ({ page }) => {
	await open(page, named.address, '<town-map sandbox="allow-scripts"></town-map>');
	await ready(page).toBe(1);
	expect((await noted(page))[0]!.detail.messages).toBe(true);
	expect(await outcome(page, (map, id) => map.select(id), ROAD)).toMatchObject({ select: ROAD });
	await expect(cardIn(framed(page))).toBeVisible();
});

test('an element that leads to no map says so and keeps its link', async ({ page }) => {
	const warned: string[] = [];
	page.on('console', (message) => message.type() === 'warning' && warned.push(message.text()));
	await open(page, named.address, '<town-map subject="../.."><a href="#link">the map</a></town-map>');
	await expect.poll(() => warned.join()).toContain('leads to no map');
	await expect(page.getByRole('link', { name: 'the map' })).toBeVisible();
	await having(page, (map) => map.setAttribute('subject', 'roads'));
	await untilBegun(framed(page));
	await expect(listButton(framed(page))).toBeVisible();
});
