import type { StagePoint } from '../../core/scene/actions';

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * A line through points, smoothed: quadratic curves from middle to middle, each bent by the point between them.
 * A single point is a dot.
 * @param width of the box that the points are shares of, in px.
 * @returns the data of an SVG path.
 */
export function strokePath(points: readonly StagePoint[], width: number, height: number): string {
	const at = points.map(([x, y]) => [round(x * width), round(y * height)] as const);
	const [first] = at;
	if (!first) return '';
	const bends = at.slice(1, -1).map(([x, y], i) => {
		const [nextX, nextY] = at[i + 2]!;
		return `Q${x} ${y} ${round((x + nextX) / 2)} ${round((y + nextY) / 2)}`;
	});
	return `M${first.join(' ')}${bends.join('')}L${at.at(-1)!.join(' ')}`;
}
