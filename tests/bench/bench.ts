import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './browser';
import { benchCarry, type CarryReport } from './carry/bench';
import { benchCheck } from './check';
import { compare, type Comparison } from './compare';
import { benchEmbed, type EmbedReport } from './embed/bench';
import { machine } from './machine';
import { parseOptions } from './options';
import { benchPresent, type PresentReport } from './present/bench';
import { Refusal } from './refusal';
import { benchScale, type ScaleReport } from './scale/bench';
import { exploreSuite } from './suite';
import { checkLine, claimsTable, comparisonTable, evidenceLines } from './table';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LINK = { bitsPerSecond: 1_600_000, roundTripMs: 150 };
const clock = (): number => performance.timeOrigin + performance.now();
const print = (text: string): void => void process.stdout.write(`${text}\n`);
const note = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(scratch: string): Promise<void> {
	const options = parseOptions(process.argv.slice(2), ROOT);
	const conditions = { link: LINK, cpu: 4, quietMs: 2000, patienceMs: 60_000, clock };
	const browser = await openBrowser(options.browser);
	const where = machine(browser.version());
	const comparisons: Comparison[] = [];
	let scale: ScaleReport | undefined;
	let carry: CarryReport | undefined;
	let present: PresentReport | undefined;
	let embed: EmbedReport | undefined;
	try {
		print(`${where.cores} cores (${where.cpu}), load ${where.load}, Node ${where.node}, Chromium ${where.chromium}`);
		if (options.parts.includes('pages'))
			print(
				`1.6 Mbit/s, 150 ms round trip, HTTP/1.1, brotli; page's main thread ${conditions.cpu}x slower, workers not`,
			);
		for (const viewport of options.parts.includes('pages') ? options.viewports : []) {
			const suite = await exploreSuite(options.site, scratch);
			const result = await compare(browser, suite, viewport, options.runs, conditions, note);
			comparisons.push(result);
			print(
				`\n${suite.id} at ${viewport.width}x${viewport.height}: ${result.features} features, medians of ${options.runs}\n`,
			);
			print(comparisonTable(result, suite.pages));
			print(`\n${claimsTable(result.claims)}\n\n${evidenceLines(result)}`);
		}
		const { parts, runs, scale: counts, site, features: count } = options;
		scale = await benchScale(browser, { parts, counts, runs, root: ROOT, scratch }, print, note);
		if (parts.includes('carry'))
			carry = await benchCarry(browser, { site, root: ROOT, scratch, count, runs }, print, note);
		if (parts.includes('present'))
			present = await benchPresent(browser, { site, scratch, runs, conditions }, print, note);
		if (parts.includes('embed'))
			embed = await benchEmbed(
				browser,
				{ site, scratch, runs, conditions, launch: () => openBrowser(options.browser) },
				print,
				note,
			);
	} finally {
		await browser.close();
	}
	const check = options.parts.includes('check')
		? await benchCheck(ROOT, scratch, options.features, options.runs, clock)
		: { missing: 'it was left out' };
	print(`\n${checkLine(check)}`);
	const report = JSON.stringify(
		{ machine: where, conditions, runs: options.runs, comparisons, scale, carry, present, embed, check },
		null,
		'\t',
	);
	if (options.json === '-') print(report);
	else if (options.json) await writeFile(options.json, `${report}\n`);
}

const scratch = await mkdtemp(join(tmpdir(), 'town-atlas-bench-'));
try {
	await main(scratch);
} catch (error) {
	if (!(error instanceof Refusal)) throw error;
	note(error.message);
	process.exitCode = 1;
} finally {
	await rm(scratch, { recursive: true, force: true });
}
