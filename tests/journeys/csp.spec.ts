import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { builtSite } from '../serve/changing';
import { openLive, untilLive } from './reader/live-map';
import { expect, test as reader } from './reader/reader';

interface Refused {
	directive: string;
	what: string;
	where: string;
}

/** What the policies of the page and of the frames in it have refused; none unless a test says so. */
const test = reader.extend<{ refused: Refused[] }>({
	refused: [
		async ({ context }, use) => {
			const refused: Refused[] = [];
			await context.exposeBinding('tellRefused', (_, each: Refused) => void refused.push(each));
			await context.addInitScript(() => {
				const { tellRefused } = window as unknown as { tellRefused: (each: Refused) => void };
				document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
					tellRefused({ directive: effectiveDirective, what: blockedURI, where: sourceFile }),
				);
			});
			await use(refused);
			expect(refused).toEqual([]);
		},
		{ auto: true },
	],
});

const site = builtSite();
const pages = [...site.keys()].filter((path) => path.endsWith('.html') && !/^(?:deploy|embed\/examples)\//.test(path));
const policyOf = (html: string): Map<string, string[]> =>
	new Map(
		(/<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '').split('; ').map((one) => {
			const [directive, ...sources] = one.split(' ');
			return [directive!, sources];
		}),
	);

test('every page has its policy before anything it loads, and none allows what is unsafe', () => {
	expect(pages.length).toBeGreaterThan(600);
	for (const path of pages) {
		const html = site.get(path)!.toString();
		const policy = policyOf(html);
		expect(policy.get('default-src'), path).toEqual(["'none'"]);
		for (const name of ['connect-src', 'worker-src', 'frame-src', 'manifest-src', 'form-action'])
			expect(policy.get(name), path).toEqual(["'self'"]);
		expect(policy.get('img-src'), path).toEqual(["'self'", 'data:']);
		expect(policy.get('base-uri'), path).toEqual(["'none'"]);
		for (const name of ['script-src', 'style-src'])
			for (const source of policy.get(name)!) expect(source, path).toMatch(/^'(?:self|sha256-[A-Za-z\d+/]{43}=)'$/);
		const before = html.slice(0, html.indexOf('<meta http-equiv='));
		expect(before, path).not.toMatch(/<(?:script|style|link [^>]*rel="(?:stylesheet|modulepreload))/);
		// What a policy without `unsafe-inline` refuses in HTML: styles and handlers in attributes.
		expect(/<[a-z][^>]* (?:style|on[a-z]+)="[^"]*"/i.exec(html)?.[0], path).toBeUndefined();
	}
});

for (const path of [
	'zh-hant/',
	'reports/2022/',
	'budget/',
	'en/data/',
	'projects/hongde-plaza/',
	'places/liufan-village/',
	'present/2022/',
	'404.html',
	'embed/',
	'embed/roads/',
	'en/embed/projects/hongde-plaza/',
])
	test(`nothing is refused on ${path}, nor on the way to the next page`, async ({ page }) => {
		await page.goto(`/${path}`);
		const maps = await page.locator('[data-map]').count();
		if (maps > 0 && !path.includes('embed')) await untilLive(page);
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
		const way = page.getByRole('link', { name: /^(?:数据|數據|資料|Data)$/ });
		if ((await way.count()) === 0) return;
		await way.first().click();
		await expect(page).toHaveURL(/\/data\/$/);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	});

test('nothing is refused while the list, the search, a question and the files are used', async ({ page }) => {
	await openLive(page, '/?select=hongde-plaza');
	await page.keyboard.press('/');
	await page.keyboard.type('fazhan dadao');
	await expect(page.locator('#find-hits').getByRole('option')).toHaveCount(2);
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: '文件', exact: true }).click();
	for (const format of ['XLSX', 'GeoPackage', 'KML']) {
		const coming = page.waitForEvent('download');
		await page.getByRole('button', { name: `存为 ${format}`, exact: true }).click();
		const bytes = readFileSync(await (await coming).path());
		expect(bytes.length).toBeGreaterThan(1000);
	}
	const picture = page.waitForEvent('download');
	await page.getByRole('button', { name: '存图片 PNG' }).click();
	expect((await picture).suggestedFilename()).toMatch(/\.png$/);
	await page.goto('/?ask=nearest/school/3/feature/hongde-plaza');
	await untilLive(page);
});

test('nothing is refused when a GeoPackage is brought', async ({ page }) => {
	await openLive(page, '/');
	await page.getByRole('button', { name: '文件', exact: true }).click();
	const choosing = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: '选择文件' }).click();
	await (await choosing).setFiles('build/data/projects.gpkg');
	const pane = page.getByRole('region', { name: '带入自己的文件' });
	await expect(pane.getByRole('heading', { name: 'projects.gpkg' })).toBeVisible();
});

test('nothing is refused in the room, its presenter’s window and on paper', async ({ page: room, refused }) => {
	const deck = room.waitForResponse(/deck\.json/);
	await room.goto('/present/2022/');
	await deck;
	const opening = room.waitForEvent('popup');
	await room.keyboard.press('s');
	const presenter = await opening;
	await expect(presenter.locator('[data-standing]')).toHaveAttribute('data-standing', 'joined');
	await presenter.keyboard.press('PageDown');
	await expect(room).not.toHaveURL(/opening/);
	await room.keyboard.press('?');
	await expect(room.getByRole('dialog')).toBeVisible();
	await presenter.close();
	await room.goto('/en/print/');
	await expect(room.getByRole('table').first()).toBeVisible();
	expect(refused).toEqual([]);
});

test('nothing is refused when a presentation is saved', async ({ page }) => {
	test.setTimeout(200_000);
	await page.goto('/handout/2022/?scenes=p1-1');
	await expect(page.getByRole('group').getByRole('status')).toHaveText(/^A4 横向/, { timeout: 150_000 });
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: '存为 PPTX' }).click();
	expect((await coming).suggestedFilename()).toMatch(/\.pptx$/);
});

test('nothing is refused in an embedded map that comes alive, and in the builder', async ({ page }) => {
	await page.goto('/embed/?interactive=now&theme=dark');
	await expect(page.locator('.map > svg.all')).toHaveCount(1, { timeout: 40_000 });
	await page.goto('/embed/builder/');
	await expect(page.frameLocator('iframe').getByRole('heading').first()).toBeVisible();
});

test('the policy holds: what is put into a page does not run, and what it knows goes nowhere', async ({
	page,
	refused,
	faults,
}) => {
	const asked: string[] = [];
	await page.route('https://elsewhere.example/**', (route) => {
		asked.push(route.request().url());
		return route.abort();
	});
	await page.goto('/data/');
	await page.evaluate(async () => {
		const add = (name: string, set: (element: HTMLElement) => void) => {
			const element = document.createElement(name);
			set(element);
			document.body.append(element);
		};
		add('script', (script) => (script.textContent = 'document.title = "run"'));
		add('img', (image) => image.setAttribute('onerror', 'document.title = "run"'));
		add('p', (text) => text.setAttribute('style', 'position: fixed'));
		add('style', (style) => (style.textContent = 'body { display: none }'));
		add('img', (image) => image.setAttribute('src', 'https://elsewhere.example/?told'));
		add('base', (base) => base.setAttribute('href', 'https://elsewhere.example/'));
		add('iframe', (frame) => frame.setAttribute('src', 'https://elsewhere.example/'));
		await fetch('https://elsewhere.example/?told').catch(() => undefined);
		try {
			new Worker(URL.createObjectURL(new Blob(['1'])));
		} catch {
			// The browser may throw instead of telling.
		}
	});
	await expect
		.poll(() => [...new Set(refused.map(({ directive }) => directive))].sort())
		.toEqual([
			'base-uri',
			'connect-src',
			'frame-src',
			'img-src',
			'script-src-attr',
			'script-src-elem',
			'style-src-attr',
			'style-src-elem',
			'worker-src',
		]);
	await expect(page).not.toHaveTitle('run');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect(await page.evaluate(() => document.baseURI)).not.toContain('elsewhere');
	expect(asked).toEqual([]);
	refused.length = 0;
	// What is refused is written to the console, and told as a request that was never sent.
	const others = faults.splice(0).filter((fault) => !/Content Security Policy|^request: /.test(fault));
	expect(others).toEqual([]);
});

test('a base map of another host is asked for where the town names its host', async ({ page, faults, refused }) => {
	const style = 'https://maps.example/style.json';
	await offerStyle(page, style, ['https://maps.example']);
	await page.goto('/?base=survey');
	await expect(page.locator('[data-base-map].shown')).toHaveAttribute('data-base-map', 'survey', { timeout: 40_000 });
	expect(refused).toEqual([]);
	await page.unrouteAll();
	await offerStyle(page, style, []);
	await page.goto('/?base=survey');
	await expect(page.getByRole('status').filter({ hasText: '底图' })).toContainText('现在打不开');
	expect(refused.splice(0).map(({ directive, what }) => [directive, what])).toEqual([['connect-src', style]]);
	faults.length = 0;
});

/** A town that offers a style, and the page as the build writes it for hosts that the town names. */
async function offerStyle(page: Page, address: string, hosts: readonly string[]): Promise<void> {
	await page.route('**/base/maps.*.json', (route) =>
		route.fulfill({ json: [{ id: 'survey', kind: 'style', name: '测绘图', address, attribution: null }] }),
	);
	await page.route('https://maps.example/**', (route) =>
		route.fulfill({
			json: { version: 8, sources: {}, layers: [{ id: 'ground', type: 'background', paint: {} }] },
			headers: { 'access-control-allow-origin': '*' },
		}),
	);
	await page.route('**/?base=survey', async (route) => {
		const answer = await route.fetch();
		const html = await answer.text();
		const named = html.replace("connect-src 'self'", ["connect-src 'self'", ...hosts].join(' '));
		await route.fulfill({ response: answer, body: named });
	});
}
