import { spawn } from 'node:child_process';
import type { EngineFigures } from './engines/engine';
import { Refusal } from '../refusal';

const COMMAND = 'tests/bench/scale/engines/command.ts';
const ENGINES = ['filter', 'search', 'ask', 'hit'] as const;

/** One row of what the engines came to: a question, how it did, what is claimed of its 95th percentile in ms. */
export interface EngineRow {
	features: number;
	question: string;
	count: number;
	medianMs: number;
	p95Ms: number;
	claimedMs: number | undefined;
	met: boolean | undefined;
	/** Of the engine as a whole, which may answer several questions. */
	buildMs: number;
	heapMb: number;
}

/** Milliseconds at the 95th percentile, up to 10,000 features and above. */
const CLAIMS: Readonly<Record<string, readonly [small: number, large: number]>> = {
	filter: [16, 16],
	search: [16, 16],
	polygon: [5, 15],
	hit: [2, 2],
	hover: [2, 2],
};

/**
 * Measures every engine in a process of its own, so that none is measured in another's heap: one thread each, as the
 * worker is in which the site searches.
 */
export async function measureEngines(root: string, counts: readonly number[], log: (line: string) => void) {
	const rows: EngineRow[] = [];
	for (const features of counts)
		for (const engine of ENGINES) {
			log(`${engine} with ${features.toLocaleString('en')} features`);
			const { buildMs, heapMb, timings } = JSON.parse(await run(root, engine, features)) as EngineFigures;
			for (const [question, { count, median, p95 }] of Object.entries(timings)) {
				const claimedMs = CLAIMS[question]?.[features > 10_000 ? 1 : 0];
				const met = claimedMs === undefined ? undefined : p95 <= claimedMs;
				rows.push({ features, question, count, medianMs: median, p95Ms: p95, claimedMs, met, buildMs, heapMb });
			}
		}
	return rows;
}

async function run(root: string, engine: string, features: number): Promise<string> {
	const args = ['--expose-gc', '--import', 'tsx', COMMAND, engine, String(features)];
	const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
	let [out, told] = ['', ''];
	child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
	const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
	if (code !== 0) throw new Refusal(`${COMMAND} ${engine} ${features} ended with ${code}: ${told.split('\n')[0]}`);
	return out;
}
