import { emsOf, overlap, shared, within, type Box } from './boxes';

/** What is to be written beside a sign of a map on paper. */
export interface Wanted {
	id: string;
	/** The sign's middle, in pixels of the sheet. */
	x: number;
	y: number;
	/** Numbers of the projects that stand there; empty for what is only named. */
	numbers: string;
	name: string;
	/** Of what lies around the town, which has a small sign. */
	context: boolean;
}

/** What is written: always the numbers, and the name where it finds room. */
export interface Mark extends Wanted {
	/** Where the text begins, and its baseline. */
	left: number;
	base: number;
}

/** Sizes of the type in pixels of the sheet, and how far it keeps from a sign's middle. */
export const MARK_SIZE = 10;
const GAP = 8;
const SIGN = 6.5;

/**
 * Writes numbers and names beside the signs of a map, greedily: every number first, each on the freest side of its
 * sign, for the table refers to it; then the names that still find room.
 * @param sheet the map itself; nothing is written across its edge.
 * @param taken what already stands on it.
 */
export function placeMarks(wanted: readonly Wanted[], sheet: Box, taken: readonly Box[]): Mark[] {
	const signs = wanted.map(({ x, y }) => ({ left: x - SIGN, right: x + SIGN, top: y - SIGN, bottom: y + SIGN }));
	const standing = new Map<string, Box>();
	const others = (id: string) => [
		...taken,
		...signs,
		...[...standing].flatMap(([one, box]) => (one === id ? [] : box)),
	];
	const marks = new Map<string, Mark>();
	const put = (want: Wanted, text: string, forced: boolean): boolean => {
		const obstacles = others(want.id);
		const places = sidesOf(want, emsOf(text) * MARK_SIZE).filter((box) => within(box, sheet));
		const free = places.find((box) => !obstacles.some((other) => overlap(box, other)));
		const best = free ?? (forced ? leastCovered(places, obstacles) : undefined);
		if (!best) return false;
		standing.set(want.id, best);
		marks.set(want.id, {
			...want,
			name: text === want.numbers ? '' : want.name,
			left: best.left,
			base: best.bottom - 2,
		});
		return true;
	};
	for (const want of wanted) if (want.numbers) put(want, want.numbers, true);
	for (const want of wanted) if (want.numbers && marks.has(want.id)) put(want, `${want.numbers} ${want.name}`, false);
	for (const want of wanted) if (!want.numbers) put(want, want.name, false);
	return [...marks.values()];
}

/** Boxes for a text of a width around a sign, the most usual side first. */
function sidesOf({ x, y }: Wanted, width: number): Box[] {
	const box = (left: number, base: number): Box => ({
		left,
		right: left + width,
		top: base - MARK_SIZE + 1,
		bottom: base + 2,
	});
	const middle = y + MARK_SIZE * 0.36;
	const [above, below] = [y - GAP - 1, y + GAP + MARK_SIZE - 2];
	return [
		box(x + GAP, middle),
		box(x - GAP - width, middle),
		box(x - width / 2, below),
		box(x - width / 2, above),
		box(x + GAP - 3, above),
		box(x + GAP - 3, below),
		box(x - GAP + 3 - width, above),
		box(x - GAP + 3 - width, below),
		box(x + GAP, y - 2 * GAP),
		box(x + GAP, y + 3 * GAP),
		box(x - GAP - width, y - 2 * GAP),
		box(x - GAP - width, y + 3 * GAP),
	];
}

function leastCovered(places: readonly Box[], obstacles: readonly Box[]): Box | undefined {
	const covered = (box: Box) => obstacles.reduce((sum, other) => sum + shared(box, other), 0);
	return [...places].sort((a, b) => covered(a) - covered(b))[0];
}
