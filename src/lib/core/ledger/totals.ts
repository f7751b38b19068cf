import { COSTS, NATURES, type Nature } from '../feature/vocabulary';
import { qualifierOfSum } from '../money/sum';
import type { LedgerRow, LedgerTotal } from './ledger';

/**
 * The sums of what counts, in the order of NATURES, results before targets; a nature that nothing has is not there.
 * One nature at a time: what a company will invest in all and what a road costs are never added to one another. Each
 * project counts once, at its current figure, and each figure of a report once, however many take theirs from it.
 * @param rows in any order, each knowing whether it is current.
 * @param costless how many projects state no cost at all: they are missing from a sum of costs, and are not nothing.
 */
export function ledgerTotals(rows: readonly LedgerRow[], costless: number): LedgerTotal[] {
	const counted = new Map<string, LedgerRow[]>();
	const known = new Set<string>();
	for (const row of rows) {
		if (!row.current || row.nature === null || known.has(row.id)) continue;
		known.add(row.id);
		const key = keyOf(row.nature, row.target);
		const others = counted.get(key);
		if (others) others.push(row);
		else counted.set(key, [row]);
	}
	return NATURES.flatMap((nature) =>
		[false, true].flatMap((target): LedgerTotal[] => {
			const made = counted.get(keyOf(nature, target));
			if (!made) return [];
			return [
				{
					nature,
					target,
					yuan: made.reduce((sum, { yuan }) => sum + yuan, 0),
					qualifier: qualifierOfSum(made.map(({ qualifier }) => qualifier)),
					projects: new Set(made.flatMap(({ projects }) => projects)).size,
					missing: COSTS.includes(nature) ? costless : 0,
					rows: made.map(({ id }) => id),
				},
			];
		}),
	);
}

const keyOf = (nature: Nature, target: boolean): string => `${nature} ${target}`;

/**
 * How many of some projects state no cost in the given rows.
 * @param rows all that were known at the time that is looked at, whatever their nature and wherever they stand: a project
 * that states its total investment has a cost, and so has one whose cost is in a part of the report that is not chosen.
 */
export function countCostless(rows: readonly LedgerRow[], projects: Iterable<string>): number {
	const costing = new Set<string>();
	for (const { nature, projects: stating } of rows)
		if (nature !== null && COSTS.includes(nature)) for (const id of stating) costing.add(id);
	return [...new Set(projects)].filter((id) => !costing.has(id)).length;
}
