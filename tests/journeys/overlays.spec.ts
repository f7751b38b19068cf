import { cardOf, drawnOf, expect, listOf, rowOf, stampOf, test } from './reader/reader';
import { openLive, renderedLive } from './reader/live-map';
import { catalogue, drawn, features } from './reader/published';

test('counts of the list are those of the data', async ({ page }) => {
	await page.goto('/');
	const kinds = (kind: string) => features().filter(({ properties }) => properties.kind === kind).length;
	await expect(listOf(page)).toContainText(`${kinds('project')} 个项目`);
	await expect(listOf(page)).toContainText(`${kinds('place')} 处地方`);
	for (const { dataset, placed } of catalogue().datasets) {
		const section = listOf(page).locator(`section[aria-labelledby="dataset-${dataset}"]`);
		await expect(section.getByRole('heading')).toContainText(String(placed));
		await expect(section.getByRole('listitem')).toHaveCount(placed);
	}
	const unplaced = features().filter(({ geometry }) => !geometry);
	const tray = listOf(page).getByRole('region', { name: '不在图上' });
	await expect(tray.getByRole('heading')).toContainText(String(unplaced.length));
	await expect(tray.getByRole('listitem')).toHaveCount(unplaced.length);
	for (const { properties } of unplaced) await expect(tray.locator(`[data-id="${properties.id}"]`)).toHaveCount(1);
});

test('an overlay switched off leaves picture, live map and list, its heading stays, and it comes back', async ({
	page,
}) => {
	await openLive(page, '/');
	const villages = drawn().filter(({ properties }) => properties.dataset === 'villages');
	const ids = villages.map(({ properties }) => properties.id);
	const shown = async () => (await renderedLive(page)).filter((id) => ids.includes(id)).length;
	await expect.poll(shown).toBe(ids.length);
	const before = await renderedLive(page);

	await page.getByRole('checkbox', { name: '在图上显示村和社区' }).uncheck();
	await expect(page).toHaveURL('/?datasets=roads,industry,heritage,services,development');
	await expect.poll(shown).toBe(0);
	await expect(page.locator('[data-map] svg a.villages')).toHaveCount(0);
	await expect(rowOf(page, 'liufan-village')).toHaveCount(0);
	await expect(listOf(page).locator('#dataset-villages')).toBeVisible();
	expect(await renderedLive(page)).toEqual(before.filter((id) => !ids.includes(id)));

	await page.goBack();
	await expect(page).toHaveURL('/');
	await expect(page.getByRole('checkbox', { name: '在图上显示村和社区' })).toBeChecked();
	await expect.poll(shown).toBe(ids.length);
	await expect(drawnOf(page, 'liufan-village')).toHaveCount(1);
});

test('with every overlay off nothing of the town is drawn, and nothing is stamped schematic', async ({ page }) => {
	await openLive(page, '/');
	await expect(stampOf(page)).toBeVisible();
	for (const box of await listOf(page).getByRole('checkbox').all()) await box.uncheck();
	await expect(page).toHaveURL('/?datasets=none');
	await expect.poll(() => renderedLive(page)).toEqual([]);
	await expect(page.locator('[data-map] svg [data-feature]')).toHaveCount(0);
	await expect(stampOf(page)).toHaveCount(0);
	await listOf(page).getByRole('checkbox').first().check();
	await expect(page).toHaveURL('/?datasets=roads');
	await expect(stampOf(page)).toBeVisible();
});

test('a link to a feature of an overlay that is off still shows what is said of it', async ({ page }) => {
	await openLive(page, '/?datasets=roads&select=liufan-village');
	await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveText('刘畈村');
	await expect(rowOf(page, 'liufan-village')).toHaveCount(0);
	await cardOf(page).getByRole('button', { name: '关闭' }).click();
	await expect(page).toHaveURL('/?datasets=roads');
});
