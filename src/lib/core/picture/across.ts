import type { Shape } from './picture';

/** Whether a line runs more across than up and down where its name stands: on the piece that its anchor lies on. */
export function runsAcross({ d, area, x, y }: Pick<Shape, 'd' | 'area' | 'x' | 'y'>): boolean {
	if (!d || area) return false;
	const points = [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map((pair) => [Number(pair[1]), Number(pair[2])] as const);
	const pieces = points.slice(1).map(([bx, by], i) => {
		const [ax, ay] = points[i]!;
		const detour = Math.hypot(x - ax, y - ay) + Math.hypot(bx - x, by - y) - Math.hypot(bx - ax, by - ay);
		return { detour, across: Math.abs(bx - ax) > Math.abs(by - ay) };
	});
	return pieces.sort((a, b) => a.detour - b.detour)[0]?.across ?? false;
}
