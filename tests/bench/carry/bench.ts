import type { Browser } from '@playwright/test';
import { join } from 'node:path';
import { judge, type Claim, type Figures, type Judgement } from '../claims';
import { spread } from '../median';
import { claimsTable } from '../table';
import { EXPORTS } from './read-back';
import { measureExports } from './export';
import { measureImport, measurePlainImport, writeImport, type Brought } from './import';
import { largeSite } from './large-site';
import { measureLedger } from './ledger';
import type { CarryMetric } from './metrics';
import { carryTable } from './table';
import { filesOf } from './visit';

const CLAIMS: readonly Claim<CarryMetric>[] = [
	{ text: 'filter of the ledger to painted, 95th percentile', metric: 'ledgerP95', atMost: 50 },
	{ text: 'export of GeoJSON', metric: 'geojson', atMost: 500 },
	{ text: 'export of XLSX', metric: 'xlsx', atMost: 3000 },
	{ text: 'import of a file of 20 MB', metric: 'import', atMost: 3000 },
	{ text: 'longest task of the main thread meanwhile, of all runs', metric: 'importTask', atMost: 100 },
];

const IMPORT_BYTES = 20_000_000;
/** How often every box of the ledger's filter is pressed and counted. */
const ROUNDS = 3;

export interface CarryReport {
	features: number;
	presses: number;
	file: { bytes: number; features: number };
	/** By `ours`, `stringify` (JSON.stringify alone) and `maplibre` (its own GeoJSON source). */
	figures: Figures<CarryMetric>;
	claims: Judgement[];
}

export interface CarryOptions {
	site: string;
	root: string;
	scratch: string;
	/** How many features, and figures of money. */
	count: number;
	runs: number;
}

/** Measures the ledger, taking away and bringing in on the built site, and prints what came of it. */
export async function benchCarry(
	browser: Browser,
	{ site, root, scratch, count, runs }: CarryOptions,
	print: (text: string) => void,
	note: (line: string) => void,
): Promise<CarryReport> {
	note(`a town of ${count.toLocaleString('en')} features`);
	const large = await largeSite(site, root, count);
	const files = filesOf(site, large.files);
	note('ledger');
	const ledger = await measureLedger(browser, site, files, large, ROUNDS);
	note('export');
	const times = await measureExports(browser, site, files, count, runs);
	const file = await writeImport(join(scratch, 'bring.geojson'), large.files, IMPORT_BYTES);
	// The map on which the file comes to lie is that of the town as it is.
	const asBuilt = filesOf(site, new Map());
	const [brought, plain]: [Brought[], Brought[]] = [[], []];
	for (let run = 0; run < runs; run++) {
		note(`import ${run + 1}`);
		brought.push(await measureImport(browser, site, asBuilt, file));
		plain.push(await measurePlainImport(browser, site, asBuilt, file));
	}
	const { stringify, ...exports } = times;
	const figures: Figures<CarryMetric> = {
		ours: {
			ledger: spread([ledger.median]),
			ledgerP95: spread([ledger.p95]),
			...Object.fromEntries(EXPORTS.map((format) => [format, spread(exports[format])])),
			...imported(brought),
		},
		stringify: { geojson: spread(stringify) },
		maplibre: imported(plain),
	};
	const report: CarryReport = {
		features: count,
		presses: ledger.presses,
		file: { bytes: file.bytes, features: file.features },
		figures,
		claims: CLAIMS.map((claim) => judge(claim, figures)),
	};
	print(
		`\ncarry: ${count.toLocaleString('en')} features and as many figures, ${ledger.presses} presses of the filter;`,
	);
	print(
		`a file of ${(file.bytes / 1e6).toFixed(1)} MB, ${file.features.toLocaleString('en')} features; medians of ${runs}\n`,
	);
	print(`${carryTable(figures)}\n\n${claimsTable(report.claims)}`);
	return report;
}

const imported = (runs: readonly Brought[]) => ({
	import: spread(runs.map(({ ms }) => ms)),
	// Of all runs: none may be over.
	importTask: spread([Math.max(...runs.map(({ longestTask }) => longestTask))]),
});
