import type { Page } from '@playwright/test';
import { mapOf, openLive } from './reader/live-map';
import { expect, rowOf, test } from './reader/reader';

const readout = (page: Page) => mapOf(page).getByRole('region', { name: '坐标' });
const read = (page: Page) => readout(page).getByRole('button', { name: /^复制/ });
const locateButton = (page: Page) => page.getByRole('button', { name: '我在哪里' });

/** Latitude and longitude under a point of the window, as the map itself says. */
const under = (page: Page, x: number, y: number) =>
	page.evaluate(
		([x, y]) => {
			const map = window.maps[0]!;
			const { left, top } = map.getCanvas().getBoundingClientRect();
			const { lat, lng } = map.unproject([x - left, y - top]);
			return `${lat.toFixed(5)}° N ${lng.toFixed(5)}° E`;
		},
		[x, y] as const,
	);

test('the position follows the pointer, in degrees and in metres of the zone', async ({ page }) => {
	await openLive(page, '/?camera=13.00/31.52000/114.03500');
	await expect(read(page)).toContainText('图中心 31.52000° N 114.03500° E');
	await page.mouse.move(800, 500);
	await page.mouse.move(820, 520);
	await expect(read(page)).toContainText(`指针处 ${await under(page, 820, 520)}`);
	await expect(read(page)).toContainText(/X 348\d{4} Y 3850\d{4}/);
	await rowOf(page, 'hongde-plaza').hover();
	await expect(read(page)).toContainText('图中心');
});

test('by keyboard it is that of the middle of the map; its other forms say what they are', async ({ page }) => {
	await openLive(page, '/?camera=13.00/31.52000/114.03500');
	await readout(page).getByRole('button', { name: '其他写法' }).focus();
	await page.keyboard.press('Enter');
	await expect(readout(page)).toContainText('第 38 带，横坐标带带号（EPSG:4526）');
	await expect(readout(page)).toContainText('X 3488629 Y 38503324');
	await expect(readout(page)).toContainText('31°31′12.0″N 114°02′06.0″E');
	await expect(readout(page)).toContainText('示意的项目和地点，画在哪里都不说明它在哪里');
});

test('it is copied by a click, and under the pointer by copying with nothing selected', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const copied = () => page.evaluate(() => navigator.clipboard.readText());
	await openLive(page, '/?camera=13.00/31.52000/114.03500');
	await read(page).click();
	expect(await copied()).toMatch(/^31\.52\d{3}° N 114\.03\d{3}° E$/);
	await page.mouse.move(800, 500);
	await page.mouse.move(820, 520);
	await page.keyboard.press('Control+c');
	await expect(readout(page).getByRole('status')).toHaveText('已复制');
	expect(await copied()).toBe(await under(page, 820, 520));
});

test('on a phone the position is one button away, and whole on the screen', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await openLive(page, '/');
	await readout(page).getByRole('button', { name: '其他写法' }).click();
	const box = (await readout(page).getByText('度分秒').boundingBox())!;
	expect(box.x).toBeGreaterThanOrEqual(0);
	expect(box.x + box.width).toBeLessThanOrEqual(390);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('a reader is told before the browser asks where they are, then shown, then forgotten', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['geolocation']);
	await context.setGeolocation({ latitude: 31.52, longitude: 114.03, accuracy: 120 });
	await openLive(page, '/');
	await locateButton(page).click();
	await expect(page.getByText('位置只留在这台设备上')).toBeVisible();
	await expect(page.locator('[data-located]')).toHaveCount(0);
	await page.getByRole('button', { name: '显示我的位置' }).click();
	await expect(mapOf(page).getByText('误差约 120 米。示意的位置与它对不上')).toBeVisible();
	const dot = page.locator('[data-located] .dot');
	await expect(dot).toBeVisible();
	const stood = (await dot.boundingBox())!;
	const [x, y] = [stood.x + stood.width / 2, stood.y + stood.height / 2];
	expect(await under(page, x, y)).toMatch(/^31\.52\d{3}° N 114\.0[23]\d{3}° E$/);
	await page.getByRole('button', { name: '去掉我的位置' }).click();
	await expect(page.locator('[data-located]')).toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(locateButton(page)).toBeFocused();
});

test('a reader far away is told so, and one who says no as well', async ({ page, context }) => {
	await context.grantPermissions(['geolocation']);
	await context.setGeolocation({ latitude: 39.9, longitude: 116.4, accuracy: 50 });
	await openLive(page, '/');
	await locateButton(page).click();
	await page.getByRole('button', { name: '显示我的位置' }).click();
	await expect(mapOf(page).getByText('你在本镇范围以外')).toBeVisible();
	await page.getByRole('button', { name: '去掉我的位置' }).click();
	await context.clearPermissions();
	await page.getByRole('button', { name: '显示我的位置' }).click();
	await expect(mapOf(page).getByText('浏览器没有允许定位')).toBeVisible();
});

test('the map takes the whole screen and gives it back', async ({ page }) => {
	await openLive(page, '/');
	await page.getByRole('button', { name: '全屏', exact: true }).click();
	await expect.poll(() => page.evaluate(() => document.fullscreenElement?.matches('.explore'))).toBe(true);
	await page.getByRole('button', { name: '退出全屏' }).click();
	await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
	await expect(page.getByRole('img', { name: '上方总是北' })).toBeVisible();
});
