import { servePortal, type Portal } from '../serve/serve';
import { cardOf, expect, rowOf, test } from './reader/reader';
import { noteMaps, setOffLive, untilLive } from './reader/live-map';

let portal: Portal;
test.beforeAll(async () => {
	portal = await servePortal('build', '/some/portal/');
});
test.afterAll(() => portal.close());
test.afterEach(() => {
	expect(portal.strays.splice(0)).toEqual([]);
});

test('the map comes alive, and the reader’s way stays inside the folder', async ({ page }) => {
	await noteMaps(page);
	await page.goto(portal.address);
	await untilLive(page);
	await rowOf(page, 'development-avenue-upgrade').click();
	await expect(page).toHaveURL(`${portal.address}?select=development-avenue-upgrade`);
	await expect.poll(() => setOffLive(page, 'selected')).toEqual(['development-avenue']);
	await cardOf(page).getByRole('link', { name: '在报告里看这一句' }).first().click();
	await expect(page).toHaveURL(new RegExp(`^${portal.address}reports/2022/#s`));
	await page.goBack();
	await cardOf(page).getByRole('link', { name: '打开这一页' }).click();
	await expect(page).toHaveURL(`${portal.address}projects/development-avenue-upgrade/`);
	await untilLive(page);
	await page.getByRole('link', { name: '数据', exact: true }).click();
	await expect(page).toHaveURL(`${portal.address}data/`);
	const download = page.getByRole('link', { name: 'roads.geojson' });
	expect(await download.evaluate((link) => (link as HTMLAnchorElement).href)).toBe(
		`${portal.address}data/roads.geojson`,
	);
	await page.getByRole('link', { name: 'EN', exact: true }).click();
	await expect(page).toHaveURL(`${portal.address}en/data/`);
});

for (const path of [
	'en/',
	'zh-hant/reports/2022/',
	'places/liufan-village/',
	'en/projects/hongde-plaza/',
	'en/budget/',
]) {
	test(`${path} opens by itself in the folder, live`, async ({ page }) => {
		await page.goto(`${portal.address}${path}`);
		await untilLive(page);
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
		const leads = await page
			.locator('a[href], link[href], script[src]')
			.evaluateAll((all) =>
				all.map((one) => new URL(one.getAttribute('href') ?? one.getAttribute('src')!, document.baseURI).href),
			);
		const outside = leads.filter((address) => !address.startsWith(portal.address));
		expect(leads.length).toBeGreaterThan(20);
		expect(outside).toEqual([]);
	});
}
