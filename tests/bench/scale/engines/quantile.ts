/** What is said of a question asked many times over, in milliseconds. */
export interface Timing {
	count: number;
	median: number;
	p95: number;
	max: number;
}

/** The value that a share of the values does not exceed: nearest rank. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** Asks every question once uncounted, so that the code is warm, then once more against the clock. */
export function timeEach<Q>(questions: readonly Q[], ask: (question: Q) => unknown): Timing {
	for (const question of questions) ask(question);
	const times = questions.map((question) => {
		const from = performance.now();
		ask(question);
		return performance.now() - from;
	});
	return {
		count: times.length,
		median: quantile(times, 0.5),
		p95: quantile(times, 0.95),
		max: times.reduce((a, b) => Math.max(a, b), 0),
	};
}
