import type { CarriedFigure } from './carried';

/**
 * The figures that any of some features takes its own from. Each is told under the first of them; whoever else takes
 * theirs from it is named beside it, in the file or not, for the figure is theirs too.
 * @param ids of the features.
 */
export function figuresOf<Figure extends CarriedFigure>(
	figures: readonly Figure[],
	ids: ReadonlySet<string>,
): Figure[] {
	return figures.flatMap((figure) => {
		const owners = [figure.feature, ...figure.also].filter((id) => id !== null);
		const feature = owners.find((id) => ids.has(id));
		return feature === undefined ? [] : [{ ...figure, feature, also: owners.filter((id) => id !== feature) }];
	});
}
