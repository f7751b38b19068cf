import { within, type Box } from './boxes';

/** A shape of a picture: its anchor, and its path where it has one. */
interface Anchored {
	d: string | null;
	x: number;
	y: number;
}

/** How finely a line is searched for a part that can be seen. */
const STEPS = 20;

/**
 * Where on a part of a picture a shape is numbered: at its anchor, or, where that is cut off, at the point of its
 * path nearest to the middle of the part; null where nothing of it is there.
 * @param part the part of the picture that is seen, in the picture's units.
 */
export function anchorWithin({ d, x, y }: Anchored, part: Box): [x: number, y: number] | null {
	if (isIn([x, y], part)) return [x, y];
	const [cx, cy] = [(part.left + part.right) / 2, (part.top + part.bottom) / 2];
	const away = ([px, py]: [number, number]) => Math.hypot(px - cx, py - cy);
	return (
		pointsOn(d ?? '')
			.filter((point) => isIn(point, part))
			.sort((a, b) => away(a) - away(b))[0] ?? null
	);
}

const isIn = ([x, y]: [number, number], part: Box): boolean => within({ left: x, right: x, top: y, bottom: y }, part);

/** Points along absolute path data of straight lines (M, L, Z), as d3-geo writes them. */
function pointsOn(d: string): [number, number][] {
	return (d.match(/M[^M]+/g) ?? []).flatMap((ring) => {
		const corners = (ring.match(/-?[\d.]+,-?[\d.]+/g) ?? []).map((pair) => pair.split(',').map(Number));
		if (ring.endsWith('Z') && corners.length > 0) corners.push(corners[0]!);
		return corners.slice(1).flatMap(([x1, y1], i) => {
			const [x0, y0] = corners[i]!;
			return Array.from({ length: STEPS + 1 }, (_, step): [number, number] => {
				const t = step / STEPS;
				return [x0! + (x1! - x0!) * t, y0! + (y1! - y0!) * t];
			});
		});
	});
}
