import { BROWSER_ARGUMENTS, findBrowser } from '../browser/browser';
import { expect, test } from './reader/reader';

const HARDWARE_LESS = BROWSER_ARGUMENTS.filter((argument) => !/angle|swiftshader/.test(argument));
test.use({
	launchOptions: {
		executablePath: findBrowser() ?? undefined,
		args: [...HARDWARE_LESS, '--disable-gpu', '--disable-3d-apis', '--disable-webgl', '--disable-webgl2'],
	},
});

test('without WebGL what was brought is drawn upon the drawn map, told by a click, and removed', async ({ page }) => {
	await page.goto('/?camera=14.00/31.52000/114.04000');
	await page.getByRole('button', { name: '文件', exact: true }).click();
	const pane = page.getByRole('region', { name: '带入自己的文件' });
	await pane.locator('input[type=file]').setInputFiles({
		name: '点.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from('名称,经度,纬度\n水井,114.04,31.52\n'),
	});
	await pane.getByLabel('GPS 或天地图：WGS 84、CGCS2000').check();
	await pane.getByRole('button', { name: '放到图上' }).click();
	const canvas = page.locator('canvas[data-guests="drawn"]');
	await expect(canvas).toBeVisible();
	const ink = await canvas.evaluate((element: HTMLCanvasElement) => {
		const { width, height } = element;
		const { data } = element.getContext('2d')!.getImageData(width / 2 - 10, height / 2 - 10, 20, 20);
		return data.filter((value, i) => i % 4 === 3 && value > 0).length;
	});
	expect(ink).toBeGreaterThan(50);
	const box = (await page.locator('[data-map]').boundingBox())!;
	await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
	await expect(page.getByRole('region', { name: '点.csv 里写的内容' })).toContainText('水井');
	await pane.getByRole('button', { name: '移除' }).click();
	await expect(canvas).toHaveCount(0);
});
