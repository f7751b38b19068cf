import type { Page } from '@playwright/test';
import { frameMapOf, openFrame, untilTakenOver } from './reader/embedded';
import { cameraOf, canvasOf, noteMaps } from './reader/live-map';
import { expect, test } from './reader/reader';

const middle = async (page: Page) => {
	const { x, y, width, height } = (await frameMapOf(page).boundingBox())!;
	return { x: x + width / 2, y: y + height / 2 };
};

test.beforeEach(async ({ page }) => {
	await page.setViewportSize({ width: 680, height: 480 });
	await noteMaps(page);
});

test('a plain wheel and one finger leave the map where it is and say what moves it', async ({ page }) => {
	await openFrame(page, '/en/embed/?interactive=now');
	await untilTakenOver(page);
	const before = await cameraOf(page);
	const { x, y } = await middle(page);
	await page.mouse.move(x, y);
	const taken = page.evaluate(
		() =>
			new Promise<boolean>((resolve) =>
				addEventListener('wheel', (event) => resolve(event.defaultPrevented), { once: true }),
			),
	);
	await page.mouse.wheel(0, 300);
	expect(await taken).toBe(false);
	await expect(page.locator('.maplibregl-desktop-message')).toBeVisible();
	await expect(page.locator('.maplibregl-desktop-message')).toHaveText('Hold Ctrl and scroll to zoom the map');
	expect(await cameraOf(page)).toBe(before);
	await expect(canvasOf(page)).toHaveCSS('touch-action', 'pan-x pan-y');
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -300);
	await page.keyboard.up('Control');
	await expect.poll(() => cameraOf(page)).not.toBe(before);
});

test('with scroll=free wheel and finger move the map', async ({ page }) => {
	await openFrame(page, '/embed/?interactive=now&scroll=free');
	await untilTakenOver(page);
	const before = await cameraOf(page);
	const { x, y } = await middle(page);
	await page.mouse.move(x, y);
	await page.mouse.wheel(0, -300);
	await expect.poll(() => cameraOf(page)).not.toBe(before);
	await expect(canvasOf(page)).toHaveCSS('touch-action', 'none');
});

test.describe('on a touch screen', () => {
	test.use({ hasTouch: true, isMobile: true });

	for (const [name, address] of [
		['the drawn map', '/embed/'],
		['the live map', '/embed/?interactive=now'],
	] as const)
		test(`two fingers move and zoom ${name}`, async ({ page }) => {
			await openFrame(page, address);
			if (address.includes('now')) await untilTakenOver(page);
			const whole = page.locator('.whole');
			await expect(whole).not.toHaveAttribute('href', /camera=/);
			const { x, y } = await middle(page);
			const session = await page.context().newCDPSession(page);
			const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
				session.send('Input.dispatchTouchEvent', {
					type,
					touchPoints: type === 'touchEnd' ? [] : [-1, 1].map((side) => ({ x: x + side * apart, y, id: side + 1 })),
				});
			await touch('touchStart', 40);
			for (let apart = 50; apart <= 120; apart += 10) await touch('touchMove', apart);
			await touch('touchEnd', 0);
			await expect(whole).toHaveAttribute('href', /camera=1[1-3]\./);
		});
});
