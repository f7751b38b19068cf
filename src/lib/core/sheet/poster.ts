import type { Dataset } from '../datasets';
import type { Certainty, SignKind, Status } from '../feature/vocabulary';
import type { Box } from './boxes';
import { wrap, type Measure } from './wrap';

/** What a row of a legend shows beside its words. */
export type LegendSign =
	| { sign: 'dataset'; dataset: Dataset }
	| { sign: 'status'; status: Status | null }
	| { sign: 'place'; kind: Exclude<SignKind, 'project'> }
	| { sign: 'certainty'; certainty: Certainty }
	/** What a reader laid over the map. */
	| { sign: 'guest' }
	/** A circle as large as money makes it, in pixels of the map. */
	| { sign: 'disc' | 'ring'; radius: number };

export type LegendEntry = LegendSign & { words: string };

/** What is to be set around and upon a picture of the map. */
export interface PosterGiven {
	/** The map as it is seen, in CSS pixels. */
	map: { width: number; height: number };
	title: string;
	/** Below the title: what is shown, of which day. */
	lines: readonly string[];
	legend: readonly LegendEntry[];
	/** The scale bar: its length on the map, and in words. */
	bar: { pixels: number; words: string };
	north: string;
	/** The seal of what is only schematic, in two scripts; null where nothing in view is. */
	stamp: readonly [string, string] | null;
	/** At the foot: whose words and positions these are, how sure, map-review number. */
	notes: readonly string[];
}

/** A line of text; `x`, `y` are where its baseline begins. */
export interface PosterText {
	text: string;
	x: number;
	y: number;
	size: number;
	bold: boolean;
	ink: 'ink' | 'quiet' | 'stamp';
	box: Box;
}

/** Where everything of a picture stands, in CSS pixels from its upper left corner. */
export interface Poster {
	width: number;
	height: number;
	map: Box;
	texts: PosterText[];
	signs: { entry: LegendEntry; box: Box }[];
	/** Grounds for what stands on the map. */
	plates: Box[];
	bar: Box;
	north: Box;
	stamp: Box | null;
	/** Size of type: 1 where a text has 12 pixels. */
	size: number;
}

/** Width of a map at which its type has its usual size; on a larger one it grows with it. */
const USUAL = 1150;
const TYPE = 12;
const LEADING = 1.45;

/** How large the type of a picture of a map is: 1 up to the usual width. */
export const typeOf = (width: number): number => Math.max(1, width / USUAL);

/** Lays out a picture of a map: title above, legend and notes below, scale, north and stamp upon it. */
export function layPoster(given: PosterGiven, measure: Measure): Poster {
	const { width } = given.map;
	const size = typeOf(width);
	const em = TYPE * size;
	const margin = em;
	const inner = width - 2 * margin;
	const texts: PosterText[] = [];
	const signs: Poster['signs'] = [];
	let y = margin;

	const write = (text: string, x: number, top: number, style: Partial<Pick<PosterText, 'size' | 'bold' | 'ink'>>) => {
		const { size: type = em, bold = false, ink = 'ink' } = style;
		const box = { left: x, top, right: x + measure(text, type, bold), bottom: top + type * LEADING };
		texts.push({ text, x, y: top + type * 1.12, size: type, bold, ink, box });
		return box;
	};
	const paragraph = (text: string, style: Partial<Pick<PosterText, 'size' | 'bold' | 'ink'>>) => {
		const type = style.size ?? em;
		for (const line of wrap(text, inner, (part) => measure(part, type, style.bold ?? false)))
			y = write(line, margin, y, style).bottom;
	};

	paragraph(given.title, { size: em * 1.6, bold: true });
	for (const line of given.lines) paragraph(line, { ink: 'quiet' });
	y += em * 0.7;
	const map = { left: 0, top: y, right: width, bottom: y + given.map.height };
	y = map.bottom + em * 0.7;

	let x = margin;
	let lowest = y;
	for (const entry of given.legend) {
		const [across, down] = sizeOfSign(entry, em, size);
		const [first = '', ...rest] = wrap(entry.words, inner - across - em / 2, (part) => measure(part, em, false));
		const end = x + across + em / 2 + measure(first, em, false);
		if (x > margin && (end > width - margin || rest.length > 0)) [x, y] = [margin, lowest];
		const height = Math.max(down, em * LEADING);
		const top = y + (height - em * LEADING) / 2;
		signs.push({ entry, box: { left: x, top: y, right: x + across, bottom: y + height } });
		let box = write(first, x + across + em / 2, top, {});
		for (const line of rest) box = write(line, x + across + em / 2, box.bottom, {});
		lowest = Math.max(lowest, y + height, box.bottom);
		x = rest.length > 0 ? width : box.right + em * 1.2;
	}
	y = given.legend.length > 0 ? lowest + em * 0.5 : y;
	for (const note of given.notes) paragraph(note, { size: em * 0.88, ink: 'quiet' });

	const bar = {
		left: margin,
		top: map.bottom - margin - em * 0.6,
		right: margin + given.bar.pixels,
		bottom: map.bottom - margin,
	};
	const length = write(given.bar.words, margin, bar.top - em * 1.6, { bold: true });
	const barPlate = around({ ...bar, top: length.top, right: Math.max(bar.right, length.right) }, em * 0.4);
	const north = {
		left: width - margin - em * 1.6,
		top: map.top + margin,
		right: width - margin,
		bottom: map.top + margin + em * 2.2,
	};
	const letter = measure(given.north, em, true);
	const named = write(given.north, (north.left + north.right) / 2 - letter / 2, north.bottom + em * 0.1, {
		bold: true,
	});
	const northPlate = around({ ...north, bottom: named.bottom }, em * 0.3);
	const stamp = given.stamp && stampBox(given.stamp, { width, bottom: map.bottom, em, margin }, measure);
	if (stamp && given.stamp) {
		const middle = (stamp.left + stamp.right) / 2;
		const [seal, small] = given.stamp;
		const first = measure(seal, em * 1.5, true);
		const box = write(seal, middle - first / 2, stamp.top + em * 0.05, { size: em * 1.5, bold: true, ink: 'stamp' });
		const second = measure(small, em * 0.8, true);
		write(small, middle - second / 2, box.bottom, { size: em * 0.8, bold: true, ink: 'stamp' });
	}
	const plates = [barPlate, northPlate, ...(stamp ? [stamp] : [])];
	return { width, height: Math.ceil(y + margin), map, texts, signs, plates, bar, north, stamp, size };
}

const around = ({ left, top, right, bottom }: Box, by: number): Box => ({
	left: left - by,
	top: top - by,
	right: right + by,
	bottom: bottom + by,
});

/** What the sign of an entry takes: circles of money as much as on the map, everything else a line of type. */
function sizeOfSign(entry: LegendEntry, em: number, size: number): [width: number, height: number] {
	if (entry.sign === 'disc' || entry.sign === 'ring') return [entry.radius * 2 * size, entry.radius * 2 * size + 3];
	return [entry.sign === 'status' || entry.sign === 'place' ? em * 1.4 : em * 2, em];
}

function stampBox(
	[seal, small]: readonly [string, string],
	{ width, bottom, em, margin }: { width: number; bottom: number; em: number; margin: number },
	measure: Measure,
): Box {
	const across = Math.max(measure(seal, em * 1.5, true), measure(small, em * 0.8, true)) + em;
	return {
		left: width - margin - across,
		top: bottom - margin - em * 3.5,
		right: width - margin,
		bottom: bottom - margin,
	};
}
