import type { Row } from '../../core/atlas/entry';
import type { Picture } from '../../core/picture/picture';

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

/** Ids of the shapes that show none of these rows. */
export function shapesWithout({ shapes }: Picture, rows: readonly Row[]): string[] {
	const shown = new Set(rows.flatMap((row) => row.shownBy));
	return shapes.map(({ id }) => id).filter((id) => !shown.has(id));
}

/** Every id once, where it comes first. */
export const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];
