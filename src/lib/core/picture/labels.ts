import { PICTURE_SIDE, type Label } from './picture';

export interface Named {
	id: string;
	text: string;
	x: number;
	y: number;
	context: boolean;
}

interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** Screen size in pixels at which labels must not touch; a larger map only gives them more room. */
const NOMINAL_SIDE = 680;
const FONT = 12;
const LINE = 15;
const GAP = 11;

const ANCHORS = [
	{ anchor: 'start', dx: GAP, dy: 4 },
	{ anchor: 'end', dx: -GAP, dy: 4 },
	{ anchor: 'middle', dx: 0, dy: LINE + 5 },
	{ anchor: 'middle', dx: 0, dy: -LINE + 3 },
] as const;

/**
 * Gives each name the first free side of its anchor, greedily in the order given, and drops a name
 * that finds none: the list names everything, a map only what can be read. Glyphs keep their room.
 */
export function placeLabels(features: readonly Named[], context: readonly Named[]): Label[] {
	const taken: Box[] = features.map(({ x, y }) => glyphBox(screen(x), screen(y)));
	const inside = ({ x, y }: Named) => x > 0 && y > 0 && x < PICTURE_SIDE && y < PICTURE_SIDE;
	return [...features, ...context].filter(inside).flatMap(({ id, text, x, y, context: isContext }) => {
		for (const side of ANCHORS) {
			const box = labelBox(screen(x) + side.dx, screen(y) + side.dy, widthOf(text), side.anchor);
			if (taken.some((other) => overlap(box, other))) continue;
			taken.push(box);
			return [{ id, text, x, y, ...side, context: isContext }];
		}
		return [];
	});
}

/** Width on screen: a Han character is as wide as it is high, Latin about half. */
export function widthOf(text: string): number {
	return [...text].reduce((sum, c) => sum + (/[\u2e80-\uffef]/u.test(c) ? FONT : FONT * 0.56), 0);
}

const screen = (value: number): number => (value * NOMINAL_SIDE) / PICTURE_SIDE;
const glyphBox = (x: number, y: number): Box => ({ left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 });

function labelBox(x: number, y: number, width: number, anchor: Label['anchor']): Box {
	const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
	return { left: left - 1, right: left + width + 1, top: y - FONT + 1, bottom: y + 3 };
}

const overlap = (a: Box, b: Box): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
