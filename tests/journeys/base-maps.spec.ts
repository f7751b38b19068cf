import type { Page, Request } from '@playwright/test';
import type { BaseMap } from '../../src/lib/core/base/base-map';
import { baseTiles } from '../example/base-tiles';
import { mapOf, noteMaps, untilLive } from './reader/live-map';
import { cardOf, drawnOf, expect, rowOf, test } from './reader/reader';

const ARCHIVE = Buffer.from(baseTiles([113.935, 31.44, 114.11, 31.595]));
const OFFERED: BaseMap[] = [
	{ id: 'schematic', kind: 'schematic' },
	{
		id: 'open',
		kind: 'pmtiles',
		name: '开放地图',
		address: 'base/open.pmtiles',
		attribution: '© <a href="https://maps.example/copyright">Open maps</a>',
		flavor: null,
		language: 'zh-Hans',
	},
	{ id: 'survey', kind: 'style', name: '测绘图', address: 'maps/style.json', attribution: null },
];
const SURVEY = {
	version: 8,
	sources: {
		survey: { type: 'raster', tiles: ['tiles/{z}/{x}/{y}.png'], tileSize: 256, attribution: 'Survey office' },
	},
	layers: [{ id: 'survey', type: 'raster', source: 'survey' }],
};
/** One white pixel. */
const PIXEL = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
	'base64',
);

/** Parts of an archive, as a server of static files gives them. */
function rangeOf(request: Request) {
	const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers().range ?? '')!;
	const body = ARCHIVE.subarray(Number(first), Number(last) + 1);
	const range = `bytes ${first}-${Number(first) + body.length - 1}/${ARCHIVE.length}`;
	return { status: 206, body, headers: { 'content-range': range, 'accept-ranges': 'bytes' } };
}

/** What the town offers, and a server that has it all. */
test.beforeEach(async ({ page }) => {
	await noteMaps(page);
	await page.route('**/base/maps.*.json', (route) => route.fulfill({ json: OFFERED }));
	await page.route('**/base/open.pmtiles', (route) => route.fulfill(rangeOf(route.request())));
	await page.route('**/maps/style.json', (route) => route.fulfill({ json: SURVEY }));
	await page.route('**/maps/tiles/**', (route) => route.fulfill({ contentType: 'image/png', body: PIXEL }));
});

const shownBase = (page: Page) => page.locator('[data-base-map].shown');
const thanks = (page: Page) => page.locator('[data-attribution]');
const notice = (page: Page) => mapOf(page).getByRole('status').filter({ hasText: '底图' });

/** Layers of the town's own map that draw its schematic ground. */
const groundLayers = (page: Page) =>
	page.evaluate(() =>
		window.maps[0]!.getStyle()
			.layers.filter(({ id, layout }) => id.startsWith('context-') && layout?.visibility !== 'none')
			.map(({ id }) => id),
	);

async function choose(page: Page, name: string) {
	const button = page.getByRole('button', { name: '底图', exact: true });
	if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
	await page.getByRole('radio', { name }).check();
}

/** The town stands on its own ground, live, as if nothing had been tried. */
async function expectTown(page: Page) {
	await untilLive(page);
	await expect(shownBase(page)).toHaveCount(0);
	await expect(thanks(page)).toHaveCount(0);
	expect(await groundLayers(page)).toContain('context-railway');
	await rowOf(page, 'hongde-plaza').click();
	await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveText('宏德广场商业综合体');
}

test('an archive of the site is chosen by keyboard, stands in the address, and Back undoes it', async ({ page }) => {
	await page.goto('/');
	await untilLive(page);
	expect(await groundLayers(page)).toContain('context-railway');
	await page.getByRole('button', { name: '底图', exact: true }).focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('radio', { name: '示意底图' })).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(page).toHaveURL('/?base=open');
	await expect(shownBase(page)).toHaveAttribute('data-base-map', 'open');
	await expect(thanks(page).getByRole('link', { name: 'Open maps' })).toBeVisible();
	expect(await groundLayers(page)).toEqual([]);
	const drawn = () =>
		page.evaluate(() => [...new Set(window.maps[1]!.queryRenderedFeatures().map(({ sourceLayer }) => sourceLayer))]);
	await expect.poll(async () => (await drawn()).sort()).toEqual(['earth', 'places', 'roads', 'water']);
	await page.goBack();
	await expect(page).toHaveURL('/');
	await expectTown(page);
});

test('the base map keeps in step with the town at every move', async ({ page }) => {
	await page.goto('/?base=open');
	await expect(shownBase(page)).toHaveCount(1, { timeout: 40_000 });
	await page.evaluate(() => {
		const [town, base] = window.maps as [(typeof window.maps)[0], (typeof window.maps)[0]];
		const state = window as unknown as { apart: number; moves: number };
		Object.assign(state, { apart: 0, moves: 0 });
		town.on('render', () => {
			const [a, b] = [town.project([114, 31.5]), base.project([114, 31.5])];
			state.moves += 1;
			state.apart = Math.max(state.apart, Math.hypot(a.x - b.x, a.y - b.y));
		});
	});
	await page.getByRole('button', { name: '放大', exact: true }).click();
	await expect(page).toHaveURL(/camera=12\./);
	await mapOf(page).hover();
	await page.mouse.wheel(0, -400);
	await page.mouse.down();
	await page.mouse.move(700, 500, { steps: 8 });
	await page.mouse.up();
	const { apart, moves } = await page.evaluate(() => {
		const state = window as unknown as { apart: number; moves: number };
		return { apart: state.apart, moves: state.moves };
	});
	expect(moves).toBeGreaterThan(8);
	expect(apart).toBeLessThan(0.01);
});

test('a style brings its own sources and thanks; a selection and the filter work above it', async ({ page }) => {
	await page.goto('/?base=survey&select=hongde-plaza');
	await expect(shownBase(page)).toHaveAttribute('data-base-map', 'survey', { timeout: 40_000 });
	await expect(thanks(page)).toHaveText('Survey office');
	await expect(cardOf(page)).toBeVisible();
	await choose(page, '开放地图');
	await expect(shownBase(page)).toHaveAttribute('data-base-map', 'open');
	await expect(thanks(page)).toContainText('Open maps');
	await expect(thanks(page)).not.toContainText('Survey');
	await expect(page).toHaveURL('/?select=hongde-plaza&base=open');
});

test('an id that the town does not know is as good as absent', async ({ page }) => {
	await page.goto('/?base=nowhere');
	await expectTown(page);
	await expect(notice(page)).toHaveCount(0);
});

test('where only the schematic ground is offered there is nothing to choose', async ({ page }) => {
	await page.unroute('**/base/maps.*.json');
	await page.goto('/');
	await expect(page.getByRole('button', { name: '我在哪里' })).toBeVisible();
	await expect(page.getByRole('button', { name: '底图', exact: true })).toHaveCount(0);
});

/** What goes wrong, with which base map, how the server answers, what the browser itself says of it. */
const BROKEN: [what: string, id: string, path: string, answer: { status?: number; body: string }, said: RegExp][] = [
	['a style that is not there', 'survey', '**/maps/style.json', { status: 404, body: 'no such file' }, /404/],
	['a style that is a web page', 'survey', '**/maps/style.json', { body: '<!doctype html><p>Log in' }, /^$/],
	['a style of something else', 'survey', '**/maps/style.json', { body: '{"version": 1}' }, /^$/],
	['tiles that are not there', 'survey', '**/maps/tiles/**', { status: 404, body: '' }, /404/],
	['an archive that is not there', 'open', '**/base/open.pmtiles', { status: 404, body: '' }, /404/],
	['an archive that is none', 'open', '**/base/open.pmtiles', { body: '<!doctype html>'.repeat(30) }, /^$/],
];

for (const [what, id, path, answer, said] of BROKEN)
	test(`${what}: one sentence, and the town stays`, async ({ page, faults }) => {
		await page.route(path, (route) => route.fulfill(answer));
		await page.goto(`/?base=${id}`);
		await expect(notice(page)).toContainText('现在打不开，已换成示意底图');
		await expect(notice(page).locator('p')).toHaveCount(1);
		await expectTown(page);
		// The link still says what was chosen: another reader may be luckier.
		await expect(page).toHaveURL(`/?select=hongde-plaza&base=${id}`);
		await page.getByRole('button', { name: '知道了' }).click();
		await expect(notice(page)).toHaveCount(0);
		expect(faults.splice(0).filter((fault) => !said.test(fault))).toEqual([]);
	});

test('one that does not come in time gives way, and comes when it is tried again', async ({ page }) => {
	let answers = false;
	await page.route('**/maps/tiles/**', (route) =>
		answers ? route.fulfill({ contentType: 'image/png', body: PIXEL }) : undefined,
	);
	await page.clock.install();
	const asked = page.waitForRequest('**/maps/tiles/**');
	await page.goto('/?base=survey');
	await asked;
	await expect(rowOf(page, 'hongde-plaza')).toBeVisible();
	await page.clock.fastForward(20_000);
	await expect(notice(page)).toContainText('迟迟没有送到，已换成示意底图');
	await expectTown(page);
	answers = true;
	await page.getByRole('button', { name: '底图', exact: true }).click();
	await page.getByRole('button', { name: '再试一次' }).click();
	await expect(shownBase(page)).toHaveAttribute('data-base-map', 'survey');
	await expect(notice(page)).toHaveCount(0);
});

test('while the base map is on its way the schematic ground is drawn', async ({ page }) => {
	let release: () => void = () => undefined;
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/base/open.pmtiles', async (route) => {
		await held;
		await route.fulfill(rangeOf(route.request()));
	});
	await page.goto('/?base=open');
	await untilLive(page);
	expect(await groundLayers(page)).toContain('context-railway');
	release();
	await expect(shownBase(page)).toHaveCount(1);
	expect(await groundLayers(page)).toEqual([]);
});

test('without WebGL the drawn map stays, and the reader is told', async ({ page }) => {
	await page.addInitScript(() => {
		HTMLCanvasElement.prototype.getContext = () => null;
	});
	await page.goto('/?base=open');
	await expect(notice(page)).toContainText('这台设备画不出底图“开放地图”');
	await expect(mapOf(page)).toHaveAttribute('data-map-state', 'picture');
	await expect(drawnOf(page, 'hongde-plaza').locator('use')).toBeVisible();
	await expect(mapOf(page).locator('svg .railway').first()).toBeVisible();
});

test('the sentence is in the reader’s language', async ({ page, faults }) => {
	await page.route('**/maps/style.json', (route) => route.fulfill({ status: 404 }));
	await page.goto('/zh-hant/?base=survey');
	await expect(mapOf(page).getByText('現在打不開')).toBeVisible();
	await page.goto('/en/?base=survey');
	await expect(mapOf(page).getByText('cannot be had just now')).toBeVisible();
	expect(faults.splice(0).filter((fault) => !fault.includes('404'))).toEqual([]);
});
