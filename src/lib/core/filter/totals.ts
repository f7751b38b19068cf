import type { Nature } from '../feature/vocabulary';
import { QUALIFIERS, type Money, type Qualifier } from '../money/money';
import { qualifierOfSum } from '../money/sum';
import type { FilterIndex } from './filter-index';

/** A sum of money of one nature; natures are never added to one another. */
export interface Total extends Money {
	nature: Nature;
	/** How many figures were added. */
	figures: number;
}

/**
 * Sums of the figures of some features, one a nature, those that are there. A project counts once, with its current
 * figure; features that take theirs from the same words of a report share it.
 */
export function totalsOf(index: FilterIndex, matches: readonly number[], natures: readonly Nature[]): Total[] {
	const counted = new Uint8Array(index.figures);
	const sums = natures.map((nature) => ({ nature, cny: 0, figures: 0, qualifier: 'exact' as Qualifier }));
	for (const i of matches) {
		const figure = index.figure[i]!;
		if (figure < 0 || counted[figure]) continue;
		counted[figure] = 1;
		const sum = sums[index.nature[i]!]!;
		sum.cny += index.cost[i]!;
		sum.figures += 1;
		sum.qualifier = qualifierOfSum([sum.qualifier, QUALIFIERS[index.qualifier[i]!]!]);
	}
	return sums.filter(({ figures }) => figures > 0);
}
