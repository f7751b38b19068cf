import type { BrowserContext, Page } from '@playwright/test';
import { builtSite, laterSite, serveChanging, type Changing } from '../serve/changing';
import { untilLive } from './reader/live-map';
import { features } from './reader/published';
import { expect, test } from './reader/reader';

test.use({ serviceWorkers: 'allow' });
// Each keeps the whole site and walks it.
test.describe.configure({ timeout: 180_000 });

const site = builtSite();
const scenes = (): { id: string; title: string }[] =>
	(JSON.parse(site.get('present/2022/deck.json')!.toString()) as { scenes: { id: string; title: string }[] }).scenes;

const noteOf = (page: Page) => page.locator('[data-offline]').first();
const untilReady = (page: Page) => expect(noteOf(page)).toHaveAttribute('data-offline', 'ready', { timeout: 90_000 });
/** By keyboard: the tools of the room hide from a pointer that rests. */
const press = (page: Page, name: string) => noteOf(page).getByRole('button', { name }).press('Enter');
/** Which build a page is from, as `laterSite` marks them. */
const editionOf = (page: Page) =>
	page.evaluate(() => document.querySelector('meta[name=edition]')?.getAttribute('content') ?? 'first');
const versionsOf = (page: Page) =>
	page.evaluate(async () =>
		(await caches.keys()).flatMap((name) => / version (.*)$/.exec(name)?.[1] ?? []).map((version) => version[0]),
	);

/** No network, and nobody who would answer if there were one. */
async function cut(context: BrowserContext, served: Changing): Promise<void> {
	await served.close();
	await context.setOffline(true);
}

/** Every page of the site by its path in a language, with the heading it must have; scenes and features by their data. */
function allPages(): [path: string, heading: string | null][] {
	return [
		...['', 'reports/2022/', 'budget/', 'data/', 'print/', 'handout/2022/', 'presenter/2022/', 'present/2022/'].map(
			(path): [string, null] => [path, null],
		),
		...scenes().map(({ id, title }): [string, string] => [`present/2022/${id}/`, title]),
		...features().map(({ properties: { kind, id, name } }): [string, string] => [
			`${kind === 'project' ? 'projects' : 'places'}/${id}/`,
			name,
		]),
	];
}

/** The heading that the build wrote into a page. */
const headingOf = (path: string): string =>
	/<h1[^>]*>(.*?)<\/h1>/s
		.exec(site.get(`${path}index.html`)!.toString())![1]!
		.replace(/<!--.*?-->|<[^>]*>/gs, '')
		.replaceAll('&amp;', '&');

const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();
const headingIn = async (page: Page): Promise<string> =>
	oneSpace((await page.getByRole('heading', { level: 1 }).first().textContent()) ?? '');

/** Opens a page and looks at its heading. */
async function expectPage(page: Page, address: string, heading: string): Promise<void> {
	const response = await page.goto(address, { waitUntil: 'domcontentloaded' });
	expect(response?.status(), address).toBe(200);
	expect(await headingIn(page), address).toContain(oneSpace(heading));
}

test('who only reads keeps nothing', async ({ page }) => {
	for (const path of ['/', '/projects/hongde-plaza/']) {
		await page.goto(path);
		await untilLive(page);
	}
	await page.goto('/reports/2022/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	const left = await page.evaluate(async () => ({
		workers: (await navigator.serviceWorker.getRegistrations()).length,
		caches: await caches.keys(),
	}));
	expect(left).toEqual({ workers: 0, caches: [] });
});

test('a dear line waits for the reader’s word', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });
	});
	await page.goto('/en/present/2022/');
	await expect(noteOf(page)).toHaveAttribute('data-offline', 'waiting');
	await expect(noteOf(page)).toContainText('this line is slow or paid by volume');
	const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
	expect(await workers()).toBe(0);
	await press(page, 'Keep for offline');
	await expect(noteOf(page)).toContainText(/\d of \d|Ready/, { timeout: 40_000 });
	expect(await workers()).toBe(1);
});

test('without a network and without the server every page opens', async ({ page, context, faults }) => {
	const served = await serveChanging(site, '/');
	const last = 'zh-hant/reports/2022/index.html';
	served.site = new Map([...site].filter(([path]) => path !== last));
	await page.goto(`${served.address}present/2022/`);

	await test.step('while a file is missing the site is not ready, and says why', async () => {
		await expect(noteOf(page)).toHaveAttribute('data-offline', 'failed', { timeout: 90_000 });
		await expect(noteOf(page)).toContainText('应答的不是本站');
		expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
	});

	await test.step('tried again, only what is missing is fetched', async () => {
		served.site = site;
		served.asked.length = 0;
		await press(page, '再试一次');
		await untilReady(page);
		await expect(noteOf(page)).toContainText('已可离线使用');
		expect(served.asked).toContain('zh-hant/reports/2022/');
		expect(served.asked.length).toBeLessThan(site.size / 2);
	});

	await cut(context, served);
	await test.step('the room that was open steps through every scene', async () => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		for (const { id, title } of scenes().slice(1)) {
			await page.keyboard.press('ArrowRight');
			await expect(page).toHaveURL(`${served.address}present/2022/${id}/`);
			expect(await headingIn(page), id).toContain(title);
		}
	});
	// Without scripts, and small: what a page is before it does anything, two hundred times.
	const size = page.viewportSize()!;
	await page.setViewportSize({ width: 320, height: 240 });
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setScriptExecutionDisabled', { value: true });
	await test.step('every scene, project, place, the report and the rest, each with its own heading', async () => {
		for (const [path, heading] of allPages()) await expectPage(page, served.address + path, heading ?? headingOf(path));
	});
	await test.step('the other languages, one page in nine', async () => {
		for (const [i, [path]] of allPages().entries())
			for (const [j, language] of ['en/', 'zh-hant/'].entries())
				if (i % 9 === j) await expectPage(page, served.address + language + path, headingOf(language + path));
	});
	await session.send('Emulation.setScriptExecutionDisabled', { value: false });
	await page.setViewportSize(size);
	await test.step('the map comes alive, with what the address chooses', async () => {
		await page.goto(`${served.address}en/?select=hongde-plaza`);
		await untilLive(page);
		await expect(page.locator('aside[aria-label]').getByRole('heading', { level: 2 })).toContainText('Hongde');
		await page.goto(`${served.address}places/liufan-village/`);
		await untilLive(page);
		await page.goto(`${served.address}present/2022/hongde-plaza/`);
		await untilLive(page);
	});
	await test.step('the search finds', async () => {
		await page.goto(`${served.address}en/`);
		await untilLive(page);
		await page.keyboard.press('/');
		await page.getByRole('combobox', { name: 'Find' }).fill('fazhan dadao');
		await expect(page.locator('#find-hits').getByRole('option').first()).toBeVisible();
	});
	await test.step('parts of files, addresses without a slash, and what is not there', async () => {
		const parts = await page.evaluate(async () => {
			const ask = async (range: string) => {
				const answer = await fetch('/preview.png', { headers: { range } });
				return [answer.status, answer.headers.get('content-range'), (await answer.arrayBuffer()).byteLength];
			};
			return [await ask('bytes=8-15'), await ask('bytes=-4'), await ask('bytes=99999999-'), await ask('bytes=0-')];
		});
		const { length } = site.get('preview.png')!;
		expect(parts).toEqual([
			[206, `bytes 8-15/${length}`, 8],
			[206, `bytes ${length - 4}-${length - 1}/${length}`, 4],
			[416, `bytes */${length}`, 0],
			[206, `bytes 0-${length - 1}/${length}`, length],
		]);
		await page.goto(`${served.address}en/budget?nature=subsidy`);
		await expect(page).toHaveURL(`${served.address}en/budget/?nature=subsidy`);
		const lost = await page.goto(`${served.address}en/projects/no-such-thing/`);
		expect(lost?.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
		await page.getByRole('main').getByRole('link', { name: 'Report' }).click();
		await expect(page).toHaveURL(`${served.address}en/reports/2022/`);
		const head = await page.evaluate(() => fetch('/en/', { method: 'HEAD' }).then(String, () => 'left to the network'));
		expect(head).toBe('left to the network');
	});
	// The browser itself notes what it was answered, and what it could not ask.
	expect(faults.splice(0).filter((fault) => !/40[46]|416|ERR_|Failed to fetch/.test(fault))).toEqual([]);
});

test('a new version comes whole or not at all, and old tabs go on with theirs', async ({ page, context }) => {
	const served = await serveChanging(site, '/some/portal/');
	const room = `${served.address}present/2022/`;
	const before = [...site.keys()].filter((path) => path.startsWith('_app/immutable/') && path.endsWith('.js'));
	await page.goto(room);
	await untilReady(page);
	const old = await context.newPage();
	await old.goto(`${served.address}en/present/2022/`);
	expect(await editionOf(old)).toBe('first');
	const deckIn = (tab: Page) =>
		tab.evaluate(() =>
			fetch('/some/portal/en/present/2022/deck.json')
				.then((answer) => answer.json() as Promise<{ edition?: string }>)
				.then(({ edition }) => edition ?? 'first'),
		);

	await test.step('the server has a new version: the page says so and goes on with its own', async () => {
		served.site = laterSite(site, 'b');
		await page.reload();
		expect(await editionOf(page)).toBe('first');
		await expect(noteOf(page)).toContainText('新版本已就绪', { timeout: 90_000 });
		expect((await versionsOf(page)).sort()).toHaveLength(2);
	});
	await test.step('the old tab has its scripts, its deck and its pages, though the server has them no more', async () => {
		served.asked.length = 0;
		expect(await deckIn(old)).toBe('first');
		const scripts = before.filter((_, i) => i % 10 === 0).map((path) => `/some/portal/${path}`);
		const sizes = await old.evaluate(
			(all) => Promise.all(all.map(async (path) => (await (await fetch(path)).arrayBuffer()).byteLength)),
			scripts,
		);
		expect(sizes).toEqual(scripts.map((path) => site.get(path.slice('/some/portal/'.length))!.length));
		await old.keyboard.press('ArrowRight');
		await expect(old).toHaveURL(/\/en\/present\/2022\/[^/]+\/$/);
		expect(await editionOf(old)).toBe('first');
		expect(served.asked.filter((path) => path !== 'service-worker.js')).toEqual([]);
	});
	await test.step('loaded again, both are of the new version and nothing of the old is left', async () => {
		await old.reload();
		expect([await editionOf(old), await deckIn(old)]).toEqual(['b', 'b']);
		await press(page, '载入新版本');
		await expect.poll(() => editionOf(page)).toBe('b');
		await untilReady(page);
		await expect(async () => {
			await old.reload();
			expect(await versionsOf(old)).toEqual(['b']);
		}).toPass();
	});
	await test.step('a server that goes on in the middle leaves the version that was whole', async () => {
		const [third, fourth] = [laterSite(site, 'c'), laterSite(site, 'd')];
		served.site = third;
		served.asked.length = 0;
		// The worker stays that of the third, as on a server whose files are being replaced.
		const mixed = new Map([...fourth, ['service-worker.js', third.get('service-worker.js')!]]);
		served.before = () => {
			if (served.asked.length > 300) served.site = mixed;
		};
		await page.reload();
		await expect.poll(() => served.asked.length, { timeout: 60_000 }).toBeGreaterThan(300);
		const resting = () =>
			page.evaluate(async () => {
				const registration = await navigator.serviceWorker.getRegistration();
				return registration?.active?.state === 'activated' && !registration.installing && !registration.waiting;
			});
		await expect.poll(resting, { timeout: 60_000 }).toBe(true);
		await untilReady(page);
		await cut(context, served);
		for (const path of ['present/2022/', 'en/', 'zh-hant/reports/2022/']) {
			await page.goto(served.address + path);
			expect(await editionOf(page), path).toBe('b');
		}
		expect(await deckIn(page)).toBe('b');
	});
});
