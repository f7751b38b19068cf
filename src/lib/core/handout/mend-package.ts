import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The first day that a zip can say: the same scenes make the same bytes but for the day they are written. */
const EPOCH = '1980-01-01T12:00:00';

/**
 * Puts right what the writer of presentations leaves wrong: parts that are declared and not there; the properties of a
 * paragraph, which it repeats before every run, though they may stand but once (ECMA-376, 21.1.2.2.6); and notes, which
 * it sets as one paragraph in English whatever they are.
 * @param notes paragraphs of the notes of each page, in their order.
 * @param locale language of the notes, `zh-CN`.
 */
export function mendPackage(bytes: Uint8Array, notes: readonly (readonly string[])[], locale: string): Uint8Array {
	const parts = unzipSync(bytes);
	const edit = (name: string, mend: (xml: string) => string) => {
		const part = parts[name];
		if (part) parts[name] = strToU8(mend(strFromU8(part)));
	};
	edit('[Content_Types].xml', (xml) =>
		xml.replaceAll(/ ?<Override PartName="\/([^"]*)"[^>]*>/g, (override, name: string) =>
			name in parts ? override : '',
		),
	);
	for (const i of notes.keys()) edit(`ppt/slides/slide${i + 1}.xml`, (xml) => xml.replaceAll(REPEATED, '$1'));
	for (const [i, paragraphs] of notes.entries())
		edit(`ppt/notesSlides/notesSlide${i + 1}.xml`, (xml) =>
			xml.replace(BODY, (_, before: string) => before + paragraphs.map((text) => paragraphOf(text, locale)).join('')),
		);
	const files = Object.entries(parts).filter(([name]) => !name.endsWith('/'));
	const zippable: Zippable = Object.fromEntries(
		// Pictures are compressed already.
		files.map(([name, part]) => [name, [part, { level: name.endsWith('.png') ? 0 : 6 }]]),
	);
	return zipSync(zippable, { mtime: EPOCH });
}

/** Properties of a paragraph that stand after its first run. */
const REPEATED = /(<\/a:r>)<a:pPr[^>]*>(?:(?!<\/a:pPr>).)*<\/a:pPr>/gs;

/** The body of a page of notes, which holds the one paragraph that the library wrote. */
const BODY = /(<p:ph type="body" idx="1"\/>.*?<a:lstStyle\/>)<a:p>.*?<\/a:p>/s;

const paragraphOf = (text: string, locale: string): string =>
	text ? `<a:p><a:r><a:rPr lang="${locale}" dirty="0"/><a:t>${escaped(text)}</a:t></a:r></a:p>` : '<a:p/>';

const escaped = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll(/[\r\n]+/g, ' ');
