import type { Page } from '@playwright/test';
import { cardOf, expect, listOf, rowOf, test } from './reader/reader';
import { cameraOf, canvasOf, openLive, setOffLive } from './reader/live-map';

/** Presses Tab until what has the focus matches; fails when the page is walked through without a match. */
async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab', limit = 220): Promise<void> {
	for (let step = 0; step < limit; step++) {
		await page.keyboard.press(key);
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
	}
	throw new Error(`${key} never reached ${selector}`);
}

const focusLost = (page: Page) =>
	page.evaluate(() => document.activeElement === null || document.activeElement === document.body);

test('the first stop skips to the content', async ({ page }) => {
	await openLive(page, '/');
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: '跳到内容' });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport({ ratio: 1 });
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	expect(await page.evaluate(() => document.activeElement!.closest('main') !== null)).toBe(true);
});

test('a road is selected, read, followed and let go without a pointer', async ({ page }) => {
	await openLive(page, '/');
	await tabTo(page, 'a[data-id="development-avenue-upgrade"]');
	await expect.poll(() => setOffLive(page, 'hovered')).toEqual(['development-avenue']);
	await page.keyboard.press('Enter');
	await expect(cardOf(page)).toBeVisible();
	expect(await focusLost(page)).toBe(false);
	await expect(page.getByText('已选：发展大道改造升级')).toBeAttached();

	await page.keyboard.press('Escape');
	await expect(cardOf(page)).toHaveCount(0);
	await expect(rowOf(page, 'development-avenue-upgrade')).toBeFocused();

	await page.keyboard.press('Enter');
	await expect(cardOf(page)).toBeVisible();
	await tabTo(page, 'aside a[href*="/reports/2022/#"], aside a[href*="reports/2022/#"]');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/reports\/2022\/#s/);
	await page.goBack();
	await expect(cardOf(page)).toBeVisible();
});

test('Escape inside the card gives the focus back to the row it came from', async ({ page }) => {
	await openLive(page, '/');
	await tabTo(page, 'a[data-id="friendship-avenue"]');
	await page.keyboard.press('Enter');
	await tabTo(page, 'aside a, aside button');
	await page.keyboard.press('Escape');
	await expect(cardOf(page)).toHaveCount(0);
	await expect(rowOf(page, 'friendship-avenue')).toBeFocused();
});

test('the close button gives the focus back to the row it came from', async ({ page }) => {
	await openLive(page, '/');
	await tabTo(page, 'a[data-id="friendship-avenue"]');
	await page.keyboard.press('Enter');
	await tabTo(page, 'aside button');
	await page.keyboard.press('Enter');
	await expect(cardOf(page)).toHaveCount(0);
	await expect(rowOf(page, 'friendship-avenue')).toBeFocused();
});

test('a related feature chosen in the card keeps the focus in the card', async ({ page }) => {
	await openLive(page, '/?select=development-avenue-upgrade');
	await cardOf(page).getByRole('link', { name: '发展大道', exact: true }).first().focus();
	await page.keyboard.press('Enter');
	await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveText('发展大道');
	expect(await page.evaluate(() => document.activeElement!.closest('aside') !== null)).toBe(true);
});

test('overlays are switched with the space bar', async ({ page }) => {
	await openLive(page, '/');
	await tabTo(page, 'input[type="checkbox"]');
	await page.keyboard.press('Space');
	await expect(page).toHaveURL(/datasets=industry,/);
	await expect(listOf(page).getByRole('checkbox').first()).toBeFocused();
});

test('arrow keys, plus and minus move the live map', async ({ page }) => {
	await openLive(page, '/');
	await tabTo(page, 'canvas.maplibregl-canvas');
	await expect(canvasOf(page)).toHaveAccessibleName('杨寨镇地图');
	const opening = await cameraOf(page);
	await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL(/camera=/);
	await expect.poll(() => cameraOf(page)).not.toBe(opening);
	const [zoom, , east] = (await cameraOf(page)).split('/').map(Number);
	expect(east!).toBeGreaterThan(Number(opening.split('/')[2]));
	await page.keyboard.press('+');
	await expect.poll(async () => Number((await cameraOf(page)).split('/')[0])).toBeCloseTo(zoom! + 1, 1);
	await expect(canvasOf(page)).toBeFocused();
});

test('the map’s buttons and the stamp open from the keyboard', async ({ page }) => {
	await openLive(page, '/');
	await tabTo(page, '[data-map] button');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/camera=12\./);
	await tabTo(page, '[data-map] details.stamp summary');
	await page.keyboard.press('Enter');
	await expect(page.getByText('不表示真实位置')).toBeVisible();
	await tabTo(page, '[data-map] details.stamp a');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/data/');
});

test('every stop of the keyboard is seen', async ({ page }) => {
	await openLive(page, '/?select=metallurgy-avenue-extension');
	const hidden: string[] = [];
	for (let step = 0; step < 160; step++) {
		await page.keyboard.press('Tab');
		const stop = await page.evaluate(() => {
			const { activeElement: at } = document;
			if (!at || at === document.body) return 'end';
			const { outlineStyle, boxShadow } = getComputedStyle(at);
			const { width, height, top, bottom } = at.getBoundingClientRect();
			const seen = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
			const marked = outlineStyle !== 'none' || boxShadow !== 'none';
			return seen && marked
				? ''
				: `${at.tagName} ${at.textContent?.trim().slice(0, 20)} ${at.getAttribute('href') ?? ''}`;
		});
		if (stop === 'end') break;
		if (stop) hidden.push(stop);
	}
	expect(hidden).toEqual([]);
});

test('the report is walked by its mentions', async ({ page }) => {
	await openLive(page, '/reports/2022/');
	await tabTo(page, 'a.mention');
	await expect(page.locator('[data-sentence].active')).toHaveCount(1);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/select=/);
	expect(await focusLost(page)).toBe(false);
	const button = page.getByRole('button', { name: '下一处' });
	await button.focus();
	await page.keyboard.press('Enter');
	await expect(button).toBeFocused();
	await expect(page.locator('[data-sentence].active')).toBeInViewport();
});
