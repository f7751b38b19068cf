import type { Page } from '@playwright/test';
import { expect, rowOf, test } from './reader/reader';
import { openLive, renderedLive, settled } from './reader/live-map';

const FAR = '/?camera=14.00/31.45500/113.95000';

/** Counts the cameras that the live map passes on its way. */
async function countCameras(page: Page): Promise<() => Promise<number>> {
	await page.evaluate(() => {
		const map = window.maps.at(-1)!;
		const seen = new Set<string>();
		Object.assign(window, { seen });
		map.on('move', () => seen.add([map.getZoom(), ...map.getCenter().toArray()].join()));
	});
	return () => page.evaluate(() => (window as unknown as { seen: Set<string> }).seen.size);
}

for (const [preference, moves] of [
	['reduce', 'jumps'],
	['no-preference', 'flies'],
] as const) {
	test(`where motion is "${preference}" the map ${moves} to a far selection`, async ({ page }) => {
		await page.emulateMedia({ reducedMotion: preference });
		await openLive(page, FAR);
		expect(await renderedLive(page)).not.toContain('hongde-plaza');
		const cameras = await countCameras(page);
		await rowOf(page, 'hongde-plaza').click();
		await expect.poll(() => renderedLive(page)).toContain('hongde-plaza');
		await settled(page);
		if (preference === 'reduce') expect(await cameras()).toBe(1);
		else expect(await cameras()).toBeGreaterThan(3);
	});
}

test('where motion is reduced the buttons and the whole town jump too', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openLive(page, FAR);
	const cameras = await countCameras(page);
	await page.getByRole('button', { name: '放大', exact: true }).click();
	await expect.poll(cameras).toBe(1);
	await page.getByRole('button', { name: '回到全图' }).click();
	await expect.poll(cameras).toBe(2);
	await settled(page);
	expect(await cameras()).toBe(2);
});

test('where motion is reduced the report does not scroll by itself', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openLive(page, '/reports/2022/#s1-3-1-1');
	const steps = await page.evaluate(() => {
		const seen = new Set<number>();
		addEventListener('scroll', () => seen.add(scrollY));
		Object.assign(window, { seen });
		return seen.size;
	});
	expect(steps).toBe(0);
	await page.getByRole('button', { name: '下一处' }).click();
	await settled(page);
	expect(await page.evaluate(() => (window as unknown as { seen: Set<number> }).seen.size)).toBeLessThanOrEqual(1);
});
