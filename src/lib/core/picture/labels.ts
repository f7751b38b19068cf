import { PICTURE_SIDE, type Label } from './picture';

/** Size of names on a map of size 1, in pixels. */
export const NAME_SIZE = 13;

export interface Named {
	id: string;
	text: string;
	x: number;
	y: number;
	context: boolean;
	/** A line that runs across: its name stands above or below it rather than upon it. */
	across?: boolean;
}

/** A rectangle on screen, in pixels. */
export interface Edges {
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
export function placeLabels(features: readonly Named[], context: readonly Named[], wideSide = WIDE_SIDE): Label[] {
	const inside = ({ x, y }: Named) => x > 0 && y > 0 && x < PICTURE_SIDE && y < PICTURE_SIDE;
	const named = [...features, ...context].filter(inside);
	const narrow = place(named, features, NARROW_SIDE, []);
	return [
		...narrow.map((label) => ({ ...label, wide: false })),
		...place(named, features, wideSide, narrow).map((label) => ({ ...label, wide: true })),
	];
}

/** The sides of a sign that a name may stand on, clear of the ring around one that is set off. */
export const SIDES = [
	{ anchor: 'start', dx: 18, dy: 4 },
	{ anchor: 'end', dx: -18, dy: 4 },
	{ anchor: 'middle', dx: 0, dy: 28 },
	{ anchor: 'middle', dx: 0, dy: -19 },
] as const;
/** Indices of `SIDES` in the order in which they are tried. */
const ORDER = [0, 1, 2, 3] as const;
const ORDER_ACROSS = [3, 2, 0, 1] as const;

/** A map on screen, in pixels of a map whose type has its plain size. */
export interface Sheet {
	width: number;
	height: number;
	/** What lies over it: no name is put there. */
	covered: readonly Edges[];
}

/**
 * Which side each name stands on, as an index of `SIDES`: the first one that is free, in the order given.
 * A name that finds none is left out, but for those that are `sure`: they stand where least is lost.
 * @param named names, and what they stand beside, in pixels of the sheet.
 * @param signs middles of the signs that no name may cover.
 */
export function sideNames(
	named: readonly Named[],
	signs: readonly { x: number; y: number }[],
	{ width, height, covered }: Sheet,
	sure: ReadonlySet<string>,
): Map<string, number> {
	const taken = [...covered, ...signs.map(({ x, y }) => glyphBox(x, y))];
	const sides = new Map<string, number>();
	for (const { id, text, x, y, across } of named) {
		if (x < 0 || y < 0 || x > width || y > height) continue;
		const order = across ? ORDER_ACROSS : ORDER;
		const boxes = order.map((side) => {
			const { dx, dy, anchor } = SIDES[side];
			return labelBox(x + dx, y + dy, widthOf(text), anchor);
		});
		const isIn = ({ left, top, right, bottom }: Edges) => left >= 0 && top >= 0 && right <= width && bottom <= height;
		const hits = boxes.map((box) => taken.filter((other) => overlap(box, other)).length + (isIn(box) ? 0 : 10));
		const least = Math.min(...hits);
		if (least > 0 && !sure.has(id)) continue;
		const best = hits.indexOf(least);
		sides.set(id, order[best]!);
		taken.push(boxes[best]!);
	}
	return sides;
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
	return [...text].reduce((sum, c) => sum + (/[\u2e80-\uffef]/u.test(c) ? NAME_SIZE : NAME_SIZE * 0.56), 0);
}

const glyphBox = (x: number, y: number): Edges => ({ left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 });

function labelBox(x: number, y: number, width: number, anchor: Label['anchor']): Edges {
	const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
	return { left: left - 1, right: left + width + 1, top: y - NAME_SIZE + 1, bottom: y + 3 };
}

const overlap = (a: Edges, b: Edges): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
