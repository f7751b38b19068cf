import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { cardOf, expect, stampOf, test } from './reader/reader';
import { mapOf, untilLive } from './reader/live-map';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const ROUTES = [
	'',
	'?select=metallurgy-avenue-extension',
	'projects/huang-yang-line-renovation/',
	'places/yangzhai-industrial-park/',
	'reports/2022/',
	'budget/',
	'data/',
	'print/',
	'present/2022/p1-3/',
	'presenter/2022/',
	'embed/builder/',
	'404',
];

/** What axe finds, one line a rule, with the first elements it names. */
async function findings(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page })
		.options({ runOnly: WCAG, resultTypes: ['violations'] })
		.analyze();
	return violations.map(
		({ id, help, nodes }) =>
			`${id}: ${help}: ${nodes.length}: ${nodes
				.slice(0, 3)
				.map(({ target }) => target.join(' '))
				.join(', ')}`,
	);
}

async function open(page: Page, address: string, live = true): Promise<void> {
	await page.goto(address);
	// The presenter's window shows the stage as drawn.
	if (address.includes('presenter/')) await expect(page.locator('[data-standing="silent"]')).toBeVisible();
	else if (live && (await mapOf(page).count())) await untilLive(page);
	if (address.includes('select=')) await expect(cardOf(page)).toBeVisible();
}

for (const route of ROUTES) {
	test(`axe finds nothing on /${route} in three languages`, async ({ page }) => {
		for (const language of route === '404' ? [''] : ['', 'en/', 'zh-hant/']) {
			// The live map has no words but its name: it is waited for once.
			await open(page, `/${language}${route}`, language === '');
			expect(await findings(page), language).toEqual([]);
		}
	});
}

test('axe finds nothing with the stamp open', async ({ page }) => {
	await open(page, '/');
	await stampOf(page).locator('summary').click();
	await expect(page.getByText('不表示真实位置')).toBeVisible();
	expect(await findings(page)).toEqual([]);
});

test('axe finds nothing with the legend open', async ({ page }) => {
	await open(page, '/');
	await page.locator('summary', { hasText: '图例' }).click();
	expect(await findings(page)).toEqual([]);
});

test('axe finds nothing with overlays off', async ({ page }) => {
	await open(page, '/?datasets=roads');
	expect(await findings(page)).toEqual([]);
});

test('axe finds nothing while a sentence of the report is read and its figures are listed', async ({ page }) => {
	await open(page, '/reports/2022/#s1-3-1-1');
	await page.getByText(/每个数字归到哪里/).click();
	expect(await findings(page)).toEqual([]);
});

for (const [address, tool] of [
	['/', '筛选'],
	['/en/', 'Ask'],
	['/zh-hant/', '測量'],
	['/?size=money', '金额'],
	['/en/', 'Files'],
] as const) {
	test(`axe finds nothing with ${tool} open on ${address}`, async ({ page }) => {
		await open(page, address);
		await page.getByRole('button', { name: tool, exact: true }).click();
		await expect(page.locator('.filter, .tool, .phase, header ~ section').first()).toBeVisible();
		expect(await findings(page)).toEqual([]);
	});
}

test('axe finds nothing in a question, its answer and a comparison', async ({ page }) => {
	await open(page, '/?ask=within/1500/feature/friendship-avenue&compare=friendship-avenue,daifan-link-road');
	await expect(page.getByRole('region', { name: '并列对比' })).toBeVisible();
	await expect(page.locator('.answer').first()).toBeVisible();
	expect(await findings(page)).toEqual([]);
});

for (const route of ['?select=metallurgy-avenue-extension', 'reports/2022/', 'budget/', 'data/']) {
	test(`axe finds nothing in the dark on /${route}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'dark' });
		await open(page, `/${route}`);
		expect(await findings(page)).toEqual([]);
	});
}

for (const [width, height, routes] of [
	[
		390,
		844,
		[
			'?select=metallurgy-avenue-extension',
			'projects/metallurgy-avenue-extension/',
			'reports/2022/',
			'budget/',
			'data/',
		],
	],
	[3840, 2160, ['?select=metallurgy-avenue-extension', 'data/']],
] as const) {
	for (const route of routes) {
		test(`axe finds nothing at ${width}x${height} on /${route}`, async ({ page }) => {
			await page.setViewportSize({ width, height });
			await open(page, `/${route}`);
			expect(await findings(page)).toEqual([]);
			// Nothing is wider than the screen: the reader never scrolls sideways.
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		});
	}
}

test('axe finds nothing without scripts', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: true, baseURL });
	const page = await context.newPage();
	await page.route('**/*.js', (route) => route.abort());
	await page.goto('/');
	expect(await findings(page)).toEqual([]);
	await context.close();
});
