import type { Entry } from '../../src/lib/core/atlas/entry';
import { inLiveMap, openLive, settled } from './reader/live-map';
import { deskEntries } from './reader/published';
import { cardOf, expect, listOf, test } from './reader/reader';

const rows = (page: Parameters<typeof listOf>[0]) =>
	listOf(page)
		.locator('[data-id]')
		.evaluateAll((all) => all.map((row) => row.getAttribute('data-id')!));

test('a click lists everything under it, smallest first, and keys go through it', async ({ page }) => {
	await openLive(page, '/');
	await settled(page);
	// A place where projects stand shows itself and them; so does an area with a sign in it.
	const place = 'huaxin-works';
	const [at] = await inLiveMap(page, [place]);
	await page.mouse.click(at!.x, at!.y);
	const here = cardOf(page).getByRole('navigation', { name: /此处共/ });
	const names = here.getByRole('listitem');
	await expect(names.first()).toHaveText('华鑫公司');
	const projects = deskEntries().filter(({ at }) => at.includes(place));
	for (const { name } of projects) await expect(names.filter({ hasText: name })).toHaveCount(1);
	await expect(here.locator('[aria-current]')).toHaveText('华鑫公司');

	const second = await names.nth(1).innerText();
	await page.keyboard.press(']');
	await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveText(second.trim());
	await page.keyboard.press('[');
	await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveText('华鑫公司');
	await page.keyboard.press('[');
	await expect(here.locator('[aria-current]')).toHaveText(await names.last().innerText());
	await names.nth(1).getByRole('button').click();
	await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveText(second.trim());
});

/** Ids of the placed features in an order, those without a position after them, as the tray stands last. */
const inOrder = (compare: (a: Entry, b: Entry) => number) => {
	const sorted = [...deskEntries()].sort(compare);
	const isPlaced = ({ shownBy }: Entry) => shownBy.length > 0;
	return [...sorted.filter(isPlaced), ...sorted.filter((entry) => !isPlaced(entry))].map(({ id }) => id);
};

test('the list stands in the order that is asked for, and Back undoes it', async ({ page }) => {
	await openLive(page, '/');
	const order = page.getByLabel('排序');
	await order.selectOption('money');
	await expect(page).toHaveURL('/?sort=money');
	const byMoney = inOrder((a, b) => (b.cost?.cny ?? -1) - (a.cost?.cny ?? -1));
	expect(byMoney[0]).toBe('huaxin-projects');
	await expect.poll(() => rows(page)).toEqual(byMoney);
	await order.selectOption('name');
	const { compare } = new Intl.Collator('zh-Hans', { numeric: true });
	await expect.poll(() => rows(page)).toEqual(inOrder((a, b) => compare(a.name, b.name)));
	await page.goBack();
	await expect(order).toHaveValue('money');
	await expect.poll(() => rows(page)).toEqual(byMoney);
});

test('two features side by side, a third at most, and a link that keeps them', async ({ page }) => {
	await openLive(page, '/?select=friendship-avenue');
	await cardOf(page).getByRole('button', { name: '对比', exact: true }).click();
	await expect(cardOf(page).getByText('再选一项')).toBeVisible();
	await page.goto('/?compare=friendship-avenue,metallurgy-avenue-extension,daifan-link-road,hongde-plaza');
	const table = page.getByRole('region', { name: '并列对比' });
	await expect(table.getByRole('columnheader')).toHaveCount(3);
	await expect(table.getByRole('row', { name: /金额/ })).toContainText(/1,500\s*万元.*1,600\s*万元.*50\s*万元/);
	await expect(table.getByRole('row', { name: /长度/ })).toContainText('1.1 公里');
	await table.getByRole('button', { name: '去掉：冶金大道延伸' }).click();
	await expect(page).toHaveURL('/?compare=friendship-avenue,daifan-link-road');
	await table.getByRole('button', { name: '关闭对比' }).click();
	await expect(page).toHaveURL('/');
	await expect(page.getByRole('heading', { name: '项目和地方' })).toBeFocused();
});

test('a third is added while two are compared, and a card lies beside the comparison', async ({ page }) => {
	await openLive(page, '/?compare=friendship-avenue,metallurgy-avenue-extension,no-such-feature');
	await listOf(page).locator('[data-id="daifan-link-road"]').click();
	await cardOf(page).getByRole('button', { name: '对比', exact: true }).click();
	await expect(page).toHaveURL(/compare=friendship-avenue,metallurgy-avenue-extension,daifan-link-road/);
	await expect(page.getByRole('region', { name: '并列对比' }).getByRole('columnheader')).toHaveCount(3);
});

test('what the filter hides is not picked, and what is found outside of it says so', async ({ page }) => {
	await openLive(page, '/?kind=project&rest=hidden');
	await settled(page);
	const [at] = await inLiveMap(page, ['huaxin-works']);
	await page.mouse.click(at!.x, at!.y);
	await expect(cardOf(page)).toBeVisible();
	const shown = deskEntries().find(({ id }) => page.url().includes(`select=${id}`));
	expect(shown?.kind).toBe('project');
	await page.goto('/?status=completed&select=friendship-avenue');
	await expect(cardOf(page).getByText('这一项不符合已选条件')).toBeVisible();
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('the sheet stands at three heights, by tap, by key and by drag', async ({ page }) => {
		await openLive(page, '/');
		const grip = page.getByRole('slider', { name: '列表高度' });
		const height = async () => Math.round((await page.locator('.panel').boundingBox())!.height);
		const half = await height();
		await grip.click();
		await expect.poll(height).toBeGreaterThan(half);
		const high = await height();
		await grip.press('Home');
		await expect.poll(height).toBeLessThan(half);
		const low = await height();
		await expect(grip).toHaveAttribute('aria-valuenow', '1');
		await grip.press('ArrowUp');
		await expect.poll(height).toBe(half);
		const { x, y, width } = (await grip.boundingBox())!;
		await page.mouse.move(x + width / 2, y + 10);
		await page.mouse.down();
		await page.mouse.move(x + width / 2, 120, { steps: 5 });
		await page.mouse.up();
		await expect.poll(height).toBe(high);
		expect(low).toBeGreaterThan(60);
	});

	test('nothing is hidden: filter, questions, order, search and card are in reach', async ({ page }) => {
		await openLive(page, '/');
		await page.getByRole('button', { name: '筛选' }).click();
		await page.getByRole('group', { name: '进度' }).getByLabel('前期').check();
		await expect(page).toHaveURL('/?status=preparation');
		await page.getByRole('button', { name: '提问', exact: true }).click();
		await expect(page.getByRole('heading', { name: '问位置' })).toBeVisible();
		await page.getByRole('button', { name: '提问', exact: true }).click();
		await page.getByLabel('排序').selectOption('name');
		await listOf(page).locator('[data-id="friendship-avenue"]').click();
		await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveText('友谊大道新建');
		const box = (await page.getByRole('combobox', { name: '查找' }).boundingBox())!;
		expect(box.y).toBeGreaterThan(844 * 0.8);
		// The page itself does not scroll: the list does.
		expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(844);
	});
});
