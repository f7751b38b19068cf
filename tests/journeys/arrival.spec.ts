import type { Page } from '@playwright/test';
import { servePieces, type Pieces } from '../serve/pieces';
import { untilLive } from './reader/live-map';
import { movedIn, noteMoves, painted } from './reader/moves';
import { expect, test } from './reader/reader';

const PAGES = [
	'/',
	'/en/',
	'/reports/2022/',
	'/en/budget/',
	'/zh-hant/places/liufan-village/',
	'/en/projects/hongde-plaza/',
] as const;

const elementsIn = (page: Page) => page.evaluate(() => document.getElementsByTagName('*').length);

let site: Pieces;
test.afterEach(async ({ page }) => {
	// The page may still be fetching what it needs later.
	await page.close();
	await site.close();
});

for (const [width, height] of [
	[390, 844],
	[1440, 900],
] as const)
	for (const path of PAGES)
		test(`nothing moves while ${path} arrives in pieces at ${width}x${height}`, async ({ page }) => {
			site = await servePieces('build', path);
			await page.setViewportSize({ width, height });
			await noteMoves(page);
			await Promise.all([page.goto(site.address, { waitUntil: 'commit' }), site.send()]);
			let elements = 0;
			for (let piece = 1; piece < site.count; piece++) {
				await expect.poll(() => elementsIn(page)).toBeGreaterThan(elements);
				elements = await elementsIn(page);
				await painted(page);
				await site.send();
			}
			await untilLive(page);
			expect(await movedIn(page)).toBeLessThan(0.02);
		});
