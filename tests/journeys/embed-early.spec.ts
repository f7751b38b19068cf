import type { Page } from '@playwright/test';
import { BEGUN } from '../embed/framed';
import { framedCardOf, framedListOf, frameMapOf, inFrame, openFrame, toggleOf, zoomIn } from './reader/embedded';
import { noteMoves } from './reader/moves';
import { features } from './reader/published';
import { expect, test } from './reader/reader';

const SCRIPT = /\/embed\/frame\.[0-9a-f]+\.js$/;

test.beforeEach(({ page }) => page.setViewportSize({ width: 680, height: 510 }));

/** Keeps the frame's own script from coming until it is let go. */
async function hold(page: Page): Promise<() => void> {
	let release: () => void = () => undefined;
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route(SCRIPT, async (route) => {
		await held;
		await route.continue();
	});
	return release;
}

test('a button pressed before the frame has its script is pressed again then', async ({ page }) => {
	const release = await hold(page);
	await page.goto('/embed/');
	await zoomIn(page).click();
	await expect(page.locator(BEGUN)).toHaveCount(0);
	const viewBox = frameMapOf(page).locator('> svg');
	await expect(viewBox).toHaveAttribute('viewBox', '0 0 1000 1000');
	release();
	await expect(viewBox).not.toHaveAttribute('viewBox', '0 0 1000 1000');
});

test('a feature pressed before then is told of in the card, and no page opens', async ({ page, context }) => {
	const release = await hold(page);
	await page.goto('/embed/');
	const [at] = await inFrame(page, ['hongde-plaza']);
	await page.mouse.click(at!.x, at!.y);
	release();
	await expect(framedCardOf(page)).toBeVisible();
	expect(context.pages()).toHaveLength(1);
});

test('the list is the text that it came as until it is asked for, also where the script does not come', async ({
	page,
	faults,
}) => {
	await page.route(SCRIPT, (route) => route.abort());
	await page.goto('/embed/');
	await expect(framedListOf(page).locator('li')).toHaveCount(0);
	await toggleOf(page).click();
	await expect(framedListOf(page).locator('li')).toHaveCount(features().length);
	await expect(framedListOf(page).locator('blockquote').first()).toBeVisible();
	await expect(framedListOf(page).locator('li').first()).toHaveCSS('border-left-width', '3px');
	faults.length = 0;
});

for (const [width, height] of [
	[680, 510],
	[320, 320],
	[390, 844],
	[1600, 900],
] as const)
	test(`nothing moves after it is painted at ${width}x${height}`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await noteMoves(page);
		for (const address of ['/embed/', '/en/embed/roads/?list=1', '/zh-hant/embed/places/yangzhai-industrial-park/']) {
			await openFrame(page, address);
			await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 300))));
			expect(await page.evaluate(() => window.moves), address).toEqual([]);
		}
	});
