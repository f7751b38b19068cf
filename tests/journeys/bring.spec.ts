import type { Locator, Page } from '@playwright/test';
import { openLive } from './reader/live-map';
import { expect, listOf, test } from './reader/reader';

const paneOf = (page: Page): Locator => page.getByRole('region', { name: '带入自己的文件' });
const askPanelOf = (page: Page): Locator => page.getByRole('region', { name: '问位置' });
const onMap = (page: Page): Locator => page.getByRole('list', { name: '图上的自带文件' });
const tool = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

const SCRIPT = '<img src=x onerror="document.title=1"><b>粗</b>';
/** In the middle of the town, in the coordinates of Amap. */
const FILE = {
	name: '规划.geojson',
	mimeType: 'application/geo+json',
	buffer: Buffer.from(
		JSON.stringify({
			type: 'FeatureCollection',
			features: [
				{
					type: 'Feature',
					properties: { name: '规划水厂', 说明: SCRIPT, 公式: '=cmd()' },
					geometry: { type: 'Point', coordinates: [114.04, 31.52] },
				},
				{
					type: 'Feature',
					properties: { name: '规划管线' },
					geometry: {
						type: 'LineString',
						coordinates: [
							[114.0, 31.5],
							[114.08, 31.545],
						],
					},
				},
			],
		}),
	),
};

/** Drops a file onto the page, as a hand would. */
async function drop(page: Page, file: { name: string; buffer: Buffer }): Promise<void> {
	const data = await page.evaluateHandle(
		({ name, text }) => {
			const transfer = new DataTransfer();
			transfer.items.add(new File([text], name));
			return transfer;
		},
		{ name: file.name, text: file.buffer.toString() },
	);
	await page.locator('[data-map]').dispatchEvent('drop', { dataTransfer: data });
}

/** Sources of the live map that hold what a reader brought. */
const sourcesOf = (page: Page) =>
	page.evaluate(() => Object.keys(window.maps.at(-1)!.getStyle().sources).filter((id) => id.startsWith('guests-')));

test('a file is dropped, its coordinates are asked for, it is asked about, looked at and removed', async ({ page }) => {
	await openLive(page, '/');
	await drop(page, FILE);
	const pane = paneOf(page);
	await expect(pane.getByRole('heading', { name: '规划.geojson' })).toBeVisible();
	expect(await sourcesOf(page)).toEqual([]);
	await pane.getByRole('button', { name: '放到图上' }).click();
	await expect(pane.getByRole('alert')).toHaveText('请先选择坐标的来源。');
	await pane.getByLabel('高德或腾讯：GCJ-02').check();
	await expect(pane.getByText(/^数据向西北?移动 \d{3} 米。$/)).toBeVisible();
	await expect(pane.getByText('在本镇或本镇附近。')).toBeVisible();
	expect(await sourcesOf(page)).toEqual([]);
	await pane.getByRole('button', { name: '放到图上' }).click();
	await expect(onMap(page)).toContainText('自带 · 规划.geojson');
	await expect.poll(() => sourcesOf(page)).toEqual(['guests-1']);
	await expect(pane.getByText('1 个点 · 1 条线')).toBeVisible();

	// Its words are text, whatever they look like.
	await pane.getByText('按名字列出 2 个要素（共 2 个）').click();
	await pane.getByRole('button', { name: '规划水厂' }).click();
	await expect(pane.getByText(SCRIPT)).toBeVisible();
	await expect(pane.getByText('=cmd()')).toBeVisible();
	expect(await pane.locator('img').count()).toBe(0);

	await tool(page, '提问').click();
	const panel = askPanelOf(page);
	await panel.getByLabel('要素').selectOption({ label: '规划水厂' });
	await panel.getByRole('button', { name: '查', exact: true }).click();
	await expect(panel.getByRole('heading', { name: '规划水厂周围 500 米以内' })).toBeVisible();
	await expect(panel.getByText(/位置照你的文件来/)).toBeVisible();
	await expect(panel.getByText('规划.geojson：1 个要素')).toBeVisible();
	const shared = page.url();
	expect(shared).toMatch(/ask=within\/500\/feature\/yours/);
	expect(decodeURIComponent(shared)).not.toContain('规划');

	await tool(page, '文件').click();
	await pane.getByRole('button', { name: '移除' }).click();
	await expect(onMap(page)).toHaveCount(0);
	await expect.poll(() => sourcesOf(page)).toEqual([]);
	// Its question goes with it; whoever opens the link has no file, and is told so.
	await expect(page).not.toHaveURL(/ask=/);
	await page.goto(shared);
	await tool(page, '提问').click();
	await expect(panel.getByText(/文件不在这里：链接不带文件/)).toBeVisible();
});

test('a click on the map tells of it, and still picks what is the town’s', async ({ page }) => {
	await openLive(page, '/?camera=14.00/31.52000/114.04000');
	await drop(page, FILE);
	await paneOf(page).getByLabel('GPS 或天地图：WGS 84、CGCS2000').check();
	await paneOf(page).getByRole('button', { name: '放到图上' }).click();
	await expect(onMap(page)).toBeVisible();
	const box = (await page.locator('[data-map]').boundingBox())!;
	await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
	const told = page.getByRole('region', { name: '规划.geojson 里写的内容' });
	await expect(told.getByRole('heading', { name: '规划水厂' })).toBeVisible();
	await expect(told.getByText(SCRIPT)).toBeVisible();
	await told.getByRole('button', { name: '关闭' }).click();
	await expect(told).toHaveCount(0);
});

test('what was brought outlasts the way to another page and back, and no more', async ({ page }) => {
	await openLive(page, '/');
	await drop(page, FILE);
	await paneOf(page).getByLabel('百度：BD-09').check();
	await paneOf(page).getByRole('button', { name: '放到图上' }).click();
	await expect(onMap(page)).toBeVisible();
	await page.getByRole('navigation').getByRole('link', { name: '报告', exact: true }).click();
	await expect(page).toHaveURL(/\/reports\/2022\//);
	await page.getByRole('navigation').getByRole('link', { name: '地图', exact: true }).click();
	await expect(onMap(page)).toContainText('规划.geojson');
	await page.reload();
	await expect(listOf(page)).toBeVisible();
	await expect(onMap(page)).toHaveCount(0);
});

test('by keyboard alone', async ({ page }) => {
	await openLive(page, '/');
	await tool(page, '文件').focus();
	await page.keyboard.press('Enter');
	const pane = paneOf(page);
	const chooser = page.waitForEvent('filechooser');
	await pane.getByLabel('选择文件，也可以直接拖到页面上').focus();
	await page.keyboard.press('Enter');
	await (await chooser).setFiles(FILE);
	const first = pane.getByLabel('GPS 或天地图：WGS 84、CGCS2000');
	await expect(first).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(first).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(pane.getByLabel('高德或腾讯：GCJ-02')).toBeChecked();
	await expect(pane.getByText(/^数据向/)).toBeVisible();
	await page.keyboard.press('Enter');
	const zoom = pane.getByRole('button', { name: '缩放到它' });
	await expect(zoom).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/camera=/);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(pane.getByLabel('选择文件，也可以直接拖到页面上')).toBeFocused();
	await expect(onMap(page)).toHaveCount(0);
});

test('a broken file gets one sentence and changes nothing', async ({ page }) => {
	await openLive(page, '/');
	const before = await page.evaluate(() =>
		JSON.stringify(
			window.maps
				.at(-1)!
				.getStyle()
				.layers.map(({ id }) => id),
		),
	);
	const text = FILE.buffer.toString().replaceAll(',{"type"', ',\n{"type"');
	await drop(page, { name: '断的.geojson', buffer: Buffer.from(text.slice(0, -30)) });
	const sentence = /^断的\.geojson，第 2 行：JSON 在这里中断或写错了；应当是完整的 GeoJSON。$/;
	await expect(
		paneOf(page)
			.locator('.invalid')
			.getByText(sentence)
			.or(paneOf(page).locator('.invalid', { hasText: sentence })),
	).toBeVisible();
	await drop(page, { name: '表.csv', buffer: Buffer.from('name,lng,lat\n甲,114,31\n乙,NaN,31\n') });
	await expect(paneOf(page).locator('.invalid', { hasText: '表.csv，表格第 3 行：这不是坐标' })).toBeVisible();
	expect(
		await page.evaluate(() =>
			JSON.stringify(
				window.maps
					.at(-1)!
					.getStyle()
					.layers.map(({ id }) => id),
			),
		),
	).toBe(before);
	await expect(onMap(page)).toHaveCount(0);
	await expect(page).toHaveURL('/');
	await paneOf(page).getByRole('button', { name: '知道了' }).first().click();
	await expect(paneOf(page).locator('.invalid')).toHaveCount(1);
});
