import { BROWSER_ARGUMENTS, findBrowser } from '../browser/browser';
import { cardOf, drawnOf, expect, pointAt, rowOf, test } from './reader/reader';
import { mapOf } from './reader/live-map';

const HARDWARE_LESS = BROWSER_ARGUMENTS.filter((argument) => !/angle|swiftshader/.test(argument));
test.use({
	launchOptions: {
		executablePath: findBrowser() ?? undefined,
		args: [...HARDWARE_LESS, '--disable-gpu', '--disable-3d-apis', '--disable-webgl', '--disable-webgl2'],
	},
});

test.beforeEach(async ({ page }) => {
	await page.goto('/');
	expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull();
	// The live map was tried for and given up: its scripts are there.
	await page.waitForFunction(() =>
		performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/map.json')),
	);
	await expect(page.getByRole('button', { name: '放大', exact: true })).toBeVisible();
});

const viewBox = (page: Parameters<typeof mapOf>[0]) =>
	page.locator('[data-map] svg:has([data-feature])').evaluate((svg) => {
		const { x, y, width } = (svg as SVGSVGElement).viewBox.baseVal;
		return { x, y, width };
	});

test('the drawn map stays and answers the list', async ({ page }) => {
	await expect(mapOf(page)).toHaveAttribute('data-map-state', 'picture');
	await rowOf(page, 'development-avenue-upgrade').hover();
	await expect(drawnOf(page, 'development-avenue')).toHaveClass(/\bhovered\b/);
	await rowOf(page, 'development-avenue-upgrade').click();
	await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveText('发展大道改造升级');
	await expect(drawnOf(page, 'development-avenue')).toHaveClass(/\bselected\b/);
	await page.goBack();
	await expect(cardOf(page)).toHaveCount(0);
	await expect(drawnOf(page, 'development-avenue')).not.toHaveClass(/\bselected\b/);
	await expect(mapOf(page)).toHaveAttribute('data-map-state', 'picture');
});

test('the drawn map is answered: pointing and clicking select', async ({ page }) => {
	await drawnOf(page, 'hongde-plaza').locator('use').hover();
	await expect(rowOf(page, 'hongde-plaza').locator('xpath=..')).toHaveClass(/\bhovered\b/);
	await drawnOf(page, 'hongde-plaza').locator('use').click();
	await expect(page).toHaveURL('/?select=hongde-plaza');
	await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveText('宏德广场商业综合体');
});

test('the buttons move the drawn map, and the address says where to', async ({ page }) => {
	const whole = await viewBox(page);
	await page.getByRole('button', { name: '放大', exact: true }).click();
	await expect(page).toHaveURL(/camera=12\./);
	const nearer = await viewBox(page);
	expect(nearer.width).toBeLessThan(whole.width * 1.2);
	await page.getByRole('button', { name: '放大', exact: true }).click();
	await expect(page).toHaveURL(/camera=13\./);
	const nearest = await viewBox(page);
	expect(nearest.width / nearer.width).toBeCloseTo(0.5, 2);
	await page.getByRole('button', { name: '缩小', exact: true }).click();
	// The address keeps two decimals of the zoom, which is less than a hundredth of the frame.
	const nearerAgain = async () => Math.abs((await viewBox(page)).width / nearer.width - 1);
	await expect.poll(nearerAgain).toBeLessThan(0.01);
	await page.reload();
	await expect(page).toHaveURL(/camera=12\./);
	await expect.poll(nearerAgain).toBeLessThan(0.01);
	await page.getByRole('button', { name: '回到全图' }).click();
	await expect(page).not.toHaveURL(/camera=12\./);
});

test('the drawn map brings a selection into view', async ({ page }) => {
	await page.goto('/?camera=15.00/31.59000/113.94000');
	await expect(drawnOf(page, 'hongde-plaza').locator('use')).not.toBeInViewport();
	await rowOf(page, 'hongde-plaza').click();
	await expect(drawnOf(page, 'hongde-plaza').locator('use')).toBeInViewport();
});

test('the report lights up on the drawn map', async ({ page }) => {
	await page.goto('/reports/2022/');
	await expect(page.getByRole('button', { name: '下一处' })).toBeVisible();
	const sentence = page.locator('[data-sentence]', { hasText: '宏德广场' }).first();
	await pointAt(page, (await sentence.getAttribute('id'))!);
	await expect(drawnOf(page, 'hongde-plaza')).toHaveClass(/\bhovered\b/);
});
