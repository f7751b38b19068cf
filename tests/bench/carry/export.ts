import type { Browser, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import carry from '../../../src/lib/core/language/messages/carry/zh-Hans.json';
import words from '../../../src/lib/core/language/messages/site/zh-Hans.json';
import { DATASETS } from '../../../src/lib/core/datasets';
import { Refusal } from '../refusal';
import type { Files } from '../scale/serve';
import { countIn, EXPORTS, type ExportFormat } from './read-back';
import { visit } from './visit';

/** Milliseconds of each run by format, and of writing the same features by JSON alone on the page's own thread. */
export type ExportTimes = Record<ExportFormat | 'stringify', number[]>;

/** Writes everything in each format, from the press of its button to the download, and reads every file back. */
export async function measureExports(
	browser: Browser,
	site: string,
	files: Files,
	count: number,
	runs: number,
): Promise<ExportTimes> {
	const times: ExportTimes = { stringify: [], geojson: [], xlsx: [], csv: [], kml: [], gpkg: [] };
	await visit(browser, site, files, { path: '/', live: false }, async (page) => {
		await page.getByRole('button', { name: words.list.files, exact: true }).click();
		await page.getByRole('heading', { name: carry.carry.label, exact: true }).waitFor();
		for (let run = 0; run < runs; run++) {
			for (const format of EXPORTS) times[format].push(await exported(page, format, count));
			times.stringify.push(await stringified(page));
		}
	});
	return times;
}

async function exported(page: Page, format: ExportFormat, count: number): Promise<number> {
	const name = carry.carry.format[format];
	const button = page.getByRole('button', { name, exact: true });
	const download = page.waitForEvent('download');
	const from = await button.evaluate((one: HTMLButtonElement) => {
		window.carried.saved = [];
		const now = performance.now();
		one.click();
		return now;
	});
	const file = await (await download).path();
	const saved = await page.evaluate(() => window.carried.saved[0]?.at);
	const found = await countIn(format, await readFile(file));
	if (saved === undefined || found !== count)
		throw new Refusal(`${name}: the file holds ${found} features where ${count} were to be written.`);
	return saved - from;
}

/** The least that writing GeoJSON can take: the same features, already there, made into text by the browser itself. */
async function stringified(page: Page): Promise<number> {
	return page.evaluate(async (datasets) => {
		const features: unknown[] = [];
		for (const name of datasets) {
			const { features: own } = (await (await fetch(`/data/${name}.geojson`)).json()) as { features: unknown[] };
			features.push(...own);
		}
		const from = performance.now();
		const file = new Blob([JSON.stringify({ type: 'FeatureCollection', features })]);
		return file.size > 0 ? performance.now() - from : NaN;
	}, DATASETS);
}
