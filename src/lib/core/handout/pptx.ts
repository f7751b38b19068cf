import Pptx from 'pptxgenjs';
import { legible } from '../carry/legible';
import { mendPackage } from './mend-package';
import { PAGE, type BoxRole, type PptxAbout, type PptxPage, type TextBox, type TextRun } from './pptx-page';

/** Inches and points of the 13.333 x 7.5 inch page that PowerPoint calls widescreen, to a pixel of PAGE. */
const INCH = 40 / 3 / PAGE.width;
const POINT = 72 * INCH;

/** The name of the layout whose title is the title of every page. */
const LAYOUT = 'Scene';

/** What a box is called in the list of a page's objects. */
const NAMES: Readonly<Record<BoxRole, string>> = {
	title: 'Title',
	figure: 'Figure',
	status: 'Status',
	quote: 'Quote',
	text: 'Text',
	source: 'Source',
};

/** Fonts that office programs have for the scripts of the site; where one is missing they take the next they know. */
const SANS: Readonly<Record<string, string>> = { 'zh-Hans': 'Microsoft YaHei', 'zh-Hant': 'Microsoft JhengHei' };
const SERIF: Readonly<Record<string, string>> = { 'zh-Hans': 'SimSun', 'zh-Hant': 'PMingLiU' };

/** Languages of office files, which know no scripts. */
const LOCALES: Readonly<Record<string, string>> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-GB' };

/** A presentation as the bytes of a .pptx file (ECMA-376): a picture and editable text boxes a page. */
export async function writePptx(pages: readonly PptxPage[], about: PptxAbout): Promise<Uint8Array> {
	const pptx = new Pptx();
	pptx.layout = 'LAYOUT_WIDE';
	pptx.title = legible(about.title);
	pptx.subject = legible(about.subject);
	pptx.author = legible(about.author);
	// The library writes the company as it comes, markup or not.
	pptx.company = '';
	pptx.theme = { headFontFace: fontOf(about.lang, false), bodyFontFace: fontOf(about.lang, false) };
	pptx.defineSlideMaster({
		title: LAYOUT,
		objects: [
			{ placeholder: { options: { name: 'title', type: 'title', objectName: NAMES.title } as never, text: '' } },
		],
	});
	for (const page of pages) addPage(pptx, page);
	const bytes = (await pptx.write({ outputType: 'uint8array' })) as Uint8Array;
	const locale = localeOf(about.lang);
	return mendPackage(
		bytes,
		pages.map(({ notes }) => notes.map(legible)),
		locale,
	);
}

function addPage(pptx: Pptx, { picture, alt, card, boxes }: PptxPage): void {
	const page = pptx.addSlide({ masterName: LAYOUT });
	page.addImage({
		data: `image/png;base64,${picture}`,
		x: 0,
		y: 0,
		w: PAGE.width * INCH,
		h: PAGE.height * INCH,
		altText: legible(alt),
	});
	const { colour, opacity, edge } = card;
	const fill = { color: colourOf(colour), transparency: Math.round((1 - opacity) * 100) };
	page.addShape('rect', { ...placeOf(card), fill, objectName: 'Card' });
	const line = { ...placeOf({ ...card, height: edge.width }), fill: { color: colourOf(edge.colour) } };
	page.addShape('rect', { ...line, objectName: 'Card edge' });
	for (const box of boxes) page.addText(box.runs.flatMap(linesOf), frameOf(box));
	// Their text is set when the package is mended.
	page.addNotes(' ');
}

const placeOf = ({ left, top, width, height }: Pick<TextBox, 'left' | 'top' | 'width' | 'height'>) => ({
	x: left * INCH,
	y: top * INCH,
	w: width * INCH,
	h: height * INCH,
});

const frameOf = (box: TextBox) => ({
	...placeOf(box),
	objectName: NAMES[box.role],
	margin: 0,
	valign: 'top' as const,
	align: 'left' as const,
	lineSpacing: Math.round(box.leading * POINT * 10) / 10,
	fit: 'shrink' as const,
	...(box.ground ? { fill: { color: colourOf(box.ground), transparency: 15 } } : {}),
	...(box.role === 'title' ? { placeholder: 'title' } : {}),
});

const typeOf = ({ size, bold, serif, colour, lang }: TextRun) => ({
	fontSize: Math.round(size * POINT * 10) / 10,
	fontFace: fontOf(lang, serif),
	color: colourOf(colour),
	bold,
	lang: localeOf(lang),
});

/** A run, and one more for each line that it begins. */
const linesOf = (run: TextRun) =>
	legible(run.text)
		.split(/\r\n?|\n/)
		.map((text, i, lines) => ({ text, options: { ...typeOf(run), breakLine: i < lines.length - 1 } }));

const fontOf = (lang: string, serif: boolean): string => (serif ? SERIF : SANS)[lang] ?? (serif ? 'Georgia' : 'Arial');
const localeOf = (lang: string): string => LOCALES[lang] ?? lang;
const colourOf = (colour: string): string => colour.replace('#', '').toUpperCase();
