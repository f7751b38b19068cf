import type { Browser, Page } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import words from '../../../src/lib/core/language/messages/site/zh-Hans.json';
import { DATASETS } from '../../../src/lib/core/datasets';
import { Refusal } from '../refusal';
import type { Files } from '../scale/serve';
import { PATIENCE_MS, visit } from './visit';

/** What bringing a file once came to. */
export interface Brought {
	/** Milliseconds from the choice of the file until it is on the map; answering where it comes from takes no time. */
	ms: number;
	/** Longest task of the main thread meanwhile, in milliseconds; 0 where none is over 50. */
	longestTask: number;
}

/** A file of the town's features, again and again until it is as long as wanted. */
export interface ImportFile {
	path: string;
	bytes: number;
	features: number;
}

/** Writes a GeoJSON file of at least `bytes` bytes from the large town's datasets. */
export async function writeImport(
	path: string,
	files: ReadonlyMap<string, Buffer>,
	bytes: number,
): Promise<ImportFile> {
	const town = DATASETS.flatMap((name) => {
		const { features } = JSON.parse(files.get(`data/${name}.geojson`)!.toString()) as { features: object[] };
		return features.map((feature) => JSON.stringify(feature));
	});
	const lines: string[] = [];
	for (let length = 0; length < bytes; length += Buffer.byteLength(lines.at(-1)!) + 2)
		lines.push(town[lines.length % town.length]!);
	const text = `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
	await writeFile(path, text);
	return { path, bytes: Buffer.byteLength(text), features: lines.length };
}

/** Brings a file by the page's own input, in a page that has just been opened. */
export function measureImport(browser: Browser, site: string, files: Files, file: ImportFile): Promise<Brought> {
	return visit(browser, site, files, { path: '/', live: true }, async (page) => {
		await page.getByRole('button', { name: words.list.files, exact: true }).click();
		const input = page.locator('input[type="file"]');
		await input.waitFor();
		await page.evaluate(settle);
		const done = page.evaluate(async (patience) => {
			const from = await new Promise<number>((resolve) =>
				document.addEventListener('change', () => resolve(performance.now()), { capture: true, once: true }),
			);
			const stage = () => document.querySelector<HTMLElement>('[data-stage]')?.dataset.stage;
			const until = performance.now() + patience;
			let last = '';
			while (performance.now() < until) {
				await new Promise((resolve) => requestAnimationFrame(resolve));
				last = stage() ?? '';
				if (last === 'refused') break;
				const form = document.querySelector<HTMLFormElement>('[data-stage="asking"] form');
				if (form) {
					const wgs84 = form.querySelector<HTMLInputElement>('input[value="wgs84"]');
					if (wgs84 && !wgs84.checked) wgs84.click();
					// There is something to see of it once it is known where it would lie.
					else if (form.querySelectorAll('.tool-buttons button').length === 3)
						form.querySelector<HTMLButtonElement>('button[type="submit"]')!.click();
				}
				const map = window.maps.at(-1)!;
				const source = Object.keys(map.getStyle().sources).find((id) => id.startsWith('guests-'));
				if (last !== 'here' || !source || !map.isSourceLoaded(source) || map.isMoving()) continue;
				const layers = map.getStyle().layers.filter((layer) => 'source' in layer && layer.source === source);
				const seen = map.queryRenderedFeatures({ layers: layers.map(({ id }) => id) }).length;
				if (seen === 0) continue;
				const to = performance.now();
				const told = document.querySelector('[data-stage]')!.textContent;
				return { from, to, seen, told };
			}
			return `it was ${last || 'nowhere'}: ${document.querySelector('[data-stage]')?.textContent.trim() ?? ''}`;
		}, PATIENCE_MS);
		await input.setInputFiles(file.path);
		const found = await done;
		if (typeof found === 'string')
			throw new Refusal(`The file of ${file.features} features is not on the map; ${found}`);
		const figures = [...found.told.matchAll(/[\d,]+/g)].map(([digits]) => Number(digits.replaceAll(',', '')));
		if (!figures.includes(file.features))
			throw new Refusal(`The page does not tell of ${file.features} features: ${found.told.trim().slice(0, 120)}`);
		return { ms: found.to - found.from, longestTask: await longestBetween(page, found.from, found.to) };
	});
}

/** The same file as MapLibre takes it by itself: parsed on the page's thread, given to a source, drawn. */
export function measurePlainImport(browser: Browser, site: string, files: Files, file: ImportFile): Promise<Brought> {
	return visit(browser, site, files, { path: '/', live: true }, async (page) => {
		await page.evaluate(settle);
		const text = await readFile(file.path, 'utf8');
		await page.route('**/plain.geojson', (route) => route.fulfill({ body: text, contentType: 'application/geo+json' }));
		const found = await page.evaluate(async (patience) => {
			const blob = await (await fetch('/plain.geojson')).blob();
			const map = window.maps.at(-1)!;
			const from = performance.now();
			map.addSource('plain', { type: 'geojson', data: JSON.parse(await blob.text()) as GeoJSON.GeoJSON });
			map.addLayer({ id: 'plain-fill', source: 'plain', type: 'fill', filter: ['==', '$type', 'Polygon'] });
			map.addLayer({ id: 'plain-line', source: 'plain', type: 'line' });
			map.addLayer({ id: 'plain-point', source: 'plain', type: 'circle', filter: ['==', '$type', 'Point'] });
			const layers = ['plain-fill', 'plain-line', 'plain-point'];
			while (performance.now() < from + patience) {
				await new Promise((resolve) => requestAnimationFrame(resolve));
				if (map.isSourceLoaded('plain') && map.queryRenderedFeatures({ layers }).length > 0)
					return { from, to: performance.now() };
			}
			return null;
		}, PATIENCE_MS);
		if (!found) throw new Refusal('Plain MapLibre did not draw the file.');
		return { ms: found.to - found.from, longestTask: await longestBetween(page, found.from, found.to) };
	});
}

/** Waits until the page has done what it does when it is idle. */
function settle(): Promise<void> {
	return new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 1500)));
}

/** Tasks are told a little after they end. */
async function longestBetween(page: Page, from: number, to: number): Promise<number> {
	return page.evaluate(
		async ([from, to]) => {
			await new Promise((resolve) => setTimeout(resolve, 300));
			const within = window.carried.tasks.filter((task) => task.from + task.ms >= from && task.from <= to);
			return Math.max(0, ...within.map(({ ms }) => ms));
		},
		[from, to] as const,
	);
}
