import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** Where the figures were taken. */
export interface Machine {
	cores: number;
	cpu: string;
	memoryMb: number;
	load: number;
	node: string;
	chromium: string;
}

/** Describes this machine, and how busy it is: a figure taken on a busy one is worth less. */
export function machine(chromium: string): Machine {
	return {
		cores: availableParallelism(),
		cpu: cpus()[0]?.model ?? 'unknown',
		memoryMb: Math.round(totalmem() / 1e6),
		load: Number((loadavg()[0] ?? 0).toFixed(2)),
		node: process.versions.node,
		chromium,
	};
}
