import { cardOf, drawnOf, expect, rowOf, test } from './reader/reader';
import {
	cameraOf,
	canvasOf,
	farthest,
	inLiveMap,
	inPicture,
	mapOf,
	openLive,
	renderedLive,
	setOffLive,
	settled,
	untilLive,
} from './reader/live-map';
import type { Page } from '@playwright/test';

declare global {
	interface Window {
		lose: WEBGL_lose_context;
	}
}

async function loseContext(page: Page): Promise<void> {
	await canvasOf(page).evaluate((canvas) => {
		window.lose = (canvas as HTMLCanvasElement).getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
		window.lose.loseContext();
	});
	await expect(mapOf(page)).toHaveAttribute('data-map-state', 'picture');
}

const restoreContext = (page: Page) => page.evaluate(() => window.lose.restoreContext());

test('the drawn map stands in at the same camera, and the live map comes back as it was', async ({ page }) => {
	await openLive(page, '/?camera=12.80/31.52000/114.03000');
	await rowOf(page, 'development-avenue-upgrade').click();
	await expect.poll(() => setOffLive(page, 'selected')).toEqual(['development-avenue']);
	await settled(page);
	const [camera, shown] = [await cameraOf(page), await renderedLive(page)];
	const ids = ['development-avenue', 'hongde-plaza', 'metallurgy-avenue-extension'];
	const stood = await inLiveMap(page, ids);

	await loseContext(page);
	await expect(drawnOf(page, 'development-avenue').locator('.line')).toBeVisible();
	await expect(drawnOf(page, 'development-avenue')).toHaveClass(/\bselected\b/);
	expect(farthest(await inPicture(page, ids), stood)).toBeLessThan(1.5);

	await restoreContext(page);
	await untilLive(page);
	expect(await cameraOf(page)).toBe(camera);
	await expect.poll(() => renderedLive(page)).toEqual(shown);
	await expect.poll(() => setOffLive(page, 'selected')).toEqual(['development-avenue']);
	await expect(drawnOf(page, 'development-avenue').locator('.line')).toBeHidden();
});

test('while the context is lost the drawn map does the work', async ({ page }) => {
	await openLive(page, '/');
	await loseContext(page);
	await drawnOf(page, 'hongde-plaza').locator('use').click();
	await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveText('宏德广场商业综合体');
	await expect(drawnOf(page, 'hongde-plaza')).toHaveClass(/\bselected\b/);
	await page.getByRole('checkbox', { name: '在图上显示村和社区' }).uncheck();
	await expect(page.locator('[data-map] svg a.villages')).toHaveCount(0);
	await page.getByRole('button', { name: '放大', exact: true }).click();
	await expect(page).toHaveURL(/camera=12\./);
	const asked = /camera=([\d./]+)/.exec(page.url())![1]!;

	await restoreContext(page);
	await untilLive(page);
	expect(await cameraOf(page)).toBe(asked);
	await expect.poll(() => setOffLive(page, 'selected')).toEqual(['hongde-plaza']);
	expect(await renderedLive(page)).not.toContain('liufan-village');
});

test('a context lost again and again comes back each time', async ({ page }) => {
	await openLive(page, '/?select=hongde-plaza');
	for (let round = 0; round < 3; round++) {
		await loseContext(page);
		await restoreContext(page);
		await untilLive(page);
		await expect.poll(() => setOffLive(page, 'selected')).toEqual(['hongde-plaza']);
	}
});
