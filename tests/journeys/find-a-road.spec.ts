import { cardOf, drawnOf, expect, listOf, rowOf, test } from './reader/reader';
import { cameraOf, openLive, pointOf, renderedLive, setOffLive, settled, untilLive } from './reader/live-map';

const ROAD = 'development-avenue-upgrade';
/** The place where the project stands: the map shows it there. */
const PLACE = 'development-avenue';
const QUOTE = '发展大道改造升级工程全面完工';

test('a road found in the list is set off on the map, and its card tells all', async ({ page }) => {
	await openLive(page, '/');
	const row = listOf(page).getByRole('link', { name: /发展大道改造升级/ });
	await expect(row).toContainText('2,500 万元');
	await row.hover();
	await expect.poll(() => setOffLive(page, 'hovered')).toEqual([PLACE]);

	await row.click();
	await expect(page).toHaveURL(`/?select=${ROAD}`);
	await expect(row).toHaveAttribute('aria-current', 'true');
	await expect.poll(() => setOffLive(page, 'selected')).toEqual([PLACE]);
	await expect(drawnOf(page, PLACE)).toHaveClass(/\bselected\b/);

	const card = cardOf(page);
	await expect(card.getByRole('heading', { name: '发展大道改造升级' })).toBeVisible();
	await expect(card).toContainText('完工');
	await expect(card).toContainText('全面完工');
	await expect(card).toContainText('2,500 万元');
	await expect(card.locator('blockquote').first()).toContainText(QUOTE);
	await expect(card).toContainText('示意');
	await expect(card.getByRole('link', { name: '发展大道', exact: true }).first()).toBeVisible();
	await expect(card.getByRole('link', { name: '打开这一页' })).toHaveAttribute(
		'href',
		/projects\/development-avenue-upgrade\/$/,
	);
	await expect(card.getByRole('link', { name: '在报告里看这一句' }).first()).toHaveAttribute(
		'href',
		/reports\/2022\/#s/,
	);
});

test('the sentence is read in the report, and going back finds everything as it was left', async ({ page }) => {
	await openLive(page, '/');
	await page.getByRole('checkbox', { name: '在图上显示村和社区' }).uncheck();
	await page.getByRole('button', { name: '放大', exact: true }).click();
	await expect(page).toHaveURL(/camera=12\.62/);
	const row = rowOf(page, ROAD);
	await row.click();
	await expect(cardOf(page)).toBeVisible();
	await expect.poll(() => setOffLive(page, 'selected')).toEqual([PLACE]);
	// A selection out of sight is brought into view.
	await settled(page);
	const left = { address: page.url(), camera: await cameraOf(page) };

	await cardOf(page).getByRole('link', { name: '在报告里看这一句' }).first().click();
	await expect(page).toHaveURL(/\/reports\/2022\/#s[\d-]+$/);
	const sentence = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
	await expect(sentence).toContainText('发展大道改造升级');
	await expect(sentence).toBeInViewport({ ratio: 0.9 });
	// Marked: it does not stand on the bare ground as its neighbours do.
	await expect(sentence).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');

	await page.goBack();
	await expect(page).toHaveURL(left.address);
	await expect(cardOf(page).getByRole('heading', { name: '发展大道改造升级' })).toBeVisible();
	await expect(row).toHaveAttribute('aria-current', 'true');
	await expect(row).toBeInViewport();
	await expect(page.getByRole('checkbox', { name: '在图上显示村和社区' })).not.toBeChecked();
	await untilLive(page);
	await settled(page);
	expect(await cameraOf(page)).toBe(left.camera);
	await expect.poll(() => setOffLive(page, 'selected')).toEqual([PLACE]);

	await page.goBack();
	await expect(cardOf(page)).toHaveCount(0);
	await expect(row).not.toHaveAttribute('aria-current');
	await expect.poll(() => setOffLive(page, 'selected')).toEqual([]);
	await expect(page.getByRole('checkbox', { name: '在图上显示村和社区' })).not.toBeChecked();
});

test('Back undoes one selection after the other', async ({ page }) => {
	await openLive(page, '/');
	await rowOf(page, ROAD).click();
	await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveText('发展大道改造升级');
	await rowOf(page, 'metallurgy-avenue-extension').click();
	await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveText('冶金大道延伸');
	await page.goBack();
	await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveText('发展大道改造升级');
	await expect.poll(() => setOffLive(page, 'selected')).toEqual([PLACE]);
	await page.goBack();
	await expect(cardOf(page)).toHaveCount(0);
	await page.goForward();
	await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveText('发展大道改造升级');
});

test('a road far down the list is brought into view on the map', async ({ page }) => {
	await openLive(page, '/?camera=15.00/31.59000/113.94000');
	expect(await renderedLive(page)).not.toContain('metallurgy-avenue-extension');
	await rowOf(page, 'metallurgy-avenue-extension').click();
	await expect.poll(() => renderedLive(page)).toContain('metallurgy-avenue-extension');
});

test('the map answers too: a click on a feature selects it, a click beside it lets go', async ({ page }) => {
	await openLive(page, '/');
	const at = await pointOf(page, 'metallurgy-avenue-extension');
	await page.mouse.move(at.x, at.y);
	await expect(rowOf(page, 'metallurgy-avenue-extension').locator('xpath=..')).toHaveClass(/\bhovered\b/);
	await page.mouse.click(at.x, at.y);
	await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveText('冶金大道延伸');
	await expect(rowOf(page, 'metallurgy-avenue-extension')).toHaveAttribute('aria-current', 'true');
	const box = (await page.locator('[data-map]').boundingBox())!;
	await page.mouse.click(box.x + 60, box.y + box.height - 120);
	await expect(cardOf(page)).toHaveCount(0);
});
