import type { Page } from '@playwright/test';
import { mapOf, openLive } from './reader/live-map';
import { cardOf, expect, listOf, test } from './reader/reader';

const askOf = (page: Page) => new URL(page.url()).searchParams.get('ask');
const panelOf = (page: Page) => page.getByRole('region', { name: '问位置' });
const rowsOf = (page: Page) => listOf(page).locator('a[data-id]');
const idsOf = (page: Page) =>
	rowsOf(page).evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.id).sort());

/** Clicks on the map at shares of its width and height. */
async function clickMap(page: Page, ...spots: [number, number][]): Promise<void> {
	const box = (await mapOf(page).boundingBox())!;
	for (const [x, y] of spots) await page.mouse.click(box.x + x * box.width, box.y + y * box.height);
}

test('what lies within 500 m of the selected road is asked, told, shared and taken back', async ({ page }) => {
	await page.goto('/?select=friendship-avenue');
	await page.getByRole('button', { name: '提问', exact: true }).click();
	await panelOf(page).getByRole('button', { name: '查', exact: true }).click();
	await expect.poll(() => askOf(page)).toBe('within/500/feature/friendship-avenue');
	await expect(panelOf(page).getByRole('heading', { name: '友谊大道新建周围 500 米以内' })).toBeVisible();
	await expect(panelOf(page).getByText(/^说不出来：友谊大道新建和可能符合的/)).toBeVisible();
	await panelOf(page)
		.getByText(/处说不出距离$/)
		.click();
	await expect(panelOf(page).getByText(/两头都是示意位置/)).toBeVisible();
	await expect.poll(() => idsOf(page)).not.toContain('public-kindergarten');
	const narrowed = await idsOf(page);
	expect(narrowed).not.toContain('friendship-avenue');

	await page.reload();
	await expect.poll(() => idsOf(page)).toEqual(narrowed);
	await expect(listOf(page).getByText('友谊大道新建周围 500 米以内').first()).toBeVisible();
	await page.goBack();
	await expect.poll(() => askOf(page)).toBeNull();
	await expect.poll(() => rowsOf(page).count()).toBeGreaterThan(narrowed.length);
});

test('an area is drawn on the map; Escape stops drawing and leaves the card alone', async ({ page }) => {
	await openLive(page, '/?select=friendship-avenue');
	await page.getByRole('button', { name: '提问', exact: true }).click();
	await panelOf(page).getByLabel('从哪里算').selectOption('area');
	await panelOf(page).getByLabel('米数').fill('0');
	await clickMap(page, [0.15, 0.2], [0.5, 0.2], [0.5, 0.8]);
	await expect(panelOf(page).getByRole('listitem')).toHaveCount(3);
	await mapOf(page).focus();
	await page.keyboard.press('Escape');
	await expect(panelOf(page).getByRole('button', { name: '在图上画' })).toBeVisible();
	await expect(cardOf(page)).toBeVisible();

	await panelOf(page).getByRole('button', { name: '在图上画' }).click();
	await clickMap(page, [0.15, 0.2], [0.5, 0.2], [0.5, 0.8], [0.15, 0.8]);
	await panelOf(page).getByRole('button', { name: '画完' }).click();
	await expect.poll(() => askOf(page)).toMatch(/^within\/0\/area\/(?:[\d.]+,[\d.]+;){3}[\d.]+,[\d.]+$/);
	await expect(panelOf(page).getByRole('heading', { name: '在画出的范围里' })).toBeVisible();
	await expect(mapOf(page).locator('svg.sketch .asked')).toHaveCount(1);
});

test('an address whose question cannot be answered says so, and why', async ({ page }) => {
	await page.goto('/?ask=nearest/school/1/feature/friendship-avenue');
	await expect(listOf(page).getByText(/^说不出来：友谊大道新建和可能符合的 \d+ 处都是示意位置/)).toBeVisible();
	await expect(listOf(page).getByText('没有符合的。')).toHaveCount(0);
});

test('by keyboard alone: the nearest schools to a typed point', async ({ page }) => {
	await openLive(page, '/');
	await page.getByRole('button', { name: '提问', exact: true }).press('Enter');
	await panelOf(page).getByLabel('问什么').selectOption('nearest');
	await panelOf(page).getByLabel('几处').fill('2');
	await panelOf(page).getByLabel('从哪里算').selectOption('point');
	await panelOf(page).getByLabel('坐标（经度, 纬度）').fill('114.05, 31.52');
	await page.keyboard.press('Enter');
	await expect.poll(() => askOf(page)).toBe('nearest/school/2/point/114.05000,31.52000');
	await expect(panelOf(page).getByRole('status').filter({ hasText: '2 处符合' })).toBeVisible();
	await expect(panelOf(page).getByText('依据的位置：2 处示意')).toBeVisible();
	await expect
		.poll(() => idsOf(page))
		.toEqual(['second-experimental-junior-school', 'third-experimental-primary-school']);
});

test('a distance is measured, one between schematic features is refused with the reason', async ({ page }) => {
	await page.goto('/?select=fangdian-market');
	await page.getByRole('button', { name: '测量', exact: true }).click();
	const panel = page.getByRole('region', { name: '测量', exact: true });
	await panel.getByRole('button', { name: '距离、方位' }).press('Enter');
	for (const position of ['114.05, 31.5', '114.05, 31.51']) {
		await panel.getByLabel('坐标（经度, 纬度）').fill(position);
		await page.keyboard.press('Enter');
	}
	await expect(panel.getByText('方位 0.0°，北')).toBeVisible();
	await expect(panel.getByText('1,112 米').first()).toBeVisible();
	await expect(panel.getByText(/^量的是图上所画/)).toBeVisible();
	for (let i = 0; i < 2; i++) await panel.getByRole('button', { name: '撤回一点' }).press('Enter');
	await panel.getByRole('button', { name: '加上已选的要素' }).press('Enter');
	await cardOf(page).getByRole('button', { name: '关闭' }).click();
	await listOf(page).locator('a[data-id="welfare-home"]').press('Enter');
	await panel.getByRole('button', { name: '加上已选的要素' }).press('Enter');
	await expect(panel.getByText('不能量：一段的两头都在示意要素上，位置本身没有意义。').first()).toBeVisible();
});

test('on a phone a point is asked about with a finger', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await openLive(page, '/en/');
	await page.getByRole('button', { name: 'Ask', exact: true }).click();
	const panel = page.getByRole('region', { name: 'Ask where' });
	await panel.getByLabel('Metres').fill('3000');
	await panel.getByLabel('Measured from').selectOption('point');
	await clickMap(page, [0.5, 0.4]);
	await expect.poll(() => askOf(page)).toMatch(/^within\/3000\/point\//);
	await expect(panel.getByRole('heading', { name: /^within 3,000 m of the point / })).toBeVisible();
	const widths = await panel.evaluate((element) => [element.scrollWidth, element.clientWidth]);
	expect(widths[0]).toBeLessThanOrEqual(widths[1]!);
});

for (const ask of [
	'within/500/feature/<img src=x onerror=alert(1)>',
	'crosses/__proto__',
	`within/1/line/${'1,1;'.repeat(500)}`,
])
	test(`the link ?ask=${ask.slice(0, 30)} opens and shows nothing but text`, async ({ page }) => {
		await page.goto(`/?ask=${encodeURIComponent(ask)}`);
		await page.getByRole('button', { name: '提问', exact: true }).click();
		await expect(panelOf(page)).toBeVisible();
		await expect(page.locator('main img')).toHaveCount(0);
	});
