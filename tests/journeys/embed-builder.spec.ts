import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Download, Page } from '@playwright/test';
import { create } from 'qrcode';
import { parseOptions } from '../../src/lib/core/embed/options';
import { BEGUN } from '../embed/framed';
import { deskEntries } from './reader/published';
import { expect, test } from './reader/reader';

const BUILDER = '/en/embed/builder/';
const codeOf = (page: Page, id: 'iframe' | 'component' | 'link') => page.locator(`[data-code="${id}"]`);
const subjectOf = (page: Page) => page.locator('[data-subject]');
const previewOf = (page: Page) => page.frameLocator('[data-preview]');
const optionsOf = (address: string) => parseOptions(new URL(address).searchParams).options;
const linkOf = async (page: Page) => (await codeOf(page, 'link').textContent()) ?? '';

/** Opens the builder, its preview painted and its scripts running, in the page and in the frame. */
async function open(page: Page, address = BUILDER): Promise<void> {
	await page.goto(address);
	await expect(subjectOf(page)).toBeEnabled();
	await ready(page);
}
const ready = (page: Page) => expect(previewOf(page).locator(BEGUN)).toBeVisible();

/** Serves one page at an origin of its own. */
async function host(html: string): Promise<{ address: string; close: () => void }> {
	const server = createServer((_, response) => {
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end(`<!doctype html><html lang="en"><title>Host</title><body>${html}`);
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

const contentOf = async (download: Download) => readFileSync(await download.path());

test('the codes follow what is chosen, and the address keeps it without a step in the history', async ({ page }) => {
	await open(page);
	const steps = await page.evaluate(() => history.length);
	await subjectOf(page).selectOption('roads');
	await expect(codeOf(page, 'link')).toHaveText(/\/en\/embed\/roads\/$/);
	await page.getByLabel('Light or dark').selectOption('dark');
	await page.getByLabel('Legend').uncheck();
	await page.getByLabel('Links open in').selectOption('top');
	await expect(codeOf(page, 'link')).toHaveText(/\/en\/embed\/roads\/\?legend=0&theme=dark&target=top$/);
	await expect(previewOf(page).locator('html')).toHaveAttribute('data-legend', 'off');
	await expect(page).toHaveURL(/builder\/\?subject=roads&legend=0&theme=dark&target=top$/);
	expect(await page.evaluate(() => history.length)).toBe(steps);
	await page.reload();
	await expect(page.getByLabel('Light or dark')).toHaveValue('dark');
	await expect(codeOf(page, 'link')).toHaveText(/roads\/\?legend=0&theme=dark&target=top$/);
});

test('the codes follow the preview, and a later choice keeps its view', async ({ page }) => {
	await open(page);
	expect(await linkOf(page)).not.toContain('camera');
	await previewOf(page).getByRole('button', { name: 'Zoom in' }).click();
	await expect(codeOf(page, 'link')).toHaveText(/camera=/);
	const { camera } = optionsOf(await linkOf(page));
	await page.getByLabel('Roads', { exact: true }).uncheck();
	await expect(codeOf(page, 'link')).toHaveText(/datasets=industry,villages,heritage,services,development/);
	expect(optionsOf(await linkOf(page)).camera).toEqual(camera);
	await ready(page);
	await page.getByRole('button', { name: 'Back to the opening view' }).click();
	await expect(codeOf(page, 'link')).not.toHaveText(/camera=/);
});

test('a feature is found by its name and chosen by keyboard alone', async ({ page }) => {
	await open(page);
	await page.getByLabel('Find a name').focus();
	await page.keyboard.type('huang-yang');
	await expect(page.getByText(/names? found/)).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(codeOf(page, 'link')).toHaveText(/\/en\/embed\/projects\/[a-z-]+\/$/);
	await page.getByLabel('Find a name').fill('mel\\(');
	await expect(page.getByText('No name has that in it')).toBeVisible();
});

test('the frame is seen at the width of a phone, of an article, and of the page', async ({ page }) => {
	await open(page);
	const preview = page.locator('[data-preview]');
	const width = () => preview.evaluate((frame) => Math.round(frame.getBoundingClientRect().width));
	expect(await width()).toBe(680);
	await page.getByLabel('Phone 360').check();
	await expect.poll(width).toBe(360);
	await expect(codeOf(page, 'iframe')).toContainText('width="360"');
	await page.getByLabel('Full width').check();
	await expect(codeOf(page, 'iframe')).toContainText('width="100%"');
	expect(await width()).toBeGreaterThan(680);
	await page.getByLabel('Height in pixels').fill('5000');
	await page.getByLabel('Height in pixels').blur();
	await expect(codeOf(page, 'iframe')).toContainText('height="1200"');
});

test('a frame in another language has its name and its link in that language', async ({ page }) => {
	await open(page);
	await page
		.locator('.choices')
		.getByLabel(/^\s*Language/)
		.selectOption('zh-Hans');
	await expect(codeOf(page, 'iframe')).toContainText(/src="[^"]*\d\/embed\/" title="[^"]*地图集"/);
	await expect(codeOf(page, 'iframe')).toContainText('打开：');
});

test('copying says that it was done', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page);
	await page.getByRole('button', { name: 'Copy: iframe code' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('status').filter({ hasText: 'Copied: iframe code' })).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await codeOf(page, 'iframe').textContent());
});

for (const id of ['iframe', 'component'] as const)
	test(`the ${id} code works on an empty page of another origin`, async ({ page, context }) => {
		await open(page, `${BUILDER}?datasets=roads&status=preparation&theme=dark&legend=0`);
		const code = (await codeOf(page, id).textContent())!;
		const served = await host(code);
		const reader = await context.newPage();
		await reader.goto(served.address);
		const frame = reader.locator('iframe');
		await expect(frame).toHaveAttribute('allow', 'fullscreen');
		await expect(frame).toHaveAttribute('loading', 'lazy');
		await expect(frame).toHaveAttribute('referrerpolicy', 'no-referrer');
		await expect(frame).toHaveAttribute('title', /town atlas$/);
		const inside = frame.contentFrame();
		const left = deskEntries().filter(({ dataset, status }) => dataset === 'roads' && status === 'preparation');
		expect(left.length).toBeGreaterThan(0);
		await expect(inside.locator(`svg [data-feature="${left[0]!.shownBy[0]}"]`)).toBeVisible();
		await expect(inside.locator('html')).toHaveAttribute('data-legend', 'off');
		expect(optionsOf((await frame.getAttribute('src'))!)).toMatchObject({
			datasets: ['roads'],
			status: ['preparation'],
			theme: 'dark',
			legend: false,
		});
		if (id === 'iframe') await expect(reader.locator('body > p > a')).toHaveAttribute('href', /datasets=roads/);
		served.close();
	});

test('the QR code is that of the link', async ({ page }) => {
	await open(page, `${BUILDER}?subject=heritage&theme=light`);
	const { size, data } = create(await linkOf(page), { errorCorrectionLevel: 'M' }).modules;
	const drawn = new Array<number>(size * size).fill(0);
	const d = await page.locator('[data-qr] path').getAttribute('d');
	for (const [, x, y, length] of d!.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
		for (let i = 0; i < Number(length); i++) drawn[Number(y) * size + Number(x) + i] = 1;
	expect(drawn).toEqual([...data].map(Number));
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save QR code (SVG)' }).click(),
	]);
	expect((await contentOf(download)).toString()).toContain(d);
	expect(download.suggestedFilename()).toMatch(/^heritage-en-\d{4}-\d{2}-\d{2}-qr\.svg$/);
});

test('a picture of what is chosen says whose it is, and stands by itself', async ({ page }) => {
	await open(page, `${BUILDER}?datasets=roads,industry&select=huang-yang-line-renovation`);
	const take = async (name: string) => {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name, exact: true }).click(),
		]);
		const file = new RegExp(`^[a-z-]+-en-\\d{4}-\\d{2}-\\d{2}\\.${name.slice(-3).toLowerCase()}$`);
		expect(download.suggestedFilename()).toMatch(file);
		await expect(page.getByText(`Saved: ${download.suggestedFilename()}`)).toBeVisible();
		return contentOf(download);
	};
	const svg = (await take('Save SVG')).toString();
	expect(svg).toMatch(/^<svg[^>]* width="1360" height="1020"/);
	for (const words of ['示意', 'SCHEMATIC', 'Roads · Industry', 'CC BY', 'report', await linkOf(page)])
		expect(svg.replaceAll('&amp;', '&').replaceAll(/<\/text><text[^>]*>/g, '')).toContain(words);
	const png = await take('Save PNG');
	expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 1360, 1020]);
	expect(png.length).toBeGreaterThan(40_000);
});

test('it warns of what is missing and of what is only schematic', async ({ page }) => {
	await open(page);
	const warnings = page.locator('[data-warnings]');
	await expect(warnings).toContainText('no review number');
	await expect(warnings).toContainText(/\d+ of \d+ positions shown are only schematic/);
	await expect(warnings).toContainText(/\d+ features are not on the map/);
	const sure = deskEntries().find(({ certainty, shownBy }) => certainty === 'approximate' && shownBy.length === 1)!;
	await subjectOf(page).selectOption(`${sure.kind}s/${sure.id}`);
	await expect(warnings).not.toContainText('schematic');
	await expect(warnings).toContainText('no review number');
	await subjectOf(page).selectOption('');
	for (const dataset of ['Roads', 'Industry', 'Villages', 'Heritage', 'Services', 'Development'])
		await page.getByLabel(dataset, { exact: true }).uncheck();
	await expect(warnings).toContainText('nothing is shown');
});

test('on a phone the preview stands between what it shows and the options, as it does for the keyboard', async ({
	page,
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page);
	const tops = ['[data-subject]', '[data-preview]', '.choices [type="checkbox"]', '[data-code="iframe"]'].map((part) =>
		page
			.locator(part)
			.first()
			.evaluate((element) => element.getBoundingClientRect().top),
	);
	const order = await Promise.all(tops);
	expect(order).toEqual(order.toSorted((a, b) => a - b));
	await page.getByText('Parameters', { exact: true }).click();
	const row = page.getByRole('row').filter({ hasText: 'camera' });
	await expect(row).toContainText('Where the map looks');
	await expect(row).toContainText('the whole of the map');
});

test('axe finds nothing on it in three languages, and it fits a phone', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	for (const language of ['', 'en/', 'zh-hant/']) {
		await open(page, `/${language}embed/builder/`);
		const { violations } = await new AxeBuilder({ page })
			.exclude('[data-preview]')
			.options({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
			.analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	}
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('it explains itself and gives the codes of the whole town', async ({ page }) => {
		await page.goto(BUILDER);
		await expect(page.getByText('Choosing needs scripts')).toBeVisible();
		await expect(codeOf(page, 'iframe')).toContainText('en/embed/" title="');
		await expect(codeOf(page, 'component')).toContainText('<town-map lang="en"');
		await expect(codeOf(page, 'link')).toContainText('/en/embed/');
		await expect(subjectOf(page)).toBeHidden();
		for (const idle of [page.getByRole('radio'), page.getByRole('spinbutton')]) await expect(idle).toHaveCount(0);
		await expect(page.getByRole('button', { name: 'Back to the opening view' })).toHaveCount(0);
		await page.setViewportSize({ width: 390, height: 844 });
		expect((await page.locator('[data-preview]').boundingBox())!.width).toBeLessThanOrEqual(390);
		await expect(previewOf(page).locator('svg [data-feature]').first()).toBeVisible();
		await page.getByText('Parameters', { exact: true }).click();
		await expect(page.getByRole('rowheader', { name: 'interactive' })).toBeVisible();
	});
});
