import { farthest, inLiveMap, inPicture, mapOf, noteMaps, untilLive } from './reader/live-map';
import { cardOf, expect, test } from './reader/reader';
import { drawn } from './reader/published';

/** A jump that no reader sees. */
const LIMIT_PX = 1.5;
const points = () => drawn().map(({ properties }) => properties.id);

for (const [what, width, height, address] of [
	['a desktop', 1440, 900, '/'],
	['a phone', 390, 844, '/'],
	['a large screen', 3840, 2160, '/'],
	['a shared camera', 1440, 900, '/?camera=14.30/31.52000/114.02500'],
	['a shared selection', 1440, 900, '/?select=yueritang-startup-park'],
	['a camera nearer than the map goes', 1440, 900, '/?camera=23.00/31.51800/114.03080'],
	['a camera farther than the map goes', 1440, 900, '/?camera=2.00/31.52000/114.03000'],
] as const) {
	test(`nothing jumps when the live map takes over: ${what}`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await noteMaps(page);
		let release = () => {};
		const held = new Promise<void>((resolve) => (release = resolve));
		await page.route('**/map.json', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto(address);
		await expect(page.getByRole('button', { name: '放大', exact: true })).toBeVisible();
		await expect(mapOf(page)).toHaveAttribute('data-map-state', 'picture');
		if (address.includes('select')) await expect(cardOf(page)).toBeVisible();
		if (address.includes('camera')) await expect(page.locator('[data-map] svg[style*="--k"]')).toBeAttached();
		const map = (await mapOf(page).boundingBox())!;
		const inView = ({ x, y }: { x: number; y: number }) =>
			x >= map.x && x <= map.x + map.width && y >= map.y && y <= map.y + map.height;
		const all = await inPicture(page, points());
		const ids = points().filter((_, i) => inView(all[i]!));
		const before = all.filter(inView);
		expect(ids.length).toBeGreaterThan(address.includes('23.00') ? -1 : 2);
		release();
		await untilLive(page);
		expect(farthest(before, await inLiveMap(page, ids))).toBeLessThan(LIMIT_PX);
	});
}

test('what was drawn at a place is hit at that place when live', async ({ page }) => {
	await noteMaps(page);
	await page.goto('/?camera=14.00/31.52550/114.03150');
	await expect(page.locator('[data-map] svg[style*="--k"]')).toBeAttached();
	const [drawnAt] = await inPicture(page, ['hongde-plaza']);
	await untilLive(page);
	await page.mouse.click(drawnAt!.x, drawnAt!.y);
	await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveText('宏德广场商业综合体');
});
