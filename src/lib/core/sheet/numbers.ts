/** Numbers of rows by the ids of the shapes that show them, both in order. */
export function numbersByShape(rows: readonly { shownBy: readonly string[] }[]): ReadonlyMap<string, number[]> {
	const numbers = new Map<string, number[]>();
	for (const [i, { shownBy }] of rows.entries())
		for (const shape of shownBy) numbers.set(shape, [...(numbers.get(shape) ?? []), i + 1]);
	return numbers;
}

/** Rising numbers in short, three and more in a row as a range: 3, 5–8, 12. */
export function formatNumbers(numbers: readonly number[]): string {
	const runs: [first: number, last: number][] = [];
	for (const number of numbers) {
		const run = runs.at(-1);
		if (run && number === run[1] + 1) run[1] = number;
		else runs.push([number, number]);
	}
	return runs
		.map(([first, last]) => {
			if (first === last) return `${first}`;
			return last === first + 1 ? `${first}, ${last}` : `${first}–${last}`;
		})
		.join(', ');
}
