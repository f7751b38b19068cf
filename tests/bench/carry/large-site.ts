import { stringify, unflatten } from 'devalue';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BudgetPage, LedgerRest } from '../../../src/lib/core/atlas/budget-page';
import { rowOf, type Entry } from '../../../src/lib/core/atlas/entry';
import type { LedgerEntry } from '../../../src/lib/core/atlas/ledger-page';
import { reportContents } from '../../../src/lib/core/atlas/report-contents';
import { DATASETS } from '../../../src/lib/core/datasets';
import { writeDataset } from '../../../src/lib/server/carry/whole';
import { entriesOf } from '../../../src/lib/server/explore-page';
import { loadSite, voiceOf } from '../../../src/lib/server/site';
import { Refusal } from '../refusal';
import { readModel, scaleTown } from '../scale/town';

/** A town many times as large, and the files of the built site that it would have others of, by their paths. */
export interface LargeSite {
	features: readonly Entry[];
	ledger: readonly LedgerEntry[];
	files: ReadonlyMap<string, Buffer>;
}

/**
 * Makes the files that the desk, the ledger and the writers of a built site read, for `count` features and as many
 * figures of money. Its pages, its scripts and its map stay as they were built.
 * @param site the built site; the town it was built from is that of GEODATA.
 */
export async function largeSite(site: string, root: string, count: number): Promise<LargeSite> {
	const built = loadSite();
	const town = { ...built, features: scaleTown(readModel(join(root, 'geodata')), count) };
	const voice = voiceOf(town, undefined);
	const features = entriesOf(town, voice);
	const contents = town.reports.map(({ report }) => reportContents(report, voice)).reverse();
	const rest = await readJson<LedgerRest>(site, 'budget.json');
	// Copies of the town that are whole: a figure goes with its projects.
	const copies = Math.max(1, Math.floor(count / built.features.length));
	const ledger = growLedger(rest.rows, count, copies);
	const files = new Map<string, Buffer>([
		['desk.json', pack({ entries: features, contents })],
		['budget.json', pack({ ...rest, rows: ledger } satisfies LedgerRest)],
		['data/ledger.json', pack({ ...(await readJson<object>(site, 'data/ledger.json')), rows: ledger })],
		['budget/__data.json', await budgetData(site, features, ledger.length)],
	]);
	for (const dataset of DATASETS) files.set(`data/${dataset}.geojson`, Buffer.from(await writeDataset(town, dataset)));
	return { features, ledger, files };
}

/**
 * The rows of a ledger over and over, each a figure of its own, each copy with the features of one copy of the town.
 * @param towns how many copies of the town there are.
 */
export function growLedger(rows: readonly LedgerEntry[], count: number, towns: number): LedgerEntry[] {
	return Array.from({ length: count }, (_, i) => {
		const row = rows[i % rows.length]!;
		const copy = Math.floor(i / rows.length);
		const own = (id: string) => `${id}-${(copy % towns) + 1}`;
		return {
			...row,
			id: `${row.id}-${copy}`,
			order: i,
			start: row.start + copy * 10_000,
			feature: row.feature && own(row.feature),
			also: row.also.map(own),
			projects: row.projects.map(own),
			settled: row.settled.map(own),
			owners: row.owners.map((owner) => (owner.kind ? { ...owner, id: own(owner.id) } : owner)),
		};
	});
}

/** What the page of the ledger is given on the way there, for as many features and rows: it then fetches the rows. */
async function budgetData(site: string, features: readonly Entry[], count: number): Promise<Buffer> {
	interface Node {
		data: unknown[];
	}
	const all = await readJson<{ nodes: (Node | null)[] }>(site, 'budget/__data.json');
	const node = all.nodes.at(-1);
	if (!node) throw new Refusal('The page of the ledger was built without data of its own.');
	const page = unflatten(node.data) as { budget: BudgetPage; rows: unknown };
	const budget = { ...page.budget, count: { ...page.budget.count, rows: count }, early: { sums: [], rankings: [] } };
	node.data = JSON.parse(stringify({ ...page, budget, rows: features.map(rowOf) })) as unknown[];
	return pack(all);
}

const pack = (data: unknown): Buffer => Buffer.from(JSON.stringify(data));

async function readJson<T>(site: string, path: string): Promise<T> {
	const text = await readFile(join(site, path), 'utf8').catch(() => {
		throw new Refusal(`${join(site, path)} is missing: build the site first, or name its folder with --site.`);
	});
	return JSON.parse(text) as T;
}
