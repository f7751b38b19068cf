import { BROWSER_ARGUMENTS, findBrowser } from '../browser/browser';
import { drawnIds, drawnSelected, frameMapOf, framedCardOf, openFrame, wholeOf, zoomIn } from './reader/embedded';
import { drawn } from './reader/published';
import { expect, test } from './reader/reader';

const HARDWARE_LESS = BROWSER_ARGUMENTS.filter((argument) => !/angle|swiftshader/.test(argument));
test.use({
	viewport: { width: 680, height: 480 },
	launchOptions: {
		executablePath: findBrowser() ?? undefined,
		args: [...HARDWARE_LESS, '--disable-gpu', '--disable-3d-apis', '--disable-webgl', '--disable-webgl2'],
	},
});

const viewBoxOf = (page: Parameters<typeof frameMapOf>[0]) => frameMapOf(page).locator('> svg').getAttribute('viewBox');

test('the drawn map stays, and is answered: click, buttons, drag, keys', async ({ page }) => {
	const given = page.waitForEvent('console', (message) => message.text().includes('the drawn map stays'));
	await openFrame(page, '/embed/?interactive=now');
	await given;
	expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull();
	expect(await drawnIds(page)).toEqual(
		drawn()
			.map(({ properties }) => properties.id)
			.sort(),
	);
	await frameMapOf(page).locator('[data-feature="hongde-plaza"] use').click();
	await expect(framedCardOf(page)).toContainText('宏德广场');
	expect(await drawnSelected(page)).toEqual(['hongde-plaza']);
	await page.keyboard.press('Escape');
	await expect(framedCardOf(page)).toBeHidden();

	let last = await viewBoxOf(page);
	const moves = async () => {
		await expect.poll(() => viewBoxOf(page)).not.toBe(last);
		last = await viewBoxOf(page);
	};
	await zoomIn(page).click();
	await moves();
	const { x, y, width, height } = (await frameMapOf(page).boundingBox())!;
	await page.mouse.move(x + width / 2, y + height / 2);
	await page.mouse.down();
	await page.mouse.move(x + width / 2 + 60, y + height / 2 + 20, { steps: 4 });
	await page.mouse.up();
	await moves();
	await frameMapOf(page).focus();
	await page.keyboard.press('ArrowRight');
	await moves();
	await page.keyboard.press('-');
	await moves();
	await expect(wholeOf(page)).toHaveAttribute('href', /camera=/);
});
