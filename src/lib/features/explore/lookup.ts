import type { Row } from '../../core/atlas/entry';

/** Features by their ids. */
export const byId = <R extends Row>(rows: readonly R[]): ReadonlyMap<string, R> =>
	new Map(rows.map((row) => [row.id, row]));

/** What shapes show, in their order: each feature itself, then the projects that stand there. */
export function shownBy<R extends Row>(shapes: readonly string[], rows: readonly R[]): R[] {
	const under = shapes.flatMap((shape) => [
		...rows.filter(({ id }) => id === shape),
		...rows.filter((row) => row.shownBy.includes(shape)),
	]);
	return [...new Set(under)];
}
