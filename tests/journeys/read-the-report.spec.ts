import { drawnOf, expect, pointAt, test } from './reader/reader';
import { openLive, pointOf, setOffLive, settled } from './reader/live-map';
import { features, reportOf, sentencesAbout, sentencesOf } from './reader/published';

const REPORT = '/reports/2022/';
const METALLURGY = 'metallurgy-avenue-extension';
const LINE = 'huang-yang-line';
/** Sentences that speak of a feature, in reading order. */
function speaking(): string[] {
	const spoken = new Set(features().flatMap(({ properties }) => properties.mentions.map(({ sentence }) => sentence)));
	return sentencesOf(reportOf('2022'))
		.map(({ id }) => id)
		.filter((id) => spoken.has(id));
}
const quoted = (id: string) => `[data-sentence][id="${id}"]`;

test('the sentence under the pointer shows its features, and lets them go', async ({ page }) => {
	await openLive(page, REPORT);
	const [first] = sentencesAbout('hongde-plaza');
	const sentence = page.locator(quoted(first!));
	await pointAt(page, first!);
	await expect(sentence).toHaveClass(/\bactive\b/);
	await expect.poll(() => setOffLive(page, 'hovered')).toContain('hongde-plaza');
	await expect(drawnOf(page, 'hongde-plaza')).toHaveClass(/\bhovered\b/);
	const beside = page.getByRole('region', { name: '提到：' });
	await expect(beside.getByRole('link', { name: '宏德广场商业综合体' })).toBeVisible();
	await expect(beside).toContainText('8,000 万元');
	await page.getByRole('heading', { level: 2, name: '目录' }).hover();
	await expect.poll(() => setOffLive(page, 'hovered')).not.toContain('hongde-plaza');
});

test('the sentence in focus shows its features', async ({ page }) => {
	await openLive(page, REPORT);
	const sentence = page.locator(quoted(sentencesAbout(METALLURGY)[0]!));
	await sentence.getByRole('link').first().focus();
	await settled(page);
	await expect(sentence).toHaveClass(/\bactive\b/);
	await expect.poll(() => setOffLive(page, 'hovered')).toContain(METALLURGY);
});

test('the sentence read by scrolling shows its features', async ({ page }) => {
	await openLive(page, REPORT);
	const last = sentencesAbout(METALLURGY).at(-1)!;
	const box = (await page.locator('.text').boundingBox())!;
	await page.mouse.move(box.x - 20, 300);
	await page.locator(quoted(last)).evaluate((sentence) => {
		const { top, height } = sentence.getBoundingClientRect();
		scrollBy({ top: top + height / 2 - innerHeight * 0.425, behavior: 'instant' });
	});
	await expect(page.locator(quoted(last))).toHaveClass(/\bactive\b/);
	await expect.poll(() => setOffLive(page, 'hovered')).toContain(METALLURGY);
});

test('a feature pointed at on the map marks the sentences that speak of it', async ({ page }) => {
	await openLive(page, REPORT);
	const about = sentencesAbout(LINE);
	expect(about.length).toBeGreaterThan(1);
	const at = await pointOf(page, LINE);
	await page.mouse.move(at.x, at.y);
	const marked = page.locator('[data-sentence].answering');
	await expect(marked).toHaveCount(about.length);
	expect(await marked.evaluateAll((all) => all.map(({ id }) => id))).toEqual(about);
	await page.mouse.click(at.x, at.y);
	await expect(page.locator(quoted(about[0]!))).toBeInViewport();
	await expect(page).toHaveURL(/select=huang-yang-line/);
	await expect.poll(() => setOffLive(page, 'selected')).toEqual([LINE]);
	await page.goBack();
	await expect.poll(() => setOffLive(page, 'selected')).toEqual([]);
});

test('a mention clicked in the text is selected on the map', async ({ page }) => {
	await openLive(page, REPORT);
	const sentence = page.locator(quoted(sentencesAbout('hongde-plaza')[0]!));
	await sentence.getByRole('link', { name: /宏德广场/ }).click();
	await expect(page).toHaveURL(/select=hongde-plaza/);
	await expect.poll(() => setOffLive(page, 'selected')).toEqual(['hongde-plaza']);
});

test('next leads from the title to the first sentence with a mention', async ({ page }) => {
	await openLive(page, REPORT);
	await expect(page.getByRole('button', { name: '上一处' })).toBeDisabled();
	await expect(page.getByRole('button', { name: '下一处' })).toBeEnabled();
	await page.getByRole('button', { name: '下一处' }).click();
	await expect(page.locator('[data-sentence].active')).toHaveAttribute('id', speaking()[0]!);
});

test('next and previous walk from sentence to sentence', async ({ page }) => {
	await openLive(page, REPORT);
	const order = speaking();
	await pointAt(page, order[0]!);
	await page.mouse.down();
	await page.mouse.up();
	const active = page.locator('[data-sentence].active');
	for (const id of order.slice(1, 7)) {
		await page.getByRole('button', { name: '下一处' }).click();
		await expect(active).toHaveAttribute('id', id);
		await expect(active).toBeInViewport();
		await settled(page);
		await expect(active).toHaveAttribute('id', id);
	}
	await expect(page.getByText(`7 / ${order.length}`, { exact: true })).toBeVisible();
	await page.getByRole('button', { name: '上一处' }).click();
	await expect(active).toHaveAttribute('id', order[5]!);
});

test('after the last mention, previous leads back to it', async ({ page }) => {
	await openLive(page, REPORT);
	const order = speaking();
	const last = sentencesOf(reportOf('2022')).at(-1)!.id;
	expect(order).not.toContain(last);
	await pointAt(page, last);
	await page.mouse.down();
	await page.mouse.up();
	await expect(page.getByRole('button', { name: '下一处' })).toBeDisabled();
	await expect(page.getByRole('button', { name: '上一处' })).toBeEnabled();
	await page.getByRole('button', { name: '上一处' }).click();
	await expect(page.locator('[data-sentence].active')).toHaveAttribute('id', order.at(-1)!);
});

test.describe('quotation', () => {
	test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

	for (const [what, choose] of [
		['a sentence with a mention', () => sentencesAbout('hongde-plaza')[0]!],
		[
			'a sentence with an editor’s note',
			() => sentencesOf(reportOf('2022')).find(({ text }) => text.includes('运输等要素保障'))!.id,
		],
	] as const) {
		test(`${what} is copied word for word with its address`, async ({ page, baseURL }) => {
			await openLive(page, REPORT);
			const id = choose();
			const { text } = sentencesOf(reportOf('2022')).find((sentence) => sentence.id === id)!;
			await pointAt(page, id);
			await page.mouse.down();
			await page.mouse.up();
			await page.getByRole('button', { name: '复制引文' }).click();
			await expect(page.getByText('已复制引文')).toBeAttached();
			const copied = await page.evaluate(() => navigator.clipboard.readText());
			// A quote within the quote is set in single marks, as Chinese does.
			const quoted = text.replace(/“/g, '‘').replace(/”/g, '’');
			expect(copied).toBe(`“${quoted}” ${reportOf('2022').title}\n${baseURL}${REPORT}#${id}`);
			await page.goto(copied.split('\n')[1]!);
			await expect(page.locator(`[data-sentence][id="${id}"]`)).toBeInViewport();
		});
	}
});

test('the text is the report, sentence for sentence, under its headings', async ({ page }) => {
	await page.goto(REPORT);
	const report = reportOf('2022');
	const shown = await page.locator('[data-sentence]').evaluateAll((all) =>
		all.map((sentence) => {
			const copy = sentence.cloneNode(true) as Element;
			for (const note of copy.querySelectorAll('sup')) note.remove();
			return { id: sentence.id, text: copy.textContent };
		}),
	);
	expect(shown).toEqual(sentencesOf(report).map(({ id, text }) => ({ id, text })));
	for (const part of report.parts) {
		await expect(page.locator(`h2[id="${part.id}"]`)).toHaveText(part.title);
		for (const section of part.sections.filter(({ title }) => title))
			await expect(page.locator(`h3[id="${section.id}"]`)).toHaveText(section.title!);
	}
});

test('contents lead to the parts of the text', async ({ page }) => {
	await page.goto(REPORT);
	const links = page.getByRole('navigation', { name: '目录' }).locator('a[href^="#"]');
	const { parts } = reportOf('2022');
	await expect(links).toHaveCount(
		parts.length + parts.flatMap(({ sections }) => sections.filter(({ title }) => title)).length,
	);
	await links.last().click();
	const target = (await links.last().getAttribute('href'))!.slice(1);
	await expect(page.locator(`[id="${target}"]`)).toBeInViewport();
});

test('an editor’s note is reached from its sentence and leads back', async ({ page }) => {
	await page.goto(REPORT);
	const sentence = page.locator('[data-sentence]', { hasText: '运输等要素保障' });
	await sentence.getByRole('link', { name: '编者注 1' }).click();
	const note = page.locator('#note-1');
	await expect(note).toBeInViewport();
	await expect(note).toContainText('運輸?shù)纫乇U希皶r');
	await expect(note).toContainText('运输等要素保障，及时');
	await expect(note).toContainText('GBK');
	await note.getByRole('link').click();
	await expect(sentence).toBeInViewport();
	await expect(sentence).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
});

test('every figure of money says where it belongs: 31 of 31', async ({ page }) => {
	await page.goto(REPORT);
	await expect(page.getByText('全文 31 个资金数字，31 个都有着落')).toBeVisible();
	await page.getByText(/每个数字归到哪里/).click();
	const rows = page.locator('details ol > li').filter({ has: page.locator('a[href^="#s"]') });
	await expect(rows).toHaveCount(31);
	for (const row of await rows.all()) await expect(row.locator('a + span')).not.toHaveText(/^\s*$/);
});
