import { applyFilter } from '../../src/lib/core/filter/apply';
import { EVERYTHING, type Filter } from '../../src/lib/core/filter/filter';
import { filterIndexOf, type Filterable } from '../../src/lib/core/filter/filter-index';
import { DATASETS } from '../../src/lib/core/datasets';
import { openLive, setOffLive } from './reader/live-map';
import { deskEntries } from './reader/published';
import { drawnOf, expect, listOf, rowOf, test } from './reader/reader';

/** What a filter leaves of the published features, told without a browser. */
const left = (filter: Partial<Filter>) =>
	applyFilter(filterIndexOf(deskEntries() as Filterable[]), DATASETS, { ...EVERYTHING, ...filter }, null);

const idsIn = async (page: Parameters<typeof listOf>[0]) =>
	(
		await listOf(page)
			.locator('[data-id]')
			.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-id')!))
	).sort();

test('at land acquisition, over five million: the list, the map, the head and the address agree', async ({ page }) => {
	await openLive(page, '/');
	await page.getByRole('button', { name: '筛选' }).click();
	await page.getByRole('group', { name: '进度' }).getByLabel('前期').check();
	await expect(page).toHaveURL('/?status=preparation');
	await page.getByLabel('不低于').fill('500');
	await page.getByLabel('不低于').press('Enter');
	await expect(page).toHaveURL('/?status=preparation&money=500-');

	const { ids, totals, summary } = (() => {
		const found = left({ status: ['preparation'], money: { least: 500, most: null } });
		return { ids: [...found.ids].sort(), totals: found.totals, summary: found.kinds };
	})();
	expect(ids).toEqual(['friendship-avenue', 'metallurgy-avenue-extension']);
	expect(await idsIn(page)).toEqual(ids);
	expect(totals).toMatchObject([{ nature: 'investment', cny: 31_000_000 }]);
	await expect(listOf(page)).toContainText(`${summary.project} / 58 个项目`);
	await expect(listOf(page)).toContainText(/3,100\s*万元/);
	// What is filtered out recedes, and what is left does not.
	const receded = await setOffLive(page, 'receded');
	expect(receded).toContain('liufan-village');
	expect(receded.filter((id) => ids.includes(id))).toEqual([]);

	await page.goBack();
	await expect(page).toHaveURL('/?status=preparation');
	await page.goBack();
	await expect(page).toHaveURL('/');
	await expect(listOf(page)).toContainText(/58 个项目 · 1.98\s*亿元/);
});

test('every choice counts what it would leave', async ({ page }) => {
	await openLive(page, '/?part=plan');
	await page.getByRole('button', { name: '筛选' }).click();
	const { counts } = left({ named: { report: null, part: 'plan', section: null } });
	const statuses = page.getByRole('group', { name: '进度' });
	await expect(statuses.locator('label', { hasText: '前期' }).locator('.count')).toHaveText(
		String(counts.status.preparation),
	);
	await expect(page.getByLabel('部分')).toHaveValue('plan');
	await expect(page.getByLabel('部分').locator('option[value="review"]')).toHaveText(`回顾（${counts.part.review}）`);
	await statuses.getByLabel('前期').check();
	await expect(listOf(page).locator('[data-id]')).toHaveCount(counts.status.preparation);
});

test('a section of the report names its features', async ({ page }) => {
	await page.goto('/?section=2022/p2-2');
	const { ids } = left({ named: { report: null, part: null, section: '2022/p2-2' } });
	expect(ids.size).toBeGreaterThan(0);
	await expect.poll(() => idsIn(page)).toEqual([...ids].sort());
});

test('a range that ends before it begins has its own word, its own button, and changes nothing', async ({ page }) => {
	await page.goto('/?money=100-');
	await page.getByRole('button', { name: '筛选' }).click();
	await page.getByLabel('不高于').fill('50');
	await page.getByLabel('不高于').press('Enter');
	await expect(page.getByText('下限高于上限')).toBeVisible();
	await expect(page.getByLabel('不高于')).toHaveAttribute('aria-invalid', 'true');
	await expect(page).toHaveURL('/?money=100-');
	await page.getByLabel('不高于').fill('abc');
	await page.getByLabel('不高于').press('Enter');
	await expect(page.getByText('请填整数')).toBeVisible();
	await page.getByRole('button', { name: '清除金额范围' }).click();
	await expect(page).toHaveURL('/');
	await expect(page.getByLabel('不低于')).toHaveValue('');
});

test('what is filtered out can be hidden, and everything can be cleared at once', async ({ page }) => {
	await openLive(page, '/?dataset=x&kind=project&with=money');
	await expect(drawnOf(page, 'daifan-village')).toHaveCount(1);
	await page.getByRole('button', { name: '筛选' }).click();
	await page.getByLabel('在图上隐去其余').check();
	await expect(page).toHaveURL('/?kind=project&with=money&rest=hidden');
	await expect(drawnOf(page, 'daifan-village')).toHaveCount(0);
	await expect(drawnOf(page, 'friendship-avenue')).toHaveCount(1);
	await page.getByRole('button', { name: '去掉：有金额' }).click();
	await expect(page).toHaveURL('/?kind=project&rest=hidden');
	await page.getByRole('button', { name: '全部清除' }).click();
	await expect(page).toHaveURL('/?rest=hidden');
	await expect(listOf(page).locator('[data-id]')).toHaveCount(deskEntries().length);
});

test('nothing that meets all choices says so, and what to do', async ({ page }) => {
	await page.goto('/?status=completed');
	await expect(page.getByText('没有同时符合所有条件')).toBeVisible();
	await expect(page.getByText('0 / 58 个项目')).toBeVisible();
});

test.describe('in other languages', () => {
	for (const [address, filter, choice] of [
		['/en/?status=preparation', 'Filter', 'Without: In preparation'],
		['/zh-hant/?status=preparation', '篩選', '去掉：前期'],
	] as const)
		test(address, async ({ page }) => {
			await page.goto(address);
			await expect(page.getByRole('button', { name: choice })).toBeVisible();
			await expect(page.getByRole('button', { name: filter, exact: true })).toBeVisible();
			await expect(rowOf(page, 'friendship-avenue')).toBeVisible();
			await expect(rowOf(page, 'daifan-village')).toHaveCount(0);
		});
});

test('the desk that cannot be fetched leaves a list of plain links', async ({ page, faults }) => {
	await page.route('**/desk.json', (route) => route.abort());
	await page.goto('/?select=friendship-avenue');
	await expect(listOf(page).locator('[data-id]')).toHaveCount(deskEntries().length);
	await expect(async () => {
		if (!page.url().includes('/projects/')) await rowOf(page, 'friendship-avenue').click({ timeout: 5000 });
		await expect(page).toHaveURL(/projects\/friendship-avenue\/$/, { timeout: 5000 });
	}).toPass();
	// The browser says so by itself; nothing else is wrong.
	expect(faults.filter((fault) => !fault.includes('desk.json'))).toEqual([]);
	faults.length = 0;
});

test('the contents of the report lead to the map of a section', async ({ page }) => {
	await page.goto('/reports/2022/');
	await page
		.getByRole('navigation', { name: '目录' })
		.getByRole('link', { name: /项在图上|在图上/ })
		.first()
		.click();
	await expect(page).toHaveURL(/\/\?section=2022\/p1-\d$/);
	const section = new URL(page.url()).searchParams.get('section');
	const { ids } = left({ named: { report: null, part: null, section } });
	await expect.poll(() => idsIn(page)).toEqual([...ids].sort());
});

test('by keyboard alone: choose, read the count, take it away', async ({ page }) => {
	await openLive(page, '/');
	await page.getByRole('button', { name: '筛选' }).focus();
	await page.keyboard.press('Enter');
	const box = page.getByRole('group', { name: '进度' }).getByRole('checkbox').nth(1);
	for (let i = 0; i < 30 && !(await box.evaluate((one) => one === document.activeElement)); i++)
		await page.keyboard.press('Tab');
	await expect(box).toBeFocused();
	await page.keyboard.press('Space');
	await expect(page).toHaveURL('/?status=preparation');
	await expect(page.getByText(/符合条件的有 \d+ 个项目/)).toBeAttached();
	const away = page.getByRole('button', { name: '去掉：前期' });
	for (let i = 0; i < 30 && !(await away.evaluate((one) => one === document.activeElement)); i++)
		await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/');
});
