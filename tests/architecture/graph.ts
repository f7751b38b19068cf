import type { Import } from './imports';

/** Files by the files they import. */
export type Graph = ReadonlyMap<string, readonly string[]>;

export function graphOf(imports: readonly Import[]): Graph {
	const graph = new Map<string, string[]>();
	for (const { from, to } of imports) {
		if (to === null || to === from) continue;
		graph.set(from, [...(graph.get(from) ?? []), to]);
	}
	return graph;
}

/** One walk a cycle, each beginning and ending with the same file. */
export function cyclesOf(graph: Graph): string[][] {
	const cycles: string[][] = [];
	const done = new Set<string>();
	const walk = (file: string, path: readonly string[]): void => {
		const start = path.indexOf(file);
		if (start >= 0) cycles.push([...path.slice(start), file]);
		if (start >= 0 || done.has(file)) return;
		for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
		done.add(file);
	};
	for (const file of graph.keys()) walk(file, []);
	return cycles;
}

/** Every file that is reached from the starts, with the way there. */
export function reachedFrom(graph: Graph, starts: readonly string[]): Map<string, string[]> {
	const ways = new Map(starts.map((start) => [start, [start]]));
	for (const [file, way] of ways)
		for (const next of graph.get(file) ?? []) if (!ways.has(next)) ways.set(next, [...way, next]);
	return ways;
}
