import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { spread, type Spread } from './median';

/** Time and memory of `check:geodata` on generated features, or why there is none. */
export type CheckFigures = { missing: string } | { features: number; wallMs: Spread; rssMb: Spread; met: boolean };

/** Where the check and the maker of its input are, from the project's folder. */
const GENERATE = 'tests/geodata/generate.ts';
const COMMAND = 'src/lib/server/check/command.ts';

interface Ended {
	code: number | null;
	stderr: string;
	wallMs: number;
	rssMb: number;
}

/** Generates `features` features into `scratch` and checks them `runs` times, each in a process of its own. */
export async function benchCheck(
	root: string,
	scratch: string,
	features: number,
	runs: number,
	clock: () => number,
): Promise<CheckFigures> {
	const absent = [GENERATE, COMMAND].filter((file) => !existsSync(join(root, file)));
	if (absent.length > 0) return { missing: `${absent.join(' and ')} is not there` };
	const folder = join(scratch, 'geodata');
	const made = await run(root, scratch, [GENERATE, folder, String(features)], clock);
	if (made.code !== 0) return { missing: `${GENERATE} ended with ${made.code}: ${made.stderr.split('\n')[0]}` };
	const ended: Ended[] = [];
	for (let i = 0; i < runs; i++) ended.push(await run(root, scratch, [COMMAND, folder], clock));
	const failed = ended.find(({ code }) => code !== 0);
	if (failed) return { missing: `${COMMAND} ended with ${failed.code}: ${failed.stderr.split('\n')[0]}` };
	const [wallMs, rssMb] = [spread(ended.map((each) => each.wallMs)), spread(ended.map((each) => each.rssMb))];
	if (!wallMs || !rssMb) return { missing: 'no run' };
	return { features, wallMs, rssMb, met: wallMs.median <= 3000 && rssMb.max <= 500 };
}

/** The process writes its own peak when it ends: the same on every system, with or without `time`. */
const REPORT = `data:text/javascript,${encodeURIComponent(
	`import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(process.env.BENCH_RSS, String(process.resourceUsage().maxRSS)));`,
)}`;

async function run(root: string, scratch: string, args: string[], clock: () => number): Promise<Ended> {
	const report = join(scratch, 'rss');
	const startedAt = clock();
	const child = spawn(process.execPath, ['--import', 'tsx', '--import', REPORT, ...args], {
		cwd: root,
		env: { ...process.env, BENCH_RSS: report },
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	let stderr = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
	const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
	const wallMs = clock() - startedAt;
	return { code, stderr, wallMs, rssMb: (Number(await readFile(report, 'utf8')) * 1024) / 1e6 };
}
