import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { LedgerRow } from '../../src/lib/core/ledger/ledger';
import { openLive, setOffLive } from './reader/live-map';
import { expect, test } from './reader/reader';

const ledgerRows = (): LedgerRow[] =>
	(JSON.parse(readFileSync('build/budget.json', 'utf8')) as { rows: LedgerRow[] }).rows;
const rowsOf = (page: Page) => page.locator('[data-ledger] [data-row]');
const idsOf = (page: Page) => rowsOf(page).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row')!));
const barOf = (page: Page, picture: string, key: string) =>
	page.locator(`[data-picture="${picture}"] [data-bar="${key}"] a`);
const yuan = (text: string) => Number(text.replace(/\D/g, ''));

test('every figure of the report has its row, in the order of the report', async ({ page }) => {
	await page.goto('/budget/');
	expect(await idsOf(page)).toEqual(ledgerRows().map(({ id }) => id));
	await expect(page.locator('[data-ledger]')).toHaveAttribute('aria-rowcount', String(ledgerRows().length + 1));
});

test('the ledger is ordered by keyboard, says so, and Back undoes it', async ({ page }) => {
	await openLive(page, '/en/budget/');
	const button = page.locator('[data-ledger]').getByRole('button', { name: 'Yuan', exact: true });
	await button.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/en/budget/?order=-yuan');
	await expect(page.getByRole('columnheader', { name: 'Yuan' })).toHaveAttribute('aria-sort', 'descending');
	await expect(button).toBeFocused();
	const amounts = new Map(ledgerRows().map((row) => [row.id, row.yuan]));
	const shown = (await idsOf(page)).map((id) => amounts.get(id)!);
	expect(shown).toEqual(shown.toSorted((a, b) => b - a));
	await page.goBack();
	await expect(page).toHaveURL('/en/budget/');
	expect(await idsOf(page)).toEqual(ledgerRows().map(({ id }) => id));
});

test('an address filters the ledger, its totals and its pictures, and each choice can be taken away', async ({
	page,
}) => {
	await openLive(page, '/budget/?datasets=roads&status=preparation&nature=investment');
	// Three figures: one that was replaced, its successor, and two of the other road, the second of which counts.
	await expect(rowsOf(page)).toHaveCount(4);
	await expect(page.getByText(`4 / ${ledgerRows().length} 个数字`)).toBeVisible();
	await expect(page.locator('[data-total]')).toHaveCount(1);
	await expect(page.locator('[data-total="investment"] .yuan').first()).toHaveText('31,000,000');
	await expect(page.locator('[data-picture="investment"] [data-bar]')).toHaveCount(1);
	await page.getByRole('button', { name: '去掉：投资', exact: true }).click();
	await expect(page).toHaveURL('/budget/?datasets=roads&status=preparation');
	await page.getByRole('button', { name: '全部清除', exact: true }).click();
	await expect(rowsOf(page)).toHaveCount(ledgerRows().length);
	await page.goBack();
	await expect(rowsOf(page)).toHaveCount(4);
});

test('a question of the address is obeyed, answered in words, and removable', async ({ page }) => {
	await openLive(page, '/en/budget/?ask=crosses/yangzhai-industrial-park');
	await expect(page.locator('.filters .answer').first()).toBeVisible();
	await expect(rowsOf(page)).not.toHaveCount(ledgerRows().length);
	await page.getByRole('button', { name: /^Without: / }).click();
	await expect(page).toHaveURL('/en/budget/');
	await expect(rowsOf(page)).toHaveCount(ledgerRows().length);
});

test('nothing left says what would fill the ledger', async ({ page }) => {
	await openLive(page, '/en/budget/?status=cancelled');
	await expect(page.getByText('No figure meets all that is chosen.')).toBeVisible();
	await expect(page.locator('[data-picture="investment"]')).toContainText('There is nothing to draw');
});

test('the time that is looked at decides what counts', async ({ page }) => {
	await openLive(page, '/en/budget/?at=2022&nature=investment&datasets=roads&status=preparation');
	await expect(page.locator('[data-total="investment"] .yuan').first()).toHaveText('30,000,000');
	await page.getByRole('button', { name: /^Without: as told: / }).click();
	await expect(page.locator('[data-total="investment"] .yuan').first()).toHaveText('31,000,000');
});

test('every total opens into rows that make it', async ({ page }) => {
	await page.goto('/budget/');
	const totals = page.locator('[data-total]');
	expect(await totals.count()).toBeGreaterThan(5);
	for (const total of await totals.all()) {
		await total.locator('summary').click();
		await expect(total.getByRole('table')).toBeVisible();
		const parts = await total
			.locator('[data-part]')
			.evaluateAll((rows) => rows.map((r) => Number(r.getAttribute('data-part'))));
		const sum = yuan(await total.locator('summary .yuan').innerText());
		expect(parts.reduce((all, part) => all + part, 0)).toBe(sum);
	}
	await expect(page.getByText('算作缺数，不算作零。').last()).toBeVisible();
});

test('pointing at a bar lights its places, pressing it filters, pressing again gives all back', async ({ page }) => {
	await openLive(page, '/budget/');
	const bar = barOf(page, 'investment', 'roads preparation');
	await bar.hover();
	await expect.poll(() => setOffLive(page, 'hovered')).toEqual(['friendship-avenue', 'metallurgy-avenue-extension']);
	await page.mouse.move(0, 0);
	await expect.poll(() => setOffLive(page, 'hovered')).toEqual([]);
	await bar.focus();
	await expect.poll(() => setOffLive(page, 'hovered')).toHaveLength(2);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/budget/?datasets=roads&status=preparation');
	await expect(bar).toHaveAttribute('aria-current', 'true');
	await bar.click();
	await expect(page).toHaveURL('/budget/');
});

test('a project of the ranking, or of the timeline, is selected; its row is marked', async ({ page }) => {
	await openLive(page, '/en/budget/');
	await barOf(page, 'largest', 'friendship-avenue').click();
	await expect(page).toHaveURL('/en/budget/?select=friendship-avenue');
	await expect.poll(() => setOffLive(page, 'selected')).toEqual(['friendship-avenue']);
	await expect(page.locator('[data-row].lit')).toHaveCount(2);
	await page.getByRole('button', { name: 'Clear selection' }).click();
	await barOf(page, 'timeline', 'metallurgy-avenue-extension').click();
	await expect(page).toHaveURL('/en/budget/?select=metallurgy-avenue-extension');
});

test('a row under the pointer lights its places', async ({ page }) => {
	await openLive(page, '/budget/');
	await page.locator('[data-row]').filter({ hasText: '1600万元' }).first().hover();
	await expect.poll(() => setOffLive(page, 'hovered')).toEqual(['metallurgy-avenue-extension']);
});

test('what changed is told with both quotes and the difference', async ({ page }) => {
	await page.goto('/en/budget/');
	const raised = page.locator('[data-change="raised"]');
	await expect(raised).toContainText('+CNY 1 million');
	await expect(raised.locator('blockquote')).toHaveCount(2);
	await expect(page.locator('[data-change="contradicted"] blockquote')).toHaveCount(2);
	await page.goto('/budget/');
	await expect(page.locator('[data-change="raised"]')).toContainText('+100 万元');
});

for (const [address, heading, nature] of [
	['/budget/', '账本', '总投资'],
	['/zh-hant/budget/', '賬本', '總投資'],
	['/en/budget/', 'The ledger', 'total investment'],
] as const) {
	test(`${address} stands without scripts: rows, totals, pictures and their tables`, async ({ browser, baseURL }) => {
		const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
		const page = await context.newPage();
		await page.goto(address);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
		await expect(rowsOf(page)).toHaveCount(ledgerRows().length);
		await expect(page.locator('[data-total="total_investment"] summary')).toContainText(nature);
		for (const picture of ['investment', 'largest', 'timeline', 'growth']) {
			const drawn = page.locator(`[data-picture="${picture}"]`);
			await expect(drawn.locator('[data-bar] svg').first()).toBeVisible();
			await drawn.locator(':scope > details > summary').last().click();
			await expect(drawn.getByRole('table').last()).toBeVisible();
		}
		expect(await page.locator('[style]').count()).toBe(0);
		const sentences = (await page.locator('[data-rules]').innerText()).match(/[。.](?=\s|$|[^\d])/g);
		expect(sentences).toHaveLength(2);
		await context.close();
	});
}

for (const [address, width, scheme] of [
	['/budget/', 1440, 'light'],
	['/en/budget/?datasets=roads', 390, 'dark'],
] as const) {
	test(`axe finds nothing on ${address} at ${width}, ${scheme}`, async ({ page }) => {
		await page.setViewportSize({ width, height: 844 });
		await page.emulateMedia({ colorScheme: scheme });
		await openLive(page, address);
		await page.locator('button[aria-expanded="false"]').first().click();
		const { violations } = await new AxeBuilder({ page })
			.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
			.analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
	});
}
