import { readFileSync } from 'node:fs';
import { expect, listOf, stampOf, test } from './reader/reader';
import { catalogue, drawn, features, projects, reportOf, sentencesOf } from './reader/published';

/** The interface's words, as people translate them. */
const words = () =>
	JSON.parse(readFileSync('src/lib/core/language/messages/site/zh-Hans.json', 'utf8')) as Record<
		'status' | 'certainty',
		Record<string, string>
	>;

test.use({ javaScriptEnabled: false });

test('every feature of the data is in the list or in the tray', async ({ page }) => {
	await page.goto('/');
	const listed = await listOf(page)
		.locator('[data-id]')
		.evaluateAll((all) => all.map((row) => row.getAttribute('data-id')));
	const expected = features().map(({ properties }) => properties.id);
	expect([...listed].sort()).toEqual([...expected].sort());
	expect(expected.length).toBe(catalogue().datasets.reduce((sum, { features: count }) => sum + count, 0));
});

test('the drawn map shows every placed feature, and the words of the frame', async ({ page }) => {
	await page.goto('/');
	const shapes = page.locator('[data-map] svg [data-feature]');
	const shown = await shapes.evaluateAll((all) => all.map((shape) => shape.getAttribute('data-feature')));
	expect([...shown].sort()).toEqual(
		drawn()
			.map(({ properties }) => properties.id)
			.sort(),
	);
	for (const id of ['development-avenue', 'yangzhai-industrial-park', 'hongde-plaza']) {
		const box = (await page.locator(`[data-map] svg [data-feature="${id}"]`).boundingBox())!;
		const map = (await page.locator('[data-map]').boundingBox())!;
		expect(box.x).toBeGreaterThan(map.x);
		expect(box.x + box.width).toBeLessThan(map.x + map.width);
		expect(box.y).toBeGreaterThan(map.y);
	}
	await expect(page.locator('[data-map]').getByText('京广铁路')).toBeVisible();
	await expect(page.locator('[data-map]').getByText('2 公里')).toBeVisible();
});

test('the legend opens: datasets with counts, statuses, certainties', async ({ page }) => {
	await page.goto('/');
	const legend = page.locator('details', { has: page.locator('summary', { hasText: '图例' }) });
	await legend.locator('summary').click();
	for (const { dataset, features: count } of catalogue().datasets)
		await expect(legend.locator(`li.${dataset}`)).toContainText(String(count));
	const { status, certainty } = words();
	for (const word of [...Object.values(status).slice(0, 4), ...Object.values(certainty).slice(0, 4)])
		await expect(legend.getByText(word).first()).toBeVisible();
});

test('rows and shapes lead to pages that tell the same without scripts', async ({ page }) => {
	await page.goto('/');
	await listOf(page)
		.getByRole('link', { name: /冶金大道延伸/ })
		.click();
	await expect(page).toHaveURL('/projects/metallurgy-avenue-extension/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('冶金大道延伸');
	await expect(page.getByText('1,500 万元 → 1,600 万元（+100 万元）')).toBeVisible();
	await expect(page.locator('[data-map] svg [data-feature="metallurgy-avenue-extension"]')).toHaveCount(1);
	await page.getByRole('link', { name: '在报告里看这一句' }).first().click();
	await expect(page).toHaveURL(/\/reports\/2022\/#s/);
	const sentence = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
	await expect(sentence).toBeInViewport();
	await expect(sentence).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
	await page.goto('/');
	await page.locator('[data-map] svg [data-feature="hongde-plaza"]').click();
	await expect(page).toHaveURL('/projects/hongde-plaza/');
});

test('the report is whole', async ({ page }) => {
	await page.goto('/reports/2022/');
	const ids = await page.locator('[data-sentence]').evaluateAll((all) => all.map(({ id }) => id));
	expect(ids).toEqual(sentencesOf(reportOf('2022')).map(({ id }) => id));
	await expect(page.locator('#note-1')).toContainText('运输等要素保障，及时');
	const mentioned = await page.locator('[data-sentence] a.mention').count();
	expect(mentioned).toBeGreaterThan(projects().features.length);
});

test('the stamp explains itself', async ({ page }) => {
	await page.goto('/');
	const stamp = stampOf(page);
	await expect(stamp.locator('summary')).toContainText('示意');
	await expect(stamp.getByText('不表示真实位置')).toBeHidden();
	await stamp.locator('summary').click();
	await expect(stamp.getByText('不表示真实位置')).toBeVisible();
	await stamp.getByRole('link').click();
	await expect(page).toHaveURL('/data/');
});

test('the languages are a link apart', async ({ page }) => {
	await page.goto('/projects/hongde-plaza/');
	await page.getByRole('link', { name: 'EN', exact: true }).click();
	await expect(page).toHaveURL('/en/projects/hongde-plaza/');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Hongde');
	await page.getByRole('link', { name: '繁', exact: true }).click();
	await expect(page).toHaveURL('/zh-hant/projects/hongde-plaza/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('宏德廣場商業綜合體');
	await page.getByRole('link', { name: '简', exact: true }).click();
	await expect(page).toHaveURL('/projects/hongde-plaza/');
});

test('nothing on the page only works with a script', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByRole('button')).toHaveCount(0);
	await page.goto('/projects/hongde-plaza/');
	await expect(page.getByRole('button')).toHaveCount(0);
	await page.goto('/reports/2022/');
	await expect(page.getByRole('button')).toHaveCount(0);
});
