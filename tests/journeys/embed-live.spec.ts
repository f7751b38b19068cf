import type { Page } from '@playwright/test';
import {
	drawnSelected,
	frameMapOf,
	framedCardOf,
	framedListOf,
	inFrame,
	noteScripts,
	openFrame,
	untilAnswering,
	untilTakenOver,
	wholeOf,
	zoomIn,
	toggleOf,
} from './reader/embedded';
import { cameraOf, farthest, inLiveMap, noteMaps, pointOf, renderedLive, setOffLive, settled } from './reader/live-map';
import { datasetOf } from './reader/published';
import { expect, test } from './reader/reader';

/** A jump that no reader sees. */
const LIMIT_PX = 1.5;
const ARTICLE = { width: 680, height: 480 };
const middle = async (page: Page) => {
	const { x, y, width, height } = (await frameMapOf(page).boundingBox())!;
	return { x: x + width / 2, y: y + height / 2 };
};

test.beforeEach(async ({ page }) => {
	await page.setViewportSize(ARTICLE);
	await noteMaps(page);
});

test('the map is painted while its one small script is still under way, and no MapLibre is asked for', async ({
	page,
}) => {
	const scripts = noteScripts(page);
	const painted = () => page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
	await page.route('**/embed/frame.*.js', async (route) => {
		await painted();
		await route.continue();
	});
	await openFrame(page, '/embed/');
	const { x, y } = await middle(page);
	await page.mouse.move(x, y);
	await page.mouse.wheel(0, 200);
	await toggleOf(page).click();
	await expect(framedListOf(page).locator('li').first()).toBeVisible();
	expect(scripts).toEqual([expect.stringMatching(/^\/embed\/frame\.[0-9a-f]{8}\.js$/)]);
});

for (const [how, want] of [
	['a click', async (page) => page.mouse.click((await middle(page)).x, (await middle(page)).y)],
	['a finger', async (page) => frameMapOf(page).dispatchEvent('pointerdown', { pointerType: 'touch' })],
	['the keyboard', async (page) => frameMapOf(page).focus()],
	['a zoom button', async (page) => zoomIn(page).click()],
] satisfies [string, (page: Page) => Promise<void>][]) {
	test(`the live map comes at ${how}`, async ({ page }) => {
		const scripts = noteScripts(page);
		await openFrame(page, '/embed/');
		expect(scripts.length).toBe(1);
		await want(page);
		await untilTakenOver(page);
		expect(scripts.length).toBeGreaterThan(1);
		expect(await renderedLive(page)).not.toEqual([]);
	});
}

test('Ctrl and the wheel bring it, and move it', async ({ page }) => {
	await openFrame(page, '/embed/');
	const { x, y } = await middle(page);
	await page.mouse.move(x, y);
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -400);
	await page.keyboard.up('Control');
	await untilTakenOver(page);
	expect(Number((await cameraOf(page)).split('/')[0])).toBeGreaterThan(11.4);
});

test('it comes by itself where the address says so', async ({ page }) => {
	await page.goto('/embed/?interactive=now');
	await untilTakenOver(page);
	expect(await renderedLive(page)).toEqual(expect.arrayContaining(['hongde-plaza', 'development-avenue']));
});

for (const [what, width, height, address] of [
	['in an article', 680, 480, '/embed/'],
	['on a phone', 320, 480, '/embed/'],
	['in a corner', 320, 240, '/embed/roads/'],
	['as wide as a page', 1440, 900, '/embed/'],
	['a project', 680, 480, '/embed/projects/metallurgy-avenue-extension/'],
	['a camera', 680, 480, '/embed/?camera=13.20/31.51800/114.03000'],
] as const) {
	test(`nothing jumps when it takes over: ${what}`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await openFrame(page, address);
		const map = (await frameMapOf(page).boundingBox())!;
		const shown = await page
			.locator('.map > svg [data-feature]')
			.evaluateAll((all) => all.map((one) => (one as SVGElement).dataset.feature!));
		const all = await inFrame(page, shown);
		const inside = all.map(({ x, y }) => x > map.x && x < map.x + map.width && y > map.y && y < map.y + map.height);
		const [here, before] = [shown, all].map((list) => (list as unknown[]).filter((_, i) => inside[i])) as [
			string[],
			typeof all,
		];
		expect(here).not.toEqual([]);
		await frameMapOf(page).dispatchEvent('pointerdown', { pointerType: 'touch' });
		await untilTakenOver(page);
		expect(farthest(before, await inLiveMap(page, here))).toBeLessThan(LIMIT_PX);
		expect(await frameMapOf(page).boundingBox()).toEqual(map);
	});
}

test('what was chosen on the drawn map stays chosen on the live one, and what is clicked there is told', async ({
	page,
}) => {
	await openFrame(page, '/embed/?select=hongde-plaza');
	await expect(framedCardOf(page)).toContainText('宏德广场');
	expect(await drawnSelected(page)).toEqual(['hongde-plaza']);
	await zoomIn(page).click();
	await untilTakenOver(page);
	await expect.poll(() => setOffLive(page, 'selected')).toEqual(['hongde-plaza']);
	await settled(page);
	await page.keyboard.press('Escape');
	await expect(framedCardOf(page)).toBeHidden();
	await expect.poll(() => setOffLive(page, 'selected')).toEqual([]);
	const { x, y } = await pointOf(page, 'hongde-plaza');
	await page.mouse.click(x, y);
	await expect(framedCardOf(page)).toContainText('宏德广场');
	await expect.poll(() => setOffLive(page, 'selected')).toEqual(['hongde-plaza']);
});

test('a frame of one dataset or one project shows that alone when live', async ({ page }) => {
	for (const [address, wanted] of [
		['/embed/heritage/', datasetOf('heritage').features.map(({ properties }) => properties.id)],
		['/embed/projects/metallurgy-avenue-extension/', ['metallurgy-avenue-extension']],
	] as const) {
		await openFrame(page, `${address}?interactive=now`);
		await untilTakenOver(page);
		const shown = await page
			.locator('.map > svg [data-feature]')
			.evaluateAll((all) => all.map((one) => (one as SVGElement).dataset.feature!).sort());
		expect(await renderedLive(page)).toEqual(shown);
		expect(shown.some((id) => wanted.some((one) => one === id))).toBe(true);
	}
});

test('what a status or a dataset leaves out is left out of the live map, and is not hit there', async ({ page }) => {
	await openFrame(page, '/embed/?datasets=services&interactive=now');
	await untilTakenOver(page);
	const services = new Set(datasetOf('services').features.map(({ properties }) => properties.id));
	const shown = await renderedLive(page);
	expect(shown).not.toEqual([]);
	expect(shown.filter((id) => !services.has(id))).toEqual([]);
});

test('the whole map opens where the reader was, with what was chosen', async ({ page }) => {
	await openFrame(page, '/en/embed/roads/?status=implementation,completion&interactive=now');
	await untilTakenOver(page);
	await zoomIn(page).click();
	await settled(page);
	await toggleOf(page).click();
	const first = framedListOf(page).locator('li:not([hidden]) > a').first();
	const id = await framedListOf(page).locator('li:not([hidden])').first().getAttribute('data-id');
	await first.click();
	await settled(page);
	const camera = await cameraOf(page);
	const address = new URL((await wholeOf(page).getAttribute('href'))!, page.url());
	expect(address.pathname).toBe('/en/');
	expect(Object.fromEntries(address.searchParams)).toEqual({
		datasets: 'roads',
		status: 'implementation,completion',
		rest: 'hidden',
		select: id,
		camera,
	});
});

test('a lost context gives the drawn map back, and the live one comes again', async ({ page }) => {
	await openFrame(page, '/embed/?interactive=now');
	await untilTakenOver(page);
	await page.evaluate(() => {
		const context = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas')!.getContext('webgl2')!;
		const lose = context.getExtension('WEBGL_lose_context')!;
		Object.assign(window, { restore: () => lose.restoreContext() });
		lose.loseContext();
	});
	await expect(frameMapOf(page).locator('> svg')).not.toHaveClass(/\b(?:all|shapes)\b/);
	await expect(frameMapOf(page).locator('svg [data-feature="hongde-plaza"]')).toBeVisible();
	await page.evaluate(() => (window as unknown as { restore: () => void }).restore());
	await untilTakenOver(page);
});

for (const missing of ['**/live.*.js', '**/map.json', '**/maplibre-gl-worker*']) {
	test(`without ${missing} the drawn map goes on`, async ({ page, faults }) => {
		await page.route(missing, (route) => route.abort());
		await openFrame(page, '/embed/');
		await zoomIn(page).click();
		await expect(frameMapOf(page).locator('> svg')).toHaveAttribute('style', /--k/);
		await page.locator('.map > svg [data-feature="hongde-plaza"] use').click();
		await expect(framedCardOf(page)).toContainText('宏德广场');
		faults.length = 0;
	});
}

test('full screen, and back', async ({ page }) => {
	await openFrame(page, '/embed/');
	const button = page.locator('.frame .fullscreen');
	await button.click();
	await expect(button).toHaveAttribute('aria-pressed', 'true');
	await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
	await button.click();
	await expect(button).toHaveAttribute('aria-pressed', 'false');
	await untilAnswering(page);
});
