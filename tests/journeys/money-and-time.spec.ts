import type { Page } from '@playwright/test';
import { entriesAt, plannedAt } from '../../src/lib/core/atlas/moment';
import { DATASETS } from '../../src/lib/core/datasets';
import { applyFilter } from '../../src/lib/core/filter/apply';
import { EVERYTHING } from '../../src/lib/core/filter/filter';
import { filterIndexOf } from '../../src/lib/core/filter/filter-index';
import { mapOf, openLive, setOffLive } from './reader/live-map';
import { movedIn, noteMoves } from './reader/moves';
import { deskEntries } from './reader/published';
import { drawnOf, expect, listOf, rowOf, test } from './reader/reader';

const then = (moment: string) => entriesAt(deskEntries(), moment);
const rowsOf = (page: Page) => listOf(page).locator('[data-id]');
const sliderOf = (page: Page) => page.getByRole('slider', { name: '看哪个时候' });

/** Notes whatever would load a source of the live map again, or its whole style. */
async function noteLoads(page: Page): Promise<() => Promise<string[]>> {
	await page.evaluate(() => {
		const loads: string[] = [];
		Object.assign(window, { loads });
		const map = window.maps.at(-1)!;
		const note = (owner: object, name: string) => {
			const held = owner as Record<string, (...given: unknown[]) => unknown>;
			const own = held[name]!.bind(owner);
			held[name] = (...given) => {
				loads.push(name);
				return own(...given);
			};
		};
		for (const name of ['setStyle', 'addSource', 'removeSource']) note(map, name);
		for (const id of ['shapes', 'anchors', 'context'])
			for (const name of ['setData', 'updateData']) note(map.getSource(id)!, name);
	});
	return () => page.evaluate(() => (window as unknown as { loads: string[] }).loads);
}

/** What the live map was told of a feature. */
const told = (page: Page, source: 'shapes' | 'anchors', id: string) =>
	page.evaluate(([from, one]) => window.maps.at(-1)!.getFeatureState({ source: from!, id: one }), [source, id]);

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
	for (let i = 0; i < 30 && !(await target.evaluate((one) => one === document.activeElement)); i++)
		await page.keyboard.press('Tab');
	await expect(target).toBeFocused();
}

test('sizes by money, on and off by keyboard, on both maps, with their legend', async ({ page }) => {
	await openLive(page, '/');
	const loads = await noteLoads(page);
	await page.getByRole('button', { name: '金额', exact: true }).focus();
	await page.keyboard.press('Enter');
	const box = page.getByLabel('线宽和符号大小按金额');
	await expect(box).toBeVisible();
	await tabTo(page, box);
	await page.keyboard.press('Space');
	await expect(page).toHaveURL('/?size=money');
	const legend = listOf(page).getByRole('region', { name: '大小表示金额' });
	await expect(legend).toContainText('2,000 万元起，不足 1 亿元');
	await expect(legend).toContainText('没有金额不等于零');

	// 6.3, 80 and 1,320 million yuan: a line, a disc, and a ring for the programme of a company.
	await expect.poll(() => told(page, 'shapes', 'old-g107-resurfacing')).toMatchObject({ width: 7 });
	expect(await told(page, 'anchors', 'hongde-plaza')).toMatchObject({ disc: 20 });
	expect(await told(page, 'anchors', 'huaxin-works')).toMatchObject({ ring: 26 });
	expect(await told(page, 'shapes', 'jing-mao-line')).not.toHaveProperty('width');
	const circle = (id: string) => page.locator(`[data-map] [data-money="${id}"] circle`);
	await expect(circle('hongde-plaza')).toHaveAttribute('r', '20');
	await expect(circle('huaxin-works')).toHaveAttribute('class', /ring/);
	await page.getByText('图例 · 大小表示金额').click();
	await expect(mapOf(page).getByRole('region', { name: '大小表示金额' })).toBeVisible();

	await page.goBack();
	await expect(page).toHaveURL('/');
	await expect.poll(() => told(page, 'anchors', 'hongde-plaza')).not.toHaveProperty('disc');
	await expect(page.locator('[data-map] [data-money]')).toHaveCount(0);
	expect(await loads()).toEqual([]);
});

test('sizes follow what is left, and a larger sign is picked at its edge', async ({ page }) => {
	await openLive(page, '/?size=money&camera=14.00/31.52550/114.03150');
	await expect.poll(() => told(page, 'anchors', 'hongde-plaza')).toMatchObject({ disc: 20 });
	const at = await page.evaluate(async () => {
		const map = window.maps.at(-1)!;
		const data = (await (await fetch('/map.json')).json()) as { anchors: GeoJSON.FeatureCollection<GeoJSON.Point> };
		const sign = data.anchors.features.find(({ properties }) => properties!.id === 'hongde-plaza')!;
		const { x, y } = map.project(sign.geometry.coordinates as [number, number]);
		const { left, top } = map.getCanvas().getBoundingClientRect();
		return { x: left + x - 18, y: top + y - 6 };
	});
	await page.mouse.click(at.x, at.y);
	await expect(page).toHaveURL(/select=hongde-plaza/);
	await page.goto('/?size=money&money=-2000');
	await expect(page.locator('[data-map] [data-money="staff-housing"]')).toHaveCount(1);
	await expect(page.locator('[data-map] [data-money="hongde-plaza"]')).toHaveCount(0);
});

test('without WebGL the drawn map has sizes, and the time is told', async ({ page }) => {
	await page.addInitScript(() => {
		const { getContext } = HTMLCanvasElement.prototype;
		HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
			return kind.startsWith('webgl') ? null : (getContext as (...given: unknown[]) => never).call(this, kind, ...rest);
		} as typeof getContext;
	});
	await page.goto('/?size=money&at=2022');
	await expect(page.locator('[data-map] [data-money="hongde-plaza"] .disc')).toBeVisible();
	const width = (id: string) =>
		drawnOf(page, id)
			.locator('.line')
			.evaluate((line) => parseFloat(getComputedStyle(line).strokeWidth));
	expect(await width('old-g107-resurfacing')).toBeGreaterThan((await width('jing-mao-line')) * 4);
	await expect(drawnOf(page, 'railway-culvert')).toHaveClass(/\breceded\b/);
	await expect(mapOf(page)).toHaveAttribute('data-map-state', 'picture');
});

test('the slider goes through the moments: list, totals, map and address agree, and Back undoes', async ({ page }) => {
	await openLive(page, '/');
	const loads = await noteLoads(page);
	await page.getByRole('button', { name: '金额', exact: true }).click();
	await expect(sliderOf(page)).toHaveAttribute('aria-valuetext', '现在所知');
	await sliderOf(page).focus();
	await page.keyboard.press('ArrowLeft');
	await expect(page).toHaveURL('/?at=2022-plan');
	await expect(sliderOf(page)).toHaveAttribute('aria-valuetext', '2022 年报告的计划');
	await expect(rowOf(page, 'metallurgy-avenue-extension')).toContainText(/1,600\s*万元/);
	await page.keyboard.press('ArrowLeft');
	await expect(page).toHaveURL('/?at=2022');
	await expect(sliderOf(page)).toBeFocused();

	const known = then('2022');
	const filtered = applyFilter(filterIndexOf(known), DATASETS, EVERYTHING, null);
	await expect(rowOf(page, 'metallurgy-avenue-extension')).toContainText(/1,500\s*万元/);
	await expect(rowsOf(page)).toHaveCount(known.length);
	await expect(rowOf(page, 'railway-culvert')).toHaveCount(0);
	await expect(listOf(page)).toContainText(`${filtered.kinds.project} / 58 个项目`);
	expect(filtered.totals[0]).toMatchObject({ nature: 'investment', cny: 157_080_000 });
	await expect(listOf(page)).toContainText(/1\.57\s*亿元/);
	await expect(page.getByRole('status').filter({ hasText: '那时还没有提到的 10 个项目' })).toBeVisible();
	expect(await setOffLive(page, 'receded')).toContain('railway-culvert');
	// Where only a later project stands, the place is but a place again.
	await expect
		.poll(() =>
			page.evaluate(() => JSON.stringify(window.maps.at(-1)!.getLayoutProperty('anchors-sign', 'icon-image'))),
		)
		.toContain('huitong-freight-yard');
	await expect(drawnOf(page, 'huitong-freight-yard').locator('use')).toHaveCount(0);

	await page.goBack();
	await expect(page).toHaveURL('/?at=2022-plan');
	await page.goBack();
	await expect(page).toHaveURL('/');
	await expect(rowsOf(page)).toHaveCount(deskEntries().length);
	expect(await loads()).toEqual([]);
});

test('what the plan speaks of stands out in list and map, and the rest stands back', async ({ page }) => {
	await openLive(page, '/?at=2022-plan');
	const planned = plannedAt(then('2022-plan'), '2022-plan');
	await expect(listOf(page).locator('[data-id]', { hasText: '· 计划' })).toHaveCount(planned.length);
	await expect(rowOf(page, 'friendship-avenue')).toContainText('计划');
	await expect(rowOf(page, 'old-g107-resurfacing')).not.toContainText('计划');
	await expect.poll(() => told(page, 'anchors', 'friendship-avenue')).toMatchObject({ planned: true });
	expect(await told(page, 'shapes', 'old-g107-resurfacing')).toMatchObject({ faint: true });
	await expect(page.locator('[data-map] [data-planned="friendship-avenue"]')).toHaveCount(1);
	await expect(drawnOf(page, 'old-g107-resurfacing')).toHaveClass(/\bfaint\b/);
	// Only planned: an intention is no status.
	expect(planned.find(({ id }) => id === 'railway-culvert')?.status).toBe('identification');
	await page.getByRole('button', { name: '去掉：时点：2022 年报告的计划' }).click();
	await expect(page).toHaveURL('/');
	await expect.poll(() => told(page, 'shapes', 'old-g107-resurfacing')).not.toHaveProperty('faint');
});

test('a moment that no report has is as good as absent', async ({ page }) => {
	await openLive(page, '/?at=2031');
	await page.getByRole('button', { name: '金额', exact: true }).click();
	await expect(sliderOf(page)).toHaveAttribute('aria-valuetext', '现在所知');
	await expect(rowsOf(page)).toHaveCount(deskEntries().length);
});

for (const [address, tool, stop, chip] of [
	['/en/', 'Money', '2022 review', 'Without: as told: 2022 review'],
	['/zh-hant/', '金額', '2022 年回顧', '去掉：時點：2022 年回顧'],
] as const)
	test(`in other languages: ${address}`, async ({ page }) => {
		await page.goto(address);
		await page.getByRole('button', { name: tool, exact: true }).click();
		await page.getByRole('button', { name: stop, exact: true }).click();
		await expect(page).toHaveURL(`${address}?at=2022`);
		await expect(page.getByRole('button', { name: chip })).toBeVisible();
	});

for (const [address, width, height] of [
	['/', 390, 844],
	['/en/', 390, 844],
	['/en/', 1440, 900],
] as const)
	test(`the tools fit, and nothing moves when scripts run: ${address} at ${width}`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await noteMoves(page);
		await openLive(page, address);
		await expect(listOf(page).getByRole('combobox')).toBeVisible();
		expect(await movedIn(page)).toBeLessThan(0.02);
		const tools = page.getByRole('group', { name: address === '/' ? '列表工具' : 'Tools of the list' });
		// The sheet of a phone at its lowest still shows head and tools.
		if (width < 800) await page.locator('.panel').getByRole('slider').press('Home');
		const panel = (await page.locator('.panel').boundingBox())!;
		const boxes = await Promise.all((await tools.getByRole('button').all()).map((one) => one.boundingBox()));
		expect(boxes).toHaveLength(5);
		for (const box of boxes) {
			expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(24);
			expect(box!.x + box!.width).toBeLessThanOrEqual(panel.x + panel.width);
			expect(box!.y + box!.height).toBeLessThanOrEqual(panel.y + panel.height);
		}
		expect(new Set(boxes.map((box) => box!.y)).size).toBe(1);
	});

test('a file that is held over the page is told where it may go', async ({ page }) => {
	await openLive(page, '/');
	const drag = (kind: string) =>
		page.evaluate((type) => {
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(new File(['{}'], 'a.geojson'));
			document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
		}, kind);
	const hint = page.getByText('松开即可在图上查看这个文件');
	await drag('dragover');
	await expect(hint).toBeVisible();
	await drag('dragleave');
	await expect(hint).toHaveCount(0);
});
