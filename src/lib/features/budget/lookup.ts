/** Things by their ids. */
export const byId = <T extends { id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
	new Map(all.map((one) => [one.id, one]));

/** The ids of things. */
export const idsOf = (all: readonly { id: string }[]): ReadonlySet<string> => new Set(all.map(({ id }) => id));

/** How often each value is there. */
export function countOf<T>(all: readonly T[]): ReadonlyMap<T, number> {
	const counts = new Map<T, number>();
	for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
	return counts;
}
