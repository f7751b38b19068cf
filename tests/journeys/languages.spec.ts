import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { toTraditional } from '../../src/lib/server/chinese';
import { cardOf, expect, listOf, test } from './reader/reader';
import { openLive, renderedLive } from './reader/live-map';

const LANGUAGES = [
	{
		tag: 'zh-Hans',
		base: '/',
		label: '简',
		heading: '项目和地方',
		road: '发展大道改造升级',
		money: '2,500 万元',
		report: '报告',
		quote: '发展大道改造升级工程全面完工',
		quoted: 'zh-Hans',
	},
	{
		tag: 'zh-Hant',
		base: '/zh-hant/',
		label: '繁',
		heading: '項目和地方',
		road: '發展大道改造升級',
		money: '2,500 萬元',
		report: '報告',
		quote: '發展大道改造升級工程全面完工',
		quoted: 'zh-Hant',
	},
	{
		tag: 'en',
		base: '/en/',
		label: 'EN',
		heading: 'Projects and places',
		road: 'Development Avenue',
		money: 'CNY 25 million',
		report: 'Report',
		quote: '发展大道改造升级工程全面完工',
		quoted: 'zh-Hans',
	},
] as const;

/** Texts with Chinese characters that the page says are in a language. */
function textsIn(page: Page, language: string): Promise<string[]> {
	return page.evaluate((wanted) => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const found: string[] = [];
		while (walker.nextNode()) {
			const text = walker.currentNode.textContent?.trim() ?? '';
			const parent = walker.currentNode.parentElement!;
			if (parent.closest('script, style') || parent.closest('[lang]')!.getAttribute('lang') !== wanted) continue;
			// A note may name characters, which stand for themselves in every language.
			if (/[\u4e00-\u9fff]/.test(text) && !parent.closest('[aria-labelledby="notes"]')) found.push(text);
		}
		return found;
	}, language);
}

/** Reads text as a reader does: a space that does not break is a space. */
const plain = (text: string | null) => (text ?? '').replace(/\u00a0/g, ' ');

for (const { tag, base, heading, road, money, report, quote, quoted } of LANGUAGES) {
	test(`${tag}: words, names, money and quotes`, async ({ page }) => {
		await openLive(page, base);
		await expect(page.locator('html')).toHaveAttribute('lang', tag);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
		await expect(page.getByRole('link', { name: report, exact: true })).toBeVisible();
		const row = listOf(page).locator('[data-id="development-avenue-upgrade"]');
		await expect(row).toContainText(road);
		expect(plain(await row.textContent())).toContain(money);
		await row.click();
		const card = cardOf(page);
		await expect(card.getByRole('heading', { level: 2 })).toContainText(road);
		const words = card.locator('blockquote').first();
		await expect(words).toContainText(quote);
		await expect(words).toHaveAttribute('lang', quoted);
		expect(plain(await card.textContent())).toContain(money);
		expect(await renderedLive(page)).toContain('development-avenue');
	});
}

test('English says of a project what it is, in one sentence, beside its Chinese name', async ({ page }) => {
	await page.goto('/en/projects/development-avenue-upgrade/');
	await expect(page.locator('p[lang="zh-Hans"]').first()).toHaveText('发展大道改造升级');
	await expect(page.locator('.summary')).toHaveText(/^[A-Z][^\u4e00-\u9fff]+\.$/);
	await expect(page.locator('article')).toContainText('Complete');
});

test('no Chinese is left in the English interface outside what is marked as Chinese', async ({ page }) => {
	for (const address of [
		'/en/',
		'/en/projects/metallurgy-avenue-extension/',
		'/en/places/liufan-village/',
		'/en/reports/2022/',
		'/en/data/',
	]) {
		await page.goto(address);
		// A sentence may name a Chinese word; it must not be one.
		const left = (await textsIn(page, 'en')).filter(
			(text) => text.replace(/[^\u4e00-\u9fff]/g, '').length > text.replace(/[^a-z]/gi, '').length / 4,
		);
		expect(left, address).toEqual([]);
	}
});

test('no simplified word is left on traditional pages', async ({ page }) => {
	const { traditional = {} } = JSON.parse(readFileSync('geodata/town.json', 'utf8')) as {
		traditional?: Record<string, string>;
	};
	const convert = toTraditional();
	const kept = Object.values(traditional);
	const without = (text: string) => kept.reduce((rest, name) => rest.replaceAll(name, ''), text);
	for (const path of [
		'',
		'projects/metallurgy-avenue-extension/',
		'places/liufan-village/',
		'reports/2022/',
		'data/',
	]) {
		await page.goto(`/zh-hant/${path}`);
		const texts = await textsIn(page, 'zh-Hant');
		expect(texts.length).toBeGreaterThan(5);
		const left = texts.map(without).filter((text) => convert(text) !== text);
		expect(left, path).toEqual([]);
	}
});

test('a language link keeps the page, and says which language is on', async ({ request }) => {
	for (const path of ['', 'projects/hongde-plaza/', 'places/liufan-village/', 'reports/2022/', 'data/']) {
		for (const { base, tag } of LANGUAGES) {
			const html = await (await request.get(`${base}${path}`)).text();
			const links = [...html.matchAll(/<a href="([^"]+)" hreflang="([^"]+)"[^>]*>/g)];
			expect(links.map(([, href, language]) => [language, new URL(href!, `http://x${base}${path}`).pathname])).toEqual(
				LANGUAGES.map((other) => [other.tag, `${other.base}${path}`]),
			);
			const on = links.filter(([link]) => link.includes('aria-current="true"')).map(([, , language]) => language);
			expect(on).toEqual([tag]);
		}
	}
});

test('the language changes and the reader’s view stays', async ({ page }) => {
	await openLive(page, '/?datasets=roads&select=development-avenue-upgrade');
	await page.getByRole('link', { name: 'EN', exact: true }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(cardOf(page).getByRole('heading', { level: 2 })).toContainText('Development Avenue');
	await expect(page).toHaveURL(/datasets=roads/);
});

test('every script of the page is of its language only', async ({ page }) => {
	const texts: string[] = [];
	page.on('response', async (response) => {
		if (response.url().endsWith('.js')) texts.push(await response.text().catch(() => ''));
	});
	await page.goto('/en/', { waitUntil: 'networkidle' });
	await expect.poll(() => texts.some((text) => /Works without scripts|Positions drawn dotted/.test(text))).toBe(true);
	expect(texts.filter((text) => text.includes('只为看得清楚而摆放') || text.includes('只爲看得清楚'))).toEqual([]);
});
