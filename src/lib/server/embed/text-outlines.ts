import { Resvg } from '@resvg/resvg-js';
import type { PictureFonts } from './fonts';

/** Size at which outlines are kept; a text of any other size is the same, scaled. */
const EM = 100;
/** Attributes that decide which outlines a text has; all others are those of any shape. */
const OF_TYPE = /\s(font-family|font-size|font-weight|font-style|text-anchor|letter-spacing)="([^"]*)"/g;
const PLACE = /\s(x|y)="([^"]*)"/g;
const TOKEN = /<text([^>]*)>([^<]*)<\/text>|<(\/?)(?:g|svg)([^>]*?)(\/?)>/g;
const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[\ud840-\ud8bf]/;

type Typed = Readonly<Record<string, string>>;

/**
 * Outlines of texts, each kept once it was asked for. The library reads its font files anew for every character that it
 * draws, milliseconds each; a name of the town stands on a hundred pictures.
 */
export class TextOutlines {
	readonly #known = new Map<string, string>();
	readonly #fonts: PictureFonts;

	constructor(fonts: PictureFonts) {
		this.#fonts = fonts;
	}

	/** A picture with every text of it as shapes. What the fonts cannot draw is left out: no boxes stand in for it. */
	draw(svg: string): string {
		const runs: string[] = [];
		eachText(svg, (run) => (runs.push(run.key), ''));
		this.#learn(runs.filter((key) => !this.#known.has(key)));
		return eachText(svg, ({ key, place, size, rest }) => {
			const outline = this.#known.get(key) ?? '';
			if (!outline) return '';
			const scale = size / EM;
			// A stroke is told in pixels of the picture, not of the outline.
			const shape = rest.replace(/stroke-width="([^"]*)"/, (_, width) => `stroke-width="${Number(width) / scale}"`);
			return `<path transform="translate(${place.x ?? 0} ${place.y ?? 0}) scale(${scale})"${shape} d="${outline}"/>`;
		});
	}

	#learn(keys: readonly string[]): void {
		const fresh = [...new Set(keys)];
		const drawable = fresh.filter((key) => this.#fonts.files.length > 0 && (this.#fonts.chinese || !CHINESE.test(key)));
		for (const key of fresh) this.#known.set(key, '');
		if (drawable.length === 0) return;
		const texts = drawable.map((key, i) => key.replace('<text', `<text id="run-${i}" font-size="${EM}"`));
		const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${texts.join('')}</svg>`;
		const { files, family } = this.#fonts;
		const font = {
			loadSystemFonts: false,
			fontFiles: files,
			...(family && { defaultFontFamily: family, sansSerifFamily: family }),
		};
		const drawn = new Resvg(sheet, { font }).toString();
		for (const part of drawn.split(/(?=<g id="run-)/)) {
			const [, index] = /^<g id="run-(\d+)"/.exec(part) ?? [];
			if (index === undefined) continue;
			const outline = [...part.matchAll(/\sd="([^"]*)"/g)].map(([, d]) => d).join(' ');
			this.#known.set(drawable[Number(index)]!, outline);
		}
	}
}

interface Run {
	/** The text as an element with all that decides its outlines, without a size. */
	key: string;
	place: Typed;
	/** Pixels of its em. */
	size: number;
	/** All other attributes, as written. */
	rest: string;
}

/** Goes through the texts of a picture as `element` of core/embed/svg-text writes them, with what they inherit. */
function eachText(svg: string, replace: (run: Run) => string): string {
	const inherited: Typed[] = [{ 'font-size': '16' }];
	return svg.replace(TOKEN, (token, attributes: string, text: string, end: string, group: string, empty: string) => {
		const above = inherited.at(-1)!;
		if (attributes !== undefined) {
			const { 'font-size': size, ...type } = { ...above, ...read(attributes, OF_TYPE) };
			const rest = attributes.replace(OF_TYPE, '').replace(PLACE, '');
			const written = Object.entries(type).map(([name, value]) => ` ${name}="${value}"`);
			return replace({
				key: `<text${written.sort().join('')}>${text}</text>`,
				place: read(attributes, PLACE),
				size: Number(size),
				rest,
			});
		}
		if (end) inherited.pop();
		else if (!empty) inherited.push({ ...above, ...read(group, OF_TYPE) });
		return token;
	});
}

const read = (attributes: string, form: RegExp): Typed =>
	Object.fromEntries([...attributes.matchAll(form)].map(([, name, value]) => [name!, value!]));
