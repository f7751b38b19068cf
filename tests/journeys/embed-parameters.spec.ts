import type { Page } from '@playwright/test';
import { PARAMETERS } from '../../src/lib/core/embed/options';
import { DATASETS } from '../../src/lib/core/datasets';
import { STATUS_CHOICES } from '../../src/lib/core/filter/filter';
import {
	drawnIds,
	drawnSelected,
	frameMapOf,
	framedCardOf,
	framedListOf,
	listedIds,
	noteNotes,
	openFrame,
	untilTakenOver,
	wholeOf,
} from './reader/embedded';
import { cameraOf, noteMaps } from './reader/live-map';
import { drawn, features } from './reader/published';
import { expect, test } from './reader/reader';

const idOf = ({ properties }: { properties: { id: string } }) => properties.id;
const ALL = () => drawn().map(idOf).sort();
const groundOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const [PAPER, NIGHT] = ['rgb(246, 242, 233)', 'rgb(20, 24, 29)'];

test.use({ viewport: { width: 680, height: 480 } });

test('without parameters: all of it, legend and title, the list closed, nothing to note', async ({ page }) => {
	const notes = noteNotes(page);
	await openFrame(page, '/embed/');
	expect(await drawnIds(page)).toEqual(ALL());
	await expect(page.locator('.legend')).toBeVisible();
	await expect(page.locator('h1')).toBeVisible();
	await expect(framedListOf(page)).toBeHidden();
	await expect(framedCardOf(page)).toBeHidden();
	expect(await page.evaluate(() => document.querySelector('base')!.target)).toBe('_blank');
	expect(notes).toEqual([]);
});

for (const chosen of [...DATASETS, 'roads,services', 'none']) {
	test(`datasets=${chosen}`, async ({ page }) => {
		await openFrame(page, `/embed/?datasets=${chosen}`);
		const on = chosen.split(',');
		const own = (all: { properties: { id: string; dataset: string } }[]) =>
			all.filter(({ properties: { dataset } }) => on.includes(dataset)).map(idOf);
		// A project may stand at a place of another dataset, which then is shown for it.
		expect(await drawnIds(page)).toEqual(expect.arrayContaining(own(drawn())));
		if (chosen === 'none') expect(await drawnIds(page)).toEqual([]);
		expect((await listedIds(page)).sort()).toEqual(own(features()).sort());
		await expect(wholeOf(page)).toHaveAttribute('href', new RegExp(`datasets=${chosen}(?:&|$)`));
	});
}

for (const status of STATUS_CHOICES) {
	test(`status=${status}`, async ({ page }) => {
		await openFrame(page, `/embed/?status=${status}`);
		const wanted = features().filter(({ properties }) => (properties.status ?? 'unknown') === status);
		expect((await listedIds(page)).sort()).toEqual(wanted.map(idOf).sort());
		const shown = await drawnIds(page);
		const placed = wanted.map(idOf).filter((id) => ALL().includes(id));
		expect(shown).toEqual(expect.arrayContaining(placed));
		expect(shown.length < ALL().length).toBe(wanted.length < features().length);
	});
}

test('select opens the card of a feature and sets it off; what is not there is noted', async ({ page }) => {
	await openFrame(page, '/embed/?select=hongde-plaza');
	await expect(framedCardOf(page)).toContainText('宏德广场');
	expect(await drawnSelected(page)).toEqual(['hongde-plaza']);
	const notes = noteNotes(page);
	await openFrame(page, '/embed/?select=atlantis');
	await expect(framedCardOf(page)).toBeHidden();
	expect(notes).toEqual([expect.stringContaining('select=atlantis')]);
	await openFrame(page, '/embed/?select=hongde-plaza&datasets=roads');
	await expect(framedCardOf(page)).toBeHidden();
	expect(notes.at(-1)).toContain('select=hongde-plaza');
});

test('camera, on the drawn map and on the live one', async ({ page }) => {
	await noteMaps(page);
	await openFrame(page, '/embed/?camera=13.20/31.51800/114.03000&interactive=now');
	await expect(frameMapOf(page).locator('> svg')).toHaveAttribute('style', /--k/);
	await untilTakenOver(page);
	expect(await cameraOf(page)).toBe('13.20/31.51800/114.03000');
	await expect(wholeOf(page)).toHaveAttribute('href', /camera=13\.20\/31\.51800\/114\.03000/);
});

for (const [query, legend, title, list] of [
	['legend=0', false, true, false],
	['legend=false', false, true, false],
	['legend=1', true, true, false],
	['title=0', true, false, false],
	['list=1', true, true, true],
	['list=true&legend=0&title=false', false, false, true],
] as const) {
	test(query, async ({ page }) => {
		await openFrame(page, `/embed/?${query}`);
		await expect(page.locator('.legend')).toBeVisible({ visible: legend });
		await expect(page.locator('h1')).toBeVisible({ visible: title });
		await expect(framedListOf(page)).toBeVisible({ visible: list });
		expect(await drawnIds(page)).toEqual(ALL());
	});
}

for (const [theme, scheme, ground] of [
	['dark', 'light', NIGHT],
	['light', 'dark', PAPER],
	['auto', 'dark', NIGHT],
	['auto', 'light', PAPER],
] as const) {
	test(`theme=${theme} on a ${scheme} screen`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: scheme });
		await noteMaps(page);
		await openFrame(page, `/embed/?theme=${theme}&interactive=now`);
		expect(await groundOf(page)).toBe(ground);
		await untilTakenOver(page);
		expect(await groundOf(page)).toBe(ground);
		const town = theme === 'auto' ? scheme : theme;
		const grid = await page.evaluate(() => window.maps[0]!.getPaintProperty('context-graticule', 'line-color'));
		expect(grid).toBe(town === 'dark' ? '#20262d' : '#e4dccb');
	});
}

test('lang leads to the page in that language and keeps the rest; its own and unknown ones stay', async ({ page }) => {
	for (const [from, lang, to] of [
		['/embed/roads/', 'en', '/en/embed/roads/'],
		['/en/embed/', 'zh-Hans', '/embed/'],
		['/embed/', 'ZH-HANT', '/zh-hant/embed/'],
		['/en/embed/', 'en', '/en/embed/?lang=en'],
		['/embed/', 'xx', '/embed/?lang=xx'],
	] as const) {
		await page.goto(`${from}?lang=${lang}`);
		await expect(page).toHaveURL(to);
	}
	await page.goto('/embed/?lang=en&theme=dark&status=completion');
	await expect(page).toHaveURL('/en/embed/?theme=dark&status=completion');
});

for (const [target, base] of [
	['blank', '_blank'],
	['top', '_top'],
	['parent', '_parent'],
	['self', '_self'],
] as const) {
	test(`target=${target}: links lead there`, async ({ page }) => {
		await openFrame(page, `/embed/?target=${target}`);
		expect(await wholeOf(page).evaluate((link) => link.closest('html')!.querySelector('base')!.target)).toBe(base);
		expect(await page.locator('a[target]').count()).toBe(0);
	});
}

test('target=self: the whole map opens in the frame', async ({ page }) => {
	await openFrame(page, '/en/embed/?target=self&datasets=roads');
	await wholeOf(page).click();
	await expect(page).toHaveURL('/en/?datasets=roads');
});

test('basemap: one that the town does not have gives way to its first, and is noted', async ({ page }) => {
	const noted = page.waitForEvent('console', (message) =>
		message.text().includes('basemap=moon is ignored; expected schematic'),
	);
	await openFrame(page, '/embed/?basemap=moon&interactive=now');
	expect((await noted).type()).toBe('info');
	await untilTakenOver(page);
	await expect(page.locator('[data-base-map]')).toHaveCount(0);
});

for (const name of Object.keys(PARAMETERS)) {
	test(`${name}: malformed values are as good as absent, and noted once each`, async ({ page }) => {
		const notes = noteNotes(page);
		for (const value of ['', '%00', '<b>', '-1/999/NaN', '../..']) {
			notes.length = 0;
			await openFrame(page, `/embed/?${name}=${encodeURIComponent(value)}`);
			expect(await drawnIds(page)).toEqual(ALL());
			expect(notes, value).toEqual([expect.stringContaining(`${name}=`)]);
		}
	});
}

test('a name that is no parameter is noted, and nothing else happens', async ({ page }) => {
	const notes = noteNotes(page);
	await openFrame(page, '/embed/?utm_source=newspaper&roads');
	expect(notes.map((note) => note.match(/Town map: (\w+)/)![1])).toEqual(['utm_source', 'roads']);
	expect(await drawnIds(page)).toEqual(ALL());
});
