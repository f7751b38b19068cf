import type { Page } from '@playwright/test';
import { choose, framed, untilBegun } from '../embed/framed';
import { hostPage, serveHost, type Host } from '../embed/host';
import { serveNaming, type NamingSite } from '../embed/site';
import { expect, test } from './reader/reader';

interface Message {
	origin: string;
	data: { townMap?: number; type?: string; name?: string; error?: string; state?: { select: string | null } };
}
declare global {
	interface Window {
		/** What a host's page was told. */
		told: Message[];
	}
}

const ROAD = 'development-avenue';
const LISTEN = `window.told = []; addEventListener('message', ({ data, origin }) => told.push({ data, origin }));`;
const frameOf = (address: string) => `<iframe src="${address}" title="Map" width="800" height="600"></iframe>`;

let host: Host;
let stranger: Host;
let site: NamingSite;
test.beforeAll(async () => {
	[host, stranger] = [await serveHost(), await serveHost()];
	site = await serveNaming(() => [host.origin]);
	for (const { pages } of [host, stranger]) {
		pages.set('/listen.js', LISTEN);
		for (const [path, language] of [
			['/', ''],
			['/en', 'en/'],
		] as const)
			pages.set(path, hostPage(frameOf(`${site.address}${language}embed/`), '<script src="/listen.js"></script>'));
	}
});
test.afterAll(() => Promise.all([host.close(), stranger.close(), site.close()]));

/** Opens a host's page, and waits until its map listens, if it does. */
async function open(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await untilBegun(framed(page));
	// Hears after the map's own channel: what comes back from here comes after every answer.
	await page.frames()[1]!.evaluate(() =>
		addEventListener('message', ({ data }) => {
			if (data === 'echo') parent.postMessage({ type: 'echo' }, '*');
		}),
	);
}

/** Says something to the first frame of a page; all that the page is told until the frame has heard it. */
async function say(page: Page, ...messages: unknown[]): Promise<Message[]> {
	await page.evaluate(
		([all]) => {
			window.told.length = 0;
			for (const message of [...all!, 'echo'])
				document.querySelector('iframe')!.contentWindow!.postMessage(message, '*');
		},
		[messages],
	);
	const told = () => page.evaluate(() => window.told);
	await expect.poll(async () => (await told()).at(-1)?.data.type).toBe('echo');
	return (await told()).slice(0, -1);
}

const hello = { townMap: 1, type: 'hello' };
const select = (id: string | null) => ({ townMap: 1, id: 1, type: 'select', select: id });
const kinds = (told: Message[]) => told.map(({ data }) => data.name ?? data.error ?? data.type);

test('a site whose town names no origin answers nobody', async ({ page, baseURL }) => {
	host.pages.set('/plain', hostPage(frameOf(`${baseURL}/embed/`), '<script src="/listen.js"></script>'));
	await open(page, `${host.origin}/plain`);
	expect(await say(page, hello, { townMap: 1, type: 'get' }, select(ROAD), { townMap: 2, type: 'hello' })).toEqual([]);
	await choose(framed(page), ROAD);
	expect(await say(page, hello)).toEqual([]);
});

for (const path of ['/', '/en'])
	test(`a named host says hello, asks and is told, on ${path}`, async ({ page }) => {
		await open(page, host.origin + path);
		expect(await say(page, { townMap: 1, type: 'get' }, select(ROAD))).toEqual([]);
		const greeted = await say(page, { ...hello, id: 'a' });
		expect(kinds(greeted)).toEqual(['welcome', 'ready']);
		expect(greeted[0]).toMatchObject({
			origin: new URL(site.address).origin,
			data: { townMap: 1, id: 'a', state: { select: null, status: [] }, features: expect.arrayContaining([ROAD]) },
		});
		const selected = await say(page, select(ROAD));
		expect(kinds(selected).sort()).toEqual(expect.arrayContaining(['answer', 'change', 'select']));
		for (const { data } of selected) expect(data.state?.select).toBe(ROAD);
		expect((await say(page, { townMap: 1, type: 'get' }))[0]!.data).toMatchObject({
			ok: true,
			state: { select: ROAD },
		});
		const [answer] = await say(page, {
			townMap: 1,
			id: 2,
			type: 'set',
			change: { datasets: ['heritage'], select: null },
		});
		expect(answer!.data.state).toMatchObject({ datasets: ['heritage'], select: null });
		expect(kinds(await say(page, select(ROAD)))).toEqual(['not-shown']);
		expect(kinds(await say(page, select('no-such-road')))).toEqual(['unknown-feature']);
	});

test('what a reader does is told to a host that has said hello', async ({ page }) => {
	await open(page, `${host.origin}/`);
	await say(page, hello);
	await choose(framed(page), ROAD);
	await expect.poll(() => page.evaluate(() => window.told.map(({ data }) => data.name))).toContain('select');
	await framed(page).locator('.card .close').click();
	await expect.poll(() => page.evaluate(() => window.told.at(-1)?.data.state?.select)).toBeNull();
});

test('a host of another origin is neither answered nor told, whatever it says', async ({ page }) => {
	await open(page, `${stranger.origin}/`);
	const forged = [
		hello,
		{ ...hello, origin: host.origin },
		{ townMap: 2, type: 'hello' },
		{ townMap: 1, type: 'get' },
		select(ROAD),
		{ townMap: 1, type: 'shout' },
	];
	expect(await say(page, ...forged)).toEqual([]);
	await expect(framed(page).locator('.card')).toBeHidden();
	await choose(framed(page), ROAD);
	expect(await say(page, hello)).toEqual([]);
});

test('a host whose origin is opaque is not answered', async ({ page }) => {
	const sandbox = { 'content-security-policy': 'sandbox allow-scripts allow-same-origin' };
	const opaque = { 'content-security-policy': 'sandbox allow-scripts' };
	const html = hostPage(frameOf(`${site.address}embed/`), `<script>${LISTEN}</script>`);
	host.pages.set('/opaque', { html, headers: opaque }).set('/sandbox', { html, headers: sandbox });
	await open(page, `${host.origin}/opaque`);
	expect(await say(page, hello, select(ROAD))).toEqual([]);
	await open(page, `${host.origin}/sandbox`);
	expect(kinds(await say(page, hello))).toEqual(['welcome', 'ready']);
});

test('a frame beside the map, of the named origin itself, is neither answered nor told', async ({ page }) => {
	host.pages.set('/beside', hostPage('', `<script>${LISTEN}</script>`));
	host.pages.set(
		'/both',
		hostPage(`${frameOf(`${site.address}embed/`)}<iframe src="/beside"></iframe>`, `<script>${LISTEN}</script>`),
	);
	await open(page, `${host.origin}/both`);
	const beside = page.frames().find((frame) => frame.url().endsWith('/beside'))!;
	await beside.evaluate(
		([hi, chosen]) => {
			for (const message of [hi, chosen]) parent.frames[0]!.postMessage(message, '*');
		},
		[hello, select(ROAD)],
	);
	expect(await say(page)).toEqual([]);
	expect(kinds(await say(page, hello, select(null)))).toEqual(['welcome', 'ready', 'answer']);
	expect(await beside.evaluate(() => window.told)).toEqual([]);
});

test('what is malformed is refused, and nothing of it becomes markup or an address', async ({ page }) => {
	await open(page, `${host.origin}/`);
	const before = page.frames()[1]!.url();
	await say(page, hello);
	const markup = '<img src=x onerror="parent.postMessage(1,`*`)">';
	const malformed = [
		{ townMap: 1, id: 1, type: 'select', select: markup },
		{ townMap: 1, id: 2, type: 'select', select: 'javascript:alert(1)' },
		{ townMap: 1, id: 3, type: 'filter', datasets: [markup] },
		{ townMap: 1, id: 4, type: 'flyTo', center: [Number.NaN, 31], zoom: 12 },
		{ townMap: 1, id: 5, type: 'set', change: { href: 'https://elsewhere.example/' } },
		{ townMap: 1, id: 6, type: markup },
		{ townMap: 1, id: 7, type: 'select', select: 'a'.repeat(1_000_000) },
	];
	expect(kinds(await say(page, ...malformed))).toEqual(malformed.map(() => 'malformed'));
	expect(kinds(await say(page, { townMap: 2, id: 8, type: 'get' }))).toEqual(['unknown-version']);
	expect(await say(page, 'hello', null, [hello], { type: 'hello' })).toEqual([]);
	await expect(framed(page).locator('img')).toHaveCount(0);
	expect(page.frames()[1]!.url()).toBe(before);
	await expect(framed(page).locator('.card')).toBeHidden();
});
