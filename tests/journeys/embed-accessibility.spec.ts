import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { framedCardOf, frameMapOf, openFrame, untilTakenOver, toggleOf } from './reader/embedded';
import { noteMaps } from './reader/live-map';
import { expect, test } from './reader/reader';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SIZES = [
	[320, 240],
	[320, 480],
	[680, 480],
	[1440, 900],
] as const;

/** What axe finds, one line a rule, with the first elements it names. */
async function findings(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page })
		.options({ runOnly: WCAG, resultTypes: ['violations'] })
		.analyze();
	return violations.map(
		({ id, help, nodes }) =>
			`${id}: ${help}: ${nodes.length}: ${nodes
				.slice(0, 3)
				.map(({ target }) => target.join(' '))
				.join(', ')}`,
	);
}

for (const [language, address, scheme] of [
	['zh-Hans', '/embed/?select=hongde-plaza', 'light'],
	['zh-Hant', '/zh-hant/embed/roads/?list=1', 'dark'],
	['en', '/en/embed/projects/metallurgy-avenue-extension/?list=1', 'light'],
	['en', '/en/embed/', 'dark'],
] as const) {
	test(`axe finds nothing in ${address}, ${scheme}, at every size`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: scheme });
		for (const [width, height] of SIZES) {
			await page.setViewportSize({ width, height });
			await openFrame(page, address);
			expect(await page.locator('html').getAttribute('lang')).toBe(language);
			expect(await findings(page), `${width}x${height}`).toEqual([]);
		}
	});
}

test('axe finds nothing once the live map is there, with list and legend open', async ({ page }) => {
	await page.setViewportSize({ width: 680, height: 480 });
	await openFrame(page, '/embed/?interactive=now');
	await untilTakenOver(page);
	await toggleOf(page).click();
	expect(await findings(page)).toEqual([]);
	await page.keyboard.press('Escape');
	await page.locator('.legend summary').click();
	expect(await findings(page)).toEqual([]);
});

for (const [width, height] of SIZES) {
	test(`everything fits ${width}x${height}: nothing scrolls sideways, the map keeps its room`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		for (const address of ['/embed/', '/en/embed/', '/en/embed/?list=1', '/en/embed/?select=hongde-plaza']) {
			await openFrame(page, address);
			const { across, down } = await page.evaluate(() => {
				const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
				return { across: scrollWidth - clientWidth, down: scrollHeight - clientHeight };
			});
			expect({ across, down }, address).toEqual({ across: 0, down: 0 });
			const map = (await frameMapOf(page).boundingBox())!;
			expect(map.height, address).toBeGreaterThan(Math.min(height * 0.25, 80));
			const targets = await page.locator('.frame :is(a, button, summary):visible').evaluateAll(
				(all) =>
					all
						.filter((one) => !one.closest('li, blockquote, svg'))
						.map((one) => one.getBoundingClientRect())
						.filter(({ width, height }) => Math.min(width, height) < 24).length,
			);
			expect(targets, address).toBe(0);
		}
	});
}

test('by keyboard alone: to the whole map, the map, its buttons, the list; the map moves and the focus is seen', async ({
	page,
}) => {
	await page.setViewportSize({ width: 680, height: 480 });
	await noteMaps(page);
	await openFrame(page, '/embed/');
	const stops: string[] = [];
	for (let i = 0; i < 8; i++) {
		await page.keyboard.press('Tab');
		const stop = await page.evaluate(() => {
			const { activeElement: one } = document;
			const { outlineStyle, outlineWidth } = getComputedStyle(one!);
			return { class: one!.className, tag: one!.tagName, seen: outlineStyle !== 'none' && outlineWidth !== '0px' };
		});
		if (stop.tag === 'BODY') break;
		expect(stop.seen, JSON.stringify(stop)).toBe(true);
		stops.push(`${stop.tag}.${stop.class.split(' ')[0]}`);
		if (stop.tag === 'DIV') {
			await untilTakenOver(page);
			await expect(page.locator('canvas.maplibregl-canvas')).toBeFocused();
			const before = await page.evaluate(() => window.maps[0]!.getZoom());
			await page.keyboard.press('+');
			await expect.poll(() => page.evaluate(() => window.maps[0]!.getZoom())).toBeGreaterThan(before);
		}
	}
	expect(stops).toEqual(expect.arrayContaining(['A.whole', 'DIV.map']));
	await toggleOf(page).focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(framedCardOf(page)).toBeVisible();
	await expect(framedCardOf(page)).toBeFocused();
});
