import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { servePortal } from '../serve/serve';
import { cardOf, expect, test } from './reader/reader';
import { openLive, setOffLive } from './reader/live-map';

const boxOf = (page: Page) => page.getByRole('combobox', { name: /^(?:查找|Find)$/ });
const listOf = (page: Page) => page.locator('#find-hits');
const hitsOf = (page: Page) => listOf(page).getByRole('option');

/** Presses / as soon as the page listens. */
async function slash(page: Page): Promise<void> {
	await expect(async () => {
		await page.keyboard.press('/');
		await expect(boxOf(page)).toBeFocused({ timeout: 500 });
	}).toPass();
}

/** The option that the box points out. */
async function pointedOut(page: Page): Promise<string | null> {
	const id = await boxOf(page).getAttribute('aria-activedescendant');
	return id === null ? null : page.locator(`[id="${id}"]`).textContent();
}

test('by keyboard alone: / leads to the box, a sound finds the road, Enter shows it on the map', async ({ page }) => {
	await openLive(page, '/?datasets=industry');
	await expect(boxOf(page)).toHaveAttribute('aria-expanded', 'false');
	await page.keyboard.press('/');
	await expect(boxOf(page)).toBeFocused();
	await expect(boxOf(page)).toHaveValue('');
	await page.keyboard.type('fazhan dadao');
	await expect(hitsOf(page)).toHaveCount(2);
	await expect(boxOf(page)).toHaveAttribute('aria-expanded', 'true');
	await expect(page.getByRole('status').filter({ hasText: '2 个项目和地方' })).toBeAttached();
	expect(await pointedOut(page)).toBeNull();

	await page.keyboard.press('ArrowDown');
	await expect(hitsOf(page).first()).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('End');
	expect(await pointedOut(page)).toContain('发展大道改造升级');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowUp');
	expect(await pointedOut(page)).toContain('发展大道改造升级');
	await expect(hitsOf(page).nth(1)).toContainText('fa zhan da dao');
	await expect(hitsOf(page).nth(1).locator('mark')).toHaveText('发展大道');

	await page.keyboard.press('Enter');
	await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveText('发展大道改造升级');
	await expect(page).toHaveURL('/?datasets=roads,industry&select=development-avenue-upgrade');
	await expect.poll(() => setOffLive(page, 'selected')).toEqual(['development-avenue']);
	await expect(listOf(page)).toBeHidden();
	await expect(boxOf(page)).toHaveAttribute('aria-expanded', 'false');
	await page.goBack();
	await expect(cardOf(page)).toHaveCount(0);
});

test('Enter right away takes the first; Esc closes, then clears, and lets go of nothing else', async ({ page }) => {
	await openLive(page, '/?select=friendship-avenue');
	await page.keyboard.press('/');
	await page.keyboard.type('yejin');
	await expect(hitsOf(page).first()).toContainText('冶金大道延伸');
	await page.keyboard.press('Escape');
	await expect(listOf(page)).toBeHidden();
	await expect(boxOf(page)).toHaveValue('yejin');
	await page.keyboard.press('ArrowDown');
	await expect(listOf(page)).toBeVisible();
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await expect(boxOf(page)).toHaveValue('');
	await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveText('友谊大道新建');

	// Faster than the answer.
	await page.keyboard.insertText('yejin');
	await page.keyboard.press('Enter');
	await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveText('冶金大道延伸');
});

for (const hostile of [
	'<img src=x onerror=alert(1)>',
	'mel\\',
	'(',
	'[',
	'*',
	'$t(find.none)',
	'{{query}}',
	'\ud83c',
	'%',
]) {
	test(`${JSON.stringify(hostile)} is only text`, async ({ page }) => {
		await page.goto('/data/');
		await boxOf(page).fill(hostile);
		await expect(page.locator('search').getByText('没有找到')).toHaveCount(2);
		await expect(page.locator('search img')).toHaveCount(0);
		await boxOf(page).fill(`发展大道 ${hostile.slice(0, 4)}`);
		await expect(hitsOf(page).first()).toContainText('发展大道');
	});
}

test('ten thousand characters are answered like few', async ({ page }) => {
	await page.goto('/data/');
	await boxOf(page).fill(`友谊大道${' (\\<'.repeat(2500)}`);
	await expect(hitsOf(page).first()).toContainText('友谊大道');
});

test('from a report its sentences are found, and one leads to its place there', async ({ page }) => {
	await page.goto('/reports/2022/');
	await slash(page);
	await page.keyboard.type('2,500万元');
	await expect(page.getByRole('group', { name: '报告原话' }).getByRole('option')).toHaveCount(1);
	await expect(page.getByRole('group', { name: '项目和地方' }).locator('mark')).toHaveText('2,500 万元');
	const sentence = page.getByRole('group', { name: '报告原话' }).getByRole('option').first();
	await expect(sentence.locator('mark')).toHaveText('2500万元');
	await sentence.click();
	await expect(page).toHaveURL(/\/reports\/2022\/#s1-3-2-1$/);
	await expect(page.locator('[id="s1-3-2-1"]')).toBeInViewport();
	await expect(listOf(page)).toBeHidden();

	// A feature has a page of its own where there is no map of everything.
	await boxOf(page).fill('fzdd');
	await hitsOf(page).filter({ hasText: '改造升级' }).filter({ hasText: 'fzdd' }).click();
	await expect(page).toHaveURL('/projects/development-avenue-upgrade/');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('发展大道改造升级');
});

test('/ is a slash where text is typed, and the shortcut can be turned off for good', async ({ page }) => {
	await page.goto('/data/');
	await slash(page);
	await page.keyboard.type('a/b');
	await expect(boxOf(page)).toHaveValue('a/b');
	await page.getByRole('switch', { name: '按 / 键查找' }).uncheck();
	await page.reload();
	await expect(page.locator('search kbd')).toHaveCount(0);
	await page.keyboard.press('/');
	await expect(boxOf(page)).not.toBeFocused();
	await boxOf(page).focus();
	await page.getByRole('switch', { name: '按 / 键查找' }).check();
	await page.reload();
	await slash(page);
});

for (const [asked, title, reason, marked] of [
	['太洋公路', '太杨公路', '读音相同', '太杨公路'],
	['正在征地', '冶金大道延伸', '报告说', '正在征地'],
	['In preparation', '冶金大道延伸', '进度', '前期'],
	['2500 万', '发展大道改造升级', '金额', '2,500 万元'],
] as const) {
	test(`${asked} finds ${title} and says why: ${reason}`, async ({ page }) => {
		await page.goto('/data/');
		await boxOf(page).fill(asked);
		await expect(hitsOf(page).first()).toContainText(title);
		await expect(hitsOf(page).first()).toContainText(reason);
		await expect(hitsOf(page).first().locator('mark')).toHaveText(marked);
	});
}

for (const { base, asked, heading, title, count } of [
	{
		base: '/en/',
		asked: 'Development Aven',
		heading: 'Projects and places',
		title: 'Development Avenue upgrade',
		count: '2 projects and places',
	},
	{
		base: '/en/',
		asked: 'fazandadao',
		heading: 'Projects and places',
		title: 'Development Avenue upgrade',
		count: '2 projects and places',
	},
	{
		base: '/zh-hant/',
		asked: '发展大道',
		heading: '項目和地方',
		title: '發展大道改造升級',
		count: '2 個項目和地方，1 句原話',
	},
	{
		base: '/zh-hant/',
		asked: '發展大道',
		heading: '項目和地方',
		title: '發展大道改造升級',
		count: '2 個項目和地方，1 句原話',
	},
]) {
	test(`${base}: ${asked} finds ${title}`, async ({ page }) => {
		await openLive(page, base);
		await page.keyboard.press('/');
		await page.keyboard.type(asked);
		const group = page.getByRole('group', { name: heading });
		await expect(group.getByRole('option')).toHaveCount(2);
		await expect(page.getByRole('status').filter({ hasText: count })).toBeAttached();
		await expect(group.locator('mark').first()).toBeVisible();
		await group.getByRole('option').filter({ hasText: title }).click();
		await expect(cardOf(page).getByRole('heading', { level: 2 })).toContainText(title);
		await expect(page).toHaveURL(`${base}?select=development-avenue-upgrade`);
	});
}

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('the box is at the thumb, its hits above it, and choosing makes room for the map', async ({ page }) => {
		await openLive(page, '/');
		const box = (await boxOf(page).boundingBox())!;
		expect(box.y).toBeGreaterThan(844 * 0.75);
		expect(box.height).toBeGreaterThanOrEqual(44);
		await boxOf(page).tap();
		await boxOf(page).fill('youyi');
		await expect(hitsOf(page).first()).toContainText('友谊大道');
		const hit = (await hitsOf(page).first().boundingBox())!;
		expect(hit.y + hit.height).toBeLessThanOrEqual(box.y + 1);
		expect(hit.height).toBeGreaterThanOrEqual(44);
		await hitsOf(page).first().tap();
		await expect(page).toHaveURL(/select=friendship-avenue/);
		await expect(listOf(page)).toBeHidden();
		await expect(boxOf(page)).not.toBeFocused();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	});
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`axe finds nothing in the open box, ${colorScheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		await page.goto('/en/data/');
		for (const asked of ['', '工业', 'fzdd', 'nothing of the kind']) {
			await boxOf(page).fill(asked);
			await boxOf(page).press('ArrowDown');
			await expect(page.getByRole('switch')).toBeVisible();
			if (asked === '工业') await expect(hitsOf(page).nth(8)).toBeVisible();
			const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
			const { violations } = await new AxeBuilder({ page }).include('search').withTags(tags).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
		}
	});
}

test('the box is there with the page and moves nothing when it opens', async ({ page }) => {
	await page.goto('/data/');
	const heading = page.getByRole('heading', { level: 1 });
	const before = await heading.boundingBox();
	await boxOf(page).fill('fzdd');
	await expect(hitsOf(page).first()).toBeVisible();
	expect(await heading.boundingBox()).toEqual(before);
});

test('without scripts there is no box', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
	const still = await context.newPage();
	await still.goto('/data/');
	await expect(still.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(still.locator('search')).toBeHidden();
	await context.close();
});

test('in a folder of a portal the worker and the index are found, and hits stay inside', async ({ page }) => {
	const portal = await servePortal('build', '/some/portal/');
	await page.goto(`${portal.address}en/data/`);
	const worker = page.waitForEvent('worker');
	await boxOf(page).fill('fzdd');
	expect((await worker).url()).toContain(portal.address);
	await hitsOf(page).first().click();
	await expect(page).toHaveURL(`${portal.address}en/places/development-avenue/`);
	expect(portal.strays).toEqual([]);
	await page.goto('about:blank');
	await portal.close();
});

test('an index that cannot be had is said, and asked for again', async ({ page, faults }) => {
	let refuse = true;
	await page.context().route('**/search.json', (route) => (refuse ? route.abort() : route.continue()));
	await page.goto('/data/');
	await boxOf(page).fill('youyi');
	await expect(page.getByText('没有取到索引')).toBeVisible();
	refuse = false;
	await boxOf(page).fill('youyi dadao');
	await expect(hitsOf(page).first()).toContainText('友谊大道');
	expect(faults.splice(0).every((fault) => fault.includes('search.json'))).toBe(true);
});

test('without a worker the page finds by itself', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'Worker', { value: undefined });
	});
	await page.goto('/data/');
	await boxOf(page).fill('fzdd');
	await expect(hitsOf(page).first()).toContainText('发展大道');
});
