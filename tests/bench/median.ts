/** What is said of a figure taken several times. */
export interface Spread {
	min: number;
	median: number;
	max: number;
	values: number[];
}

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
	if (values.length === 0) throw new RangeError('expected at least one value, got none');
	const sorted = [...values].sort((a, b) => a - b);
	const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
	return ((low ?? NaN) + (high ?? NaN)) / 2;
}

/** Least, middle and greatest of the values that were there at all; `undefined` when a load had none. */
export function spread(values: readonly (number | undefined)[]): Spread | undefined {
	const there = values.filter((value) => value !== undefined);
	if (there.length === 0 || there.length < values.length) return undefined;
	return { min: Math.min(...there), median: median(there), max: Math.max(...there), values: there };
}
