import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { moneyParts } from '../../src/lib/core/money/format';
import type { Deck, Scene, SceneFigure } from '../../src/lib/core/scene/scene';
import {
	type PdfPage,
	OFFICE_MISSING,
	officeIsMissing,
	pagesOf,
	POPPLER_MISSING,
	popplerIsMissing,
	printedByOffice,
	unspaced,
} from '../handout/outside';
import { expect, test } from './reader/reader';

/** Drawing and printing dozens of maps takes a slow machine its time. */
test.describe.configure({ timeout: 300_000 });
const DRAWN = 200_000;

const deckOf = (language: string): Deck =>
	JSON.parse(readFileSync(`build/${language}present/2022/deck.json`, 'utf8')) as Deck;
const sheetsOf = (page: Page) => page.locator('[data-sheet]');
const told = (page: Page) => page.getByRole('group').getByRole('status');

const LANGUAGES = [
	{ language: '', tag: 'zh-Hans', notes: '带讲稿', save: '存为 PPTX', ready: /^A4 横向/ },
	{
		language: 'zh-hant/',
		tag: 'zh-Hant',
		notes: '帶講稿',
		save: '存為 PPTX',
		ready: /^A4 橫向/,
	},
	{
		language: 'en/',
		tag: 'en',
		notes: 'With notes',
		save: 'Save as PPTX',
		ready: /^A4 landscape/,
	},
] as const;

async function openHandout(page: Page, address: string, ready: RegExp): Promise<void> {
	await page.goto(address);
	await expect(told(page)).toHaveText(ready, { timeout: DRAWN });
}

/** The chapter with the most scenes that is no more than seven. */
function chapterOf({ chapters }: Deck): string {
	const some = chapters.filter(({ scenes }) => scenes > 1 && scenes <= 7);
	return some.sort((a, b) => b.scenes - a.scenes)[0]!.id;
}

const scenesOf = (deck: Deck, chapter: string): Scene[] =>
	deck.scenes.filter((scene) => deck.chapters[scene.chapter]?.id === chapter);

/** A figure's number as a page sets it, whatever stands between its thousands. */
const numberOf = ({ value, unit, qualifier }: SceneFigure, tag: string): string =>
	plain(unit === 'CNY' ? moneyParts({ cny: value, qualifier }, tag).number : `${value}`);
const plain = (text: string): string => unspaced(text).replaceAll(',', '');

/** Words of every sheet, whatever the language: the map-review number, or that there is none. */
const REVIEW = /审图号|審圖號|review/i;

function expectScene(text: string, scene: Scene, at: { n: number; count: number; tag: string }): void {
	const has = (words: string) => expect(text, scene.id).toContain(unspaced(words));
	has(scene.title);
	for (const { exact } of scene.quotes) has(exact);
	for (const figure of scene.figures) expect(plain(text), scene.id).toContain(numberOf(figure, at.tag));
	expect(text, scene.id).toMatch(new RegExp(`${at.n}(?:幕，共|of)${at.count}`.normalize('NFKC')));
	expect(text, scene.id).toMatch(REVIEW);
}

/** Saves the chosen scenes as a presentation, and has LibreOffice open it: a page a scene, with its title. */
async function expectSaved(page: Page, save: string, scenes: readonly Scene[], tag: string): Promise<string> {
	const coming = page.waitForEvent('download', { timeout: DRAWN });
	await page.getByRole('button', { name: save }).click();
	const download = await coming;
	const name = download.suggestedFilename();
	await expect(told(page)).toContainText(name);
	const pptx = readFileSync(await download.path());
	expectPresentation(pptx, scenes, tag);
	if (officeIsMissing || popplerIsMissing) {
		console.info(`The presentation was not opened: ${officeIsMissing ? OFFICE_MISSING : POPPLER_MISSING}`);
		return name;
	}
	const printed = pagesOf(printedByOffice(pptx));
	expect(printed).toHaveLength(scenes.length);
	for (const [i, { id, title }] of scenes.entries()) expect(printed[i]!.text, id).toContain(unspaced(title));
	return name;
}

/** Prints what is chosen: A4 landscape, one scene a page, each with its own words and no other. */
async function expectPrinted(page: Page, scenes: readonly Scene[], deck: Deck, tag: string): Promise<PdfPage[]> {
	const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }));
	expect(pages.map(({ width, height }) => `${width} ${height}`)).toEqual(scenes.map(() => '297 210'));
	for (const [i, scene] of scenes.entries())
		expectScene(pages[i]!.text, scene, { n: deck.scenes.indexOf(scene) + 1, count: deck.scenes.length, tag });
	return pages;
}

test('the whole report prints one scene a page, and is saved as a presentation that LibreOffice opens', async ({
	page,
}) => {
	const deck = deckOf('');
	await openHandout(page, '/handout/2022/', LANGUAGES[0].ready);
	if (popplerIsMissing) console.info(`The print was not read: ${POPPLER_MISSING}`);
	else await expectPrinted(page, deck.scenes, deck, 'zh-Hans');
	const name = await expectSaved(page, '存为 PPTX', deck.scenes, 'zh-Hans');
	expect(name).toMatch(/^\S+-2022-presentation\.pptx$/);
});

for (const { language, tag, ready, save, notes } of LANGUAGES.slice(1)) {
	test(`a section is printed with notes and saved as a presentation: /${language}`, async ({ page }) => {
		const deck = deckOf(language);
		const chapter = chapterOf(deck);
		const scenes = scenesOf(deck, chapter);
		await page.goto(`/${language}handout/2022/?scenes=${chapter}`);
		await page.getByLabel(notes).check();
		await expect(page).toHaveURL(`/${language}handout/2022/?scenes=${chapter}&notes`);
		await expect(sheetsOf(page)).toHaveCount(scenes.length);
		await expect(told(page)).toHaveText(ready, { timeout: DRAWN });
		if (popplerIsMissing) console.info(`The print was not read: ${POPPLER_MISSING}`);
		else {
			const pages = await expectPrinted(page, scenes, deck, tag);
			// Notes are set in two columns, and so broken anywhere.
			for (const [i, { notes: said }] of scenes.entries())
				expect(pages[i]!.text).toContain(unspaced(said.paragraph).slice(0, 12));
		}
		const name = await expectSaved(page, save, scenes, tag);
		expect(name).toMatch(new RegExp(`^\\S+-2022-${chapter}\\.pptx$`));
	});
}

/** Runs of text of a part; what XML escapes is undone. */
const runsOf = (xml: string): string =>
	[...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)]
		.map(([, text]) => text!)
		.join('')
		.replaceAll(
			/&(lt|gt|quot|apos|amp);/g,
			(_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '&',
		);

function expectPresentation(pptx: Uint8Array, scenes: readonly Scene[], tag: string): void {
	const parts = unzipSync(pptx);
	const names = Object.keys(parts);
	const xml = (name: string) => strFromU8(parts[name]!);
	expect(names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(scenes.length);
	expect(names.filter((name) => /^ppt\/media\/.*\.png$/.test(name))).toHaveLength(scenes.length);
	for (const [i, scene] of scenes.entries()) {
		const slide = xml(`ppt/slides/slide${i + 1}.xml`);
		expect(slide.match(/<p:pic>/g), scene.id).toHaveLength(1);
		expect(slide, scene.id).toMatch(/descr="[^"]{8,}"/);
		expect(slide, scene.id).toContain('type="title"');
		const text = unspaced(runsOf(slide));
		for (const words of [scene.title, ...scene.quotes.map(({ exact }) => exact)])
			expect(text, scene.id).toContain(unspaced(words));
		for (const figure of scene.figures) expect(plain(text), scene.id).toContain(numberOf(figure, tag));
		expect(text, scene.id).toMatch(REVIEW);
		expect(unspaced(runsOf(xml(`ppt/notesSlides/notesSlide${i + 1}.xml`))), scene.id).toContain(
			unspaced(scene.notes.paragraph),
		);
		// A picture of the room's shape, on which something is drawn.
		const png = parts[names.find((name) => name.startsWith(`ppt/media/image-${i + 1}-`))!]!;
		const size = new DataView(png.buffer, png.byteOffset + 16);
		expect([size.getUint32(0), size.getUint32(4)], scene.id).toEqual([1920, 1080]);
		expect(png.length, scene.id).toBeGreaterThan(20_000);
	}
}

test('scenes with figures are chosen in place, and Back takes the choice back', async ({ page }) => {
	const deck = deckOf('');
	const withFigures = deck.scenes.filter(({ figures }) => figures.length > 0);
	await page.goto('/handout/2022/');
	await expect(sheetsOf(page)).toHaveCount(deck.scenes.length);
	await page.getByLabel('印哪些幕').selectOption('figures');
	await expect(page).toHaveURL('/handout/2022/?scenes=figures');
	await expect(sheetsOf(page)).toHaveCount(withFigures.length);
	await page.goBack();
	await expect(sheetsOf(page)).toHaveCount(deck.scenes.length);
});

test('what the presentation needs and does not arrive is said in one sentence, and nothing is written', async ({
	page,
	faults,
}) => {
	const deck = deckOf('');
	await openHandout(page, `/handout/2022/?scenes=${chapterOf(deck)}`, LANGUAGES[0].ready);
	await page.context().route('**/*.js', (route) => route.abort());
	await page.getByRole('button', { name: '存为 PPTX' }).click();
	await expect(told(page)).toHaveText('写 PPTX 所需的内容没有载入。请检查网络，再按一次。');
	faults.length = 0;
	await page.context().unroute('**/*.js');
	await page.getByRole('button', { name: '存为 PPTX' }).click();
	await expect(told(page)).toHaveText(/^已交给浏览器：/, { timeout: DRAWN });
});

test('printed from the menu before the maps are drawn, all of them are there', async ({ page }) => {
	const deck = deckOf('');
	const chapter = chapterOf(deck);
	await page.goto(`/handout/2022/?scenes=${chapter}`);
	await expect(sheetsOf(page)).toHaveCount(scenesOf(deck, chapter).length);
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await expect(sheetsOf(page).locator('[data-map] svg')).not.toHaveCount(0);
	for (const sheet of await sheetsOf(page).all()) expect(await sheet.locator('[data-map]').count()).toBe(1);
});

test('paper is light in the dark, and nothing of the site is printed with it', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await openHandout(page, `/handout/2022/?scenes=opening`, LANGUAGES[0].ready);
	const ground = () =>
		sheetsOf(page)
			.first()
			.evaluate((sheet) => getComputedStyle(sheet).backgroundColor);
	expect(await ground()).toBe('rgb(246, 242, 233)');
	await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
	expect(await ground()).toBe('rgb(255, 255, 255)');
	await expect(page.getByRole('banner')).toBeHidden();
	await expect(page.getByRole('button', { name: '打印，或存为 PDF' })).toBeHidden();
});

test('without scripts every scene is there in words', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
	const page = await context.newPage();
	for (const { language } of LANGUAGES) {
		const { scenes } = deckOf(language);
		await page.goto(`/${language}handout/2022/`);
		await expect(sheetsOf(page)).toHaveCount(scenes.length);
		const texts = await sheetsOf(page).allTextContents();
		for (const [i, { title, quotes, figures }] of scenes.entries())
			for (const { exact: words } of [{ exact: title }, ...quotes, ...figures.flatMap(({ quote }) => quote ?? [])])
				expect(unspaced(texts[i]!), scenes[i]!.id).toContain(unspaced(words));
		expect(await page.locator('.desk [style]').count()).toBe(0);
	}
	await context.close();
});

for (const { language, ready } of LANGUAGES) {
	test(`axe finds nothing on /${language}handout/2022/`, async ({ page }) => {
		await openHandout(page, `/${language}handout/2022/?scenes=${chapterOf(deckOf(language))}&notes`, ready);
		const { violations } = await new AxeBuilder({ page })
			.options({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
			.analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([]);
	});
}
