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

/**
 * Screen sizes in pixels at which labels must not touch. What fits a narrow map is shown on every one;
 * a wide map shows more. A larger map only gives them more room.
 */
const NARROW_SIDE = 340;
const WIDE_SIDE = 680;
const FONT = 13;
const LINE = 16;
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
	const inside = ({ x, y }: Named) => x > 0 && y > 0 && x < PICTURE_SIDE && y < PICTURE_SIDE;
	const named = [...features, ...context].filter(inside);
	const narrow = place(named, features, NARROW_SIDE, []);
	return [
		...narrow.map((label) => ({ ...label, wide: false })),
		...place(named, features, WIDE_SIDE, narrow).map((label) => ({ ...label, wide: true })),
	];
}

type Placed = Omit<Label, 'wide'>;

/** Places what `kept` has not at one size of the map, clear of what it has and of every glyph. */
function place(named: readonly Named[], glyphs: readonly Named[], side: number, kept: readonly Placed[]): Placed[] {
	const screen = (value: number) => (value * side) / PICTURE_SIDE;
	const boxOf = ({ x, y, dx, dy, text, anchor }: Placed) =>
		labelBox(screen(x) + dx, screen(y) + dy, widthOf(text), anchor);
	const taken = [...glyphs.map(({ x, y }) => glyphBox(screen(x), screen(y))), ...kept.map(boxOf)];
	const known = new Set(kept.map(({ id }) => id));
	return named
		.filter(({ id }) => !known.has(id))
		.flatMap(({ id, text, x, y, context }) => {
			for (const anchor of ANCHORS) {
				const label = { id, text, x, y, ...anchor, context };
				const box = boxOf(label);
				if (box.left < 0 || box.right > side || taken.some((other) => overlap(box, other))) continue;
				taken.push(box);
				return [label];
			}
			return [];
		});
}

/** Width on screen: a Han character is as wide as it is high, Latin about half. */
export function widthOf(text: string): number {
	return [...text].reduce((sum, c) => sum + (/[\u2e80-\uffef]/u.test(c) ? FONT : FONT * 0.56), 0);
}

const glyphBox = (x: number, y: number): Box => ({ left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 });

function labelBox(x: number, y: number, width: number, anchor: Label['anchor']): Box {
	const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
	return { left: left - 1, right: left + width + 1, top: y - FONT + 1, bottom: y + 3 };
}

const overlap = (a: Box, b: Box): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
