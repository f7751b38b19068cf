import { emsOf, type Box } from '../sheet/boxes';
import type { LegendEntry } from '../sheet/poster';
import { wrap } from '../sheet/wrap';
import type { PictureSvgGiven } from './picture-given';

/** A line of text: where its baseline begins, its size in pixels. */
interface PictureText {
	text: string;
	x: number;
	y: number;
	size: number;
	bold: boolean;
	quiet: boolean;
}

/** Where everything of a picture stands, in pixels from its upper left corner. */
export interface PicturePlan {
	map: Box;
	texts: PictureText[];
	signs: { entry: LegendEntry; x: number; y: number }[];
	/** Size of type and signs: 1 where a text has 13 pixels. */
	size: number;
	/** Of the rule between words and map: from where to where. */
	rules: (readonly [x1: number, y1: number, x2: number, y2: number])[];
}

/** Words that follow one another downwards, from (0, 0). */
interface Block {
	texts: PictureText[];
	signs: PicturePlan['signs'];
	height: number;
}

const FONT = 13;
const LEADING = 1.42;
/** From here on words stand beside the map rather than above and below it. */
const LYING = 1.5;
/** Share of a lying picture that words take, and the least of a standing one that the map keeps. */
const COLUMN = 0.4;
const LEAST_MAP = 0.45;
/** Sizes of type that are tried, as shares of the wished for one, until all words find room. */
const SHRINKING = [1, 0.92, 0.85, 0.78, 0.7, 0.62, 0.55];

type Worded = Pick<PictureSvgGiven, 'width' | 'height' | 'title' | 'lines' | 'credit'>;

/**
 * Lays out a picture: title, legend and credit beside the map where it lies, above and below it where it stands.
 * Type is as large as lets everything be said; nothing is left out.
 * @param legend rows of the legend for a map of that box.
 */
export function layPicture(given: Worded, legend: (map: Box) => LegendEntry[]): PicturePlan {
	const { width, height } = given;
	const across = Math.sqrt(width * height);
	// Pictures stand in pages at half their size: type that shrinks with them would not be read there.
	const wished = Math.max(across / 48, Math.min(across / 36, 22)) / FONT;
	const lay = width / height >= LYING ? layBeside : layAround;
	const plans = SHRINKING.map((share) => () => lay(given, wished * share, legend));
	let last: Fitted | null = null;
	for (const plan of plans) {
		last = plan();
		if (last.fits) break;
	}
	return last!.plan;
}

interface Fitted {
	plan: PicturePlan;
	fits: boolean;
}
type Legend = (map: Box) => LegendEntry[];

function layBeside(given: Worded, size: number, legend: Legend): Fitted {
	const { width, height } = given;
	const margin = FONT * size * 1.2;
	const column = Math.min(width * COLUMN, width - height * 0.9);
	const map = { left: column, top: 0, right: width, bottom: height };
	const inner = column - 2 * margin;
	const head = headOf(given, inner, size);
	const foot = footOf(given, legend(map), inner, size);
	const top = height - margin - foot.height;
	const placed = [at(head, margin, margin), at(foot, margin, top)];
	const fits = margin + head.height + margin / 2 <= top;
	return { fits, plan: { map, size, rules: [[column, 0, column, height]], ...together(placed) } };
}

function layAround(given: Worded, size: number, legend: Legend): Fitted {
	const { width, height } = given;
	const margin = FONT * size;
	const inner = width - 2 * margin;
	const head = headOf(given, inner, size);
	const top = head.height > 0 ? head.height + margin * 1.7 : 0;
	// The legend depends on what the map shows, and the map's height on the legend: as for the highest map.
	const foot = footOf(given, legend({ left: 0, top, right: width, bottom: height }), inner, size);
	const bottom = height - foot.height - margin * 1.7;
	const map = { left: 0, top, right: width, bottom: Math.max(bottom, top + 1) };
	const placed = [at(head, margin, margin), at(foot, margin, bottom + margin * 0.7)];
	const rules = [bottom, ...(top > 0 ? [top] : [])].map((y) => [0, y, width, y] as const);
	return { fits: bottom - top >= height * LEAST_MAP, plan: { map, size, rules, ...together(placed) } };
}

/** Title, and the lines below it. */
function headOf({ title, lines }: Worded, width: number, size: number): Block {
	const block: Block = { texts: [], signs: [], height: 0 };
	if (title) write(block, title, width, { size: FONT * size * 1.75, bold: true });
	for (const line of lines) write(block, line, width, { size: FONT * size });
	return block;
}

/** Legend, and the credit below it. */
function footOf({ credit }: Worded, legend: readonly LegendEntry[], width: number, size: number): Block {
	const block: Block = { texts: [], signs: [], height: 0 };
	const [em, line] = [FONT * size, FONT * size * LEADING];
	const sign = em * 2.1;
	let x = 0;
	for (const entry of legend) {
		const across = sign + widthOf(entry.words, em, false);
		if (x > 0 && x + across > width) [x, block.height] = [0, block.height + line];
		block.signs.push({ entry, x: x + sign / 2 - em * 0.25, y: block.height + line / 2 });
		block.texts.push({ text: entry.words, x: x + sign, y: block.height + em, size: em, bold: false, quiet: false });
		x += across + em;
	}
	if (legend.length > 0) block.height += line + em * 0.5;
	for (const text of credit) write(block, text, width, { size: em * 0.78, quiet: true });
	return block;
}

function write(block: Block, text: string, width: number, style: Partial<PictureText> & { size: number }): void {
	const { size, bold = false, quiet = false } = style;
	for (const line of wrap(text, width, (part) => widthOf(part, size, bold))) {
		block.texts.push({ text: line, x: 0, y: block.height + size * 1.05, size, bold, quiet });
		block.height += size * LEADING;
	}
}

/** Estimated, on the safe side: a build has no page to measure in. */
const widthOf = (text: string, size: number, bold: boolean): number => emsOf(text) * size * (bold ? 1.1 : 1.03);

function at({ texts, signs }: Block, x: number, y: number): Pick<PicturePlan, 'texts' | 'signs'> {
	const move = <T extends { x: number; y: number }>(one: T): T => ({ ...one, x: one.x + x, y: one.y + y });
	return { texts: texts.map(move), signs: signs.map(move) };
}

const together = (blocks: readonly Pick<PicturePlan, 'texts' | 'signs'>[]) => ({
	texts: blocks.flatMap(({ texts }) => texts),
	signs: blocks.flatMap(({ signs }) => signs),
});
