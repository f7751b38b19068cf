import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writePptx } from './pptx';
import type { BoxRole, PptxPage, TextBox } from './pptx-page';

const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const box = (role: BoxRole, text: string, lang = 'zh-Hans'): TextBox => ({
	role,
	left: 80,
	top: 600,
	width: 700,
	height: 120,
	leading: 60,
	runs: [{ text, size: 40, bold: false, serif: role === 'quote', colour: '#211d17', lang }],
});

const page = (title: string, quote: string, notes: string[]): PptxPage => ({
	picture: DOT,
	alt: `图 ${title}`,
	card: {
		left: 60,
		top: 580,
		width: 800,
		height: 440,
		colour: '#f6f2e9',
		opacity: 0.92,
		edge: { width: 3, colour: '#003d95' },
	},
	boxes: [box('title', title), box('figure', '2,500 万元'), box('quote', quote)],
	notes,
});

const ABOUT = { title: '某镇 2022', subject: '数据日期 2026-11-22', author: '某镇', lang: 'zh-Hans' };

/** Parts of a file by name; every XML part is read by a parser that did not write it. */
async function read(pages: PptxPage[], about = ABOUT) {
	const parts = unzipSync(await writePptx(pages, about));
	const document = (name: string) => {
		const parser = new DOMParser({
			onError: (level, message) => {
				// It only wonders about U+FFFD, which is what stands there.
				if (level !== 'warning') throw new Error(`${name}: ${level}: ${message}`);
			},
		});
		return parser.parseFromString(strFromU8(parts[name]!), 'text/xml');
	};
	const texts = (name: string) => Array.from(document(name).getElementsByTagName('a:t'), (run) => run.textContent);
	return { names: Object.keys(parts), document, texts };
}

test('a page has its picture with a description, its texts as runs, and its notes as paragraphs', async () => {
	const { names, document, texts } = await read([
		page('开场', '“第一句。”', ['第一段。', '附注。']),
		page('发展大道', '“第二句。”', []),
	]);
	expect(names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(2);
	expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(2);
	expect(texts('ppt/slides/slide1.xml')).toEqual(['开场', '2,500 万元', '“第一句。”']);
	expect(texts('ppt/notesSlides/notesSlide1.xml').slice(0, 2)).toEqual(['第一段。', '附注。']);
	const slide = document('ppt/slides/slide2.xml');
	expect(slide.getElementsByTagName('p:ph')[0]?.getAttribute('type')).toBe('title');
	expect(slide.getElementsByTagName('p:cNvPr')[1]?.getAttribute('descr')).toBe('图 发展大道');
});

test('what is no part of the file is not declared, and every part that is can be read', async () => {
	const { names, document } = await read([page('一', '二', ['三']), page('四', '五', ['六'])]);
	const overrides = Array.from(document('[Content_Types].xml').getElementsByTagName('Override'), (one) =>
		one.getAttribute('PartName')!.slice(1),
	);
	expect(overrides.filter((name) => !names.includes(name))).toEqual([]);
	for (const name of names.filter((one) => /\.(xml|rels)$/.test(one)))
		expect(document(name).documentElement, name).not.toBeNull();
});

test('runs that are set unlike share a paragraph, which has its properties once; lines have their own', async () => {
	const figure = box('figure', '2,500');
	const unit = { ...figure.runs[0]!, text: ' 万元', size: 20 };
	const { document } = await read([
		{ ...page('', '', []), boxes: [{ ...figure, runs: [...figure.runs, unit] }, box('quote', '第一行\n第二行')] },
	]);
	const paragraphs = Array.from(document('ppt/slides/slide1.xml').getElementsByTagName('a:p'));
	expect(paragraphs.map(({ textContent }) => textContent)).toEqual(['2,500 万元', '第一行', '第二行', '']);
	for (const paragraph of paragraphs) expect(paragraph.getElementsByTagName('a:pPr').length).toBeLessThan(2);
});

test('text that XML has no room for does not break the file', async () => {
	const hostile = `<a:t>&amp; "x" 'y' ]]> \u0000\u0008\uFFFE \uD83D 😀`;
	const legible = `<a:t>&amp; "x" 'y' ]]> ␀␈\uFFFD \uFFFD 😀`;
	const about = { title: hostile, subject: hostile, author: hostile, lang: 'zh-Hans' };
	const { names, document, texts } = await read([page(hostile, hostile, [hostile])], about);
	for (const name of names.filter((one) => /\.(xml|rels)$/.test(one)))
		expect(document(name).documentElement, name).not.toBeNull();
	expect(texts('ppt/slides/slide1.xml')).toEqual([legible, '2,500 万元', legible]);
	expect(texts('ppt/notesSlides/notesSlide1.xml')[0]).toBe(legible);
	expect(document('docProps/core.xml').getElementsByTagName('dc:title')[0]?.textContent).toBe(legible);
});

test('a replacement that looks like a pattern stands as it is', async () => {
	const { texts } = await read([page("$& $1 $' $$", '“$`”', ['$& $1'])]);
	expect(texts('ppt/slides/slide1.xml')[0]).toBe("$& $1 $' $$");
	expect(texts('ppt/notesSlides/notesSlide1.xml')[0]).toBe('$& $1');
});

test('fonts and language follow the words', async () => {
	const slide = (lang: string) =>
		read([{ ...page('', '', []), boxes: [box('quote', '原话', lang)] }]).then(({ document }) => {
			const run = document('ppt/slides/slide1.xml').getElementsByTagName('a:rPr')[0]!;
			return [run.getAttribute('lang'), run.getElementsByTagName('a:ea')[0]?.getAttribute('typeface')];
		});
	expect(await slide('zh-Hans')).toEqual(['zh-CN', 'SimSun']);
	expect(await slide('zh-Hant')).toEqual(['zh-TW', 'PMingLiU']);
	expect(await slide('en')).toEqual(['en-GB', 'Georgia']);
});
