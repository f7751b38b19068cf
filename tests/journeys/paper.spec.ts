import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { create } from 'qrcode';
import { openLive } from './reader/live-map';
import { deskEntries } from './reader/published';
import { expect, test } from './reader/reader';

const sheetOf = (page: Page) => page.locator('[data-paper]');
const rowsOf = (page: Page) => sheetOf(page).locator('[data-project]');
const MM = 96 / 25.4;

/** Pages of a PDF with their sizes in millimetres, read from the file itself. */
function pagesOf(pdf: Buffer): { width: number; height: number }[] {
	return [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(
		([, width, height]) => ({
			width: Math.round((Number(width) / 72) * 25.4),
			height: Math.round((Number(height) / 72) * 25.4),
		}),
	);
}

/** Great-circle metres (haversine). */
function metresBetween([lng0, lat0]: readonly number[], [lng1, lat1]: readonly number[]): number {
	const radians = (degrees: number) => (degrees * Math.PI) / 180;
	const [dLat, dLng] = [radians(lat1! - lat0!) / 2, radians(lng1! - lng0!) / 2];
	const h = Math.sin(dLat) ** 2 + Math.cos(radians(lat0!)) * Math.cos(radians(lat1!)) * Math.sin(dLng) ** 2;
	return 2 * 6_371_008.8 * Math.asin(Math.sqrt(h));
}

/** Two villages whose points are far apart; a point's bounds are the point. */
const VILLAGES = ['dengdian-village', 'donghong-village'];
const pointOf = (id: string) =>
	deskEntries()
		.find((entry) => entry.id === id)!
		.bounds!.slice(0, 2);

/** How far apart their signs are on paper, in millimetres, and the denominator that the sheet states. */
async function measured(page: Page): Promise<{ mm: number; denominator: number; barMm: number; barMetres: number }> {
	const places = await Promise.all(
		VILLAGES.map((id) =>
			page.locator(`[data-paper] [data-feature="${id}"] .touch`).evaluate((circle) => {
				const { left, right, top, bottom } = circle.getBoundingClientRect();
				return [(left + right) / 2, (top + bottom) / 2] as const;
			}),
		),
	);
	const [[x0, y0], [x1, y1]] = places as [readonly [number, number], readonly [number, number]];
	const stated = await page.getByText(/^(?:比例尺|Scale) 1:/).textContent();
	const bar = page.locator('[data-bar-metres]');
	return {
		mm: Math.hypot(x1 - x0, y1 - y0) / MM,
		denominator: Number(stated!.split('1:')[1]!.replaceAll(',', '')),
		barMm: (await bar.evaluate((rect) => rect.getBoundingClientRect().width)) / MM,
		barMetres: Number(await bar.getAttribute('data-bar-metres')),
	};
}

async function expectTrueScale(page: Page): Promise<void> {
	const { mm, denominator, barMm, barMetres } = await measured(page);
	const ground = metresBetween(pointOf(VILLAGES[0]!), pointOf(VILLAGES[1]!));
	expect(Math.abs((mm * denominator) / 1000 / ground - 1)).toBeLessThan(0.01);
	expect(Math.abs((barMm * denominator) / 1000 / barMetres - 1)).toBeLessThan(0.01);
}

for (const [paper, width, height] of [
	['a4', 210, 297],
	['a3', 420, 297],
] as const) {
	test(`the sheet prints on ${paper.toUpperCase()} at the scale it states`, async ({ page }) => {
		await page.setViewportSize({ width: Math.ceil((width - 24) * MM), height: 1000 });
		await page.goto(`/print/${paper === 'a3' ? '?paper=a3' : ''}`);
		await expect(sheetOf(page)).toHaveAttribute('data-paper', paper);
		await expect(page.locator('[data-qr]')).toBeVisible();
		const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }));
		expect(pages.length).toBeGreaterThan(1);
		expect(pages.length).toBeLessThan(9);
		expect(new Set(pages.map((one) => `${one.width} ${one.height}`))).toEqual(new Set([`${width} ${height}`]));
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('banner')).toBeHidden();
		await expect(page.getByRole('button', { name: '打印，或存为 PDF' })).toBeHidden();
		await expectTrueScale(page);
	});
}

test('every project is in the table, with its quotes, and says so where it is not on the map', async ({ page }) => {
	await page.goto('/print/');
	const projects = deskEntries().filter(({ kind }) => kind === 'project');
	await expect(rowsOf(page)).toHaveCount(projects.length);
	for (const { id, shownBy, quotes } of projects) {
		const row = sheetOf(page).locator(`[data-project="${id}"]`);
		expect(await row.locator('.quotes a').count(), id).toBe(quotes.length);
		expect(await row.getByText('不在图上').count(), id).toBe(shownBy.length === 0 ? 1 : 0);
	}
	// Whatever is placed is numbered on the map, with the number of its row.
	const numbers = (await page.locator('.marks .number').allTextContents()).join(', ');
	for (const [i, { shownBy }] of projects.entries())
		if (shownBy.length > 0) expect(inWords(numbers), `${i + 1}`).toContain(i + 1);
});

/** Numbers that `3, 5–8, 12` stands for. */
const inWords = (text: string): number[] =>
	text.split(', ').flatMap((run) => {
		const [first, last = first] = run.split('–').map(Number);
		return first ? Array.from({ length: last! - first + 1 }, (_, i) => first + i) : [];
	});

test('the sheet shows what the address says, and leads there by letters and code', async ({ page, baseURL }) => {
	const view = '?datasets=roads,industry&status=preparation&select=metallurgy-avenue-extension';
	await page.goto(`/en/print/${view}&paper=a3`);
	await expect(page.getByText(/^Chosen: only Roads · Industry; In preparation/)).toBeVisible();
	const left = deskEntries().filter(
		({ kind, dataset, status }) =>
			kind === 'project' && ['roads', 'industry'].includes(dataset) && status === 'preparation',
	);
	await expect(rowsOf(page)).toHaveCount(left.length);
	await expect(sheetOf(page).locator('[data-project="metallurgy-avenue-extension"]')).toContainText('Selected');
	const address = `${baseURL}/en/${view}`;
	await expect(page.locator('[data-address]')).toHaveText(address);
	const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules;
	const drawn = new Array<number>(size * size).fill(0);
	const d = await page.locator('[data-qr] path').getAttribute('d');
	for (const [, x, y, length] of d!.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
		for (let i = 0; i < Number(length); i++) drawn[Number(y) * size + Number(x) + i] = 1;
	expect(drawn).toEqual([...data].map(Number));
	await page.getByRole('link', { name: 'Back to the map' }).click();
	await expect(page).toHaveURL(address);
});

test('a question in the address is answered on the sheet', async ({ page }) => {
	await page.goto('/print/?ask=within/1500/feature/friendship-avenue&kind=project');
	await expect(page.getByRole('button', { name: '打印，或存为 PDF' })).toBeEnabled();
	await expect(page.getByText(/^所选：.*1,500 米/)).toBeVisible();
	const rows = await rowsOf(page).count();
	expect(rows).toBeGreaterThan(0);
	expect(rows).toBeLessThan(58);
});

test('a camera is printed at a larger round scale, and tells what lies outside', async ({ page }) => {
	await page.setViewportSize({ width: 704, height: 900 });
	await page.goto('/print/?camera=13.00/31.52500/114.03500');
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText(/^比例尺 1:/)).toHaveText('比例尺 1:50,000');
	expect(await page.getByText('在本图幅之外').count()).toBeGreaterThan(0);
});

test('papers are changed in place, and Back changes them again', async ({ page }) => {
	await page.goto('/print/');
	await page.getByRole('link', { name: 'A3 横向' }).click();
	await expect(sheetOf(page)).toHaveAttribute('data-paper', 'a3');
	await expect(page).toHaveURL('/print/?paper=a3');
	await page.goBack();
	await expect(sheetOf(page)).toHaveAttribute('data-paper', 'a4');
});

test('without scripts the whole town is printed, at a true scale', async ({ browser, baseURL }) => {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		baseURL,
		viewport: { width: 704, height: 900 },
	});
	const page = await context.newPage();
	await page.goto('/en/print/');
	await expect(rowsOf(page)).toHaveCount(58);
	expect(await page.locator('.desk [style]').count()).toBe(0);
	await context.close();
	// Measuring needs scripts; the page's own do not run.
	const other = await browser.newContext({ baseURL, viewport: { width: 704, height: 900 } });
	const still = await other.newPage();
	await still.route('**/*.js', (route) => route.abort());
	await still.goto('/en/print/');
	await still.emulateMedia({ media: 'print' });
	await expectTrueScale(still);
	await other.close();
});

/** Width, height and pixels (RGBA) of a PNG of 8 bits a channel (PNG, section 9: filters). */
function decode(png: Buffer): { width: number; height: number; at: (x: number, y: number) => number[] } {
	const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
	const channels = png[25] === 6 ? 4 : 3;
	const chunks: Buffer[] = [];
	for (let at = 8; at < png.length;) {
		const length = png.readUInt32BE(at);
		if (png.toString('latin1', at + 4, at + 8) === 'IDAT') chunks.push(png.subarray(at + 8, at + 8 + length));
		at += length + 12;
	}
	const raw = inflateSync(Buffer.concat(chunks));
	const stride = width * channels;
	const pixels = Buffer.alloc(stride * height);
	for (let y = 0; y < height; y++) {
		const filter = raw[y * (stride + 1)]!;
		for (let i = 0; i < stride; i++) {
			const left = i >= channels ? pixels[y * stride + i - channels]! : 0;
			const up = y > 0 ? pixels[(y - 1) * stride + i]! : 0;
			const corner = y > 0 && i >= channels ? pixels[(y - 1) * stride + i - channels]! : 0;
			const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
			pixels[y * stride + i] = (raw[y * (stride + 1) + 1 + i]! + guess) & 255;
		}
	}
	return {
		width,
		height,
		at: (x, y) => [...pixels.subarray(y * stride + x * channels, y * stride + x * channels + 3)],
	};
}

function paeth(a: number, b: number, c: number): number {
	const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
	return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

/** Share of the pixels of a part, given in shares of the whole, that are not as its first. */
function inked(picture: ReturnType<typeof decode>, [left, top, right, bottom]: readonly number[]): number {
	const { width, height, at } = picture;
	const ground = at(Math.round(left! * width), Math.round(top! * height)).join();
	let [ink, all] = [0, 0];
	for (let y = Math.round(top! * height); y < bottom! * height; y += 3)
		for (let x = Math.round(left! * width); x < right! * width; x += 3) {
			all += 1;
			if (at(x, y).join() !== ground) ink += 1;
		}
	return ink / all;
}

async function takePicture(
	page: Page,
	[files, save]: readonly [string, string],
): Promise<{ name: string; png: Buffer }> {
	await page.getByRole('button', { name: files, exact: true }).click();
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: save }).click();
	const download = await coming;
	return { name: download.suggestedFilename(), png: readFileSync(await download.path()) };
}

const CHINESE = ['文件', '存图片 PNG'] as const;
const ENGLISH = ['Files', 'Save a picture (PNG)'] as const;
const sizeOf = async (map: Locator) => (await map.boundingBox())!;

test('the live map is saved as a picture, with what it has to say', async ({ page }) => {
	await openLive(page, '/');
	const chinese = await takePicture(page, CHINESE);
	expect(chinese.name).toMatch(/^\S+-\d{4}-\d\d-\d\d\.png$/);
	const { width, height } = await sizeOf(page.locator('[data-map]'));
	const picture = decode(chinese.png);
	expect(Math.abs(picture.width - width * 2)).toBeLessThan(2);
	expect(picture.height).toBeGreaterThan(height * 2);
	expect(inked(picture, [0.2, 0.3, 0.8, 0.7])).toBeGreaterThan(0.01);
	expect(inked(picture, [0.001, 0.001, 0.999, 0.04])).toBeGreaterThan(0.01);
	await expect(page.getByText(`已交给浏览器：${chinese.name}`)).toBeVisible();
	await openLive(page, '/en/');
	const english = decode((await takePicture(page, ENGLISH)).png);
	const band = ({ at, width: wide }: typeof english) =>
		Array.from({ length: wide / 4 }, (_, x) => at(x, 50).join()).join(' ');
	expect(band(english)).not.toBe(band(picture));
});

test('the drawn map is saved as well, where no live one can be', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 800 } });
	const page = await context.newPage();
	await page.addInitScript(() => {
		const original = HTMLCanvasElement.prototype.getContext;
		HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
			return kind.startsWith('webgl') ? null : Reflect.apply(original, this, [kind, ...rest]);
		} as typeof original;
	});
	await page.goto('/?camera=12.50/31.52000/114.03500');
	const picture = decode((await takePicture(page, CHINESE)).png);
	expect(picture.width).toBeGreaterThan(1280);
	expect(inked(picture, [0.2, 0.3, 0.8, 0.7])).toBeGreaterThan(0.01);
	await context.close();
});
