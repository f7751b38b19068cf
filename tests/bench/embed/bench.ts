import type { Browser } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { judge, type Claim, type Figures, type Judgement } from '../claims';
import { load, type Conditions, type LoadResult } from '../load';
import { spread } from '../median';
import { boundsOf, paintedIds, peerFeatures } from '../peers/features';
import { leafletPage } from '../peers/leaflet';
import { maplibrePage } from '../peers/maplibre';
import { writePeer } from '../peers/page';
import { Refusal, whyRefused } from '../refusal';
import type { BenchPage } from '../suite';
import { claimsTable } from '../table';
import { openStore, type Store } from '../traffic/store';
import { FRAMES, withHost } from './host';
import { SINGLE_METRICS, TEN_METRICS, type EmbedMetric } from './metrics';
import { embedTable } from './table';
import { loadTen, type TenFigures } from './ten';

const CLAIMS: readonly Claim<EmbedMetric>[] = [
	{ text: 'all features painted, to Leaflet', metric: 'painted', over: 'leaflet', atMost: 0.38 },
	{ text: 'all features painted, to MapLibre', metric: 'painted', over: 'maplibre', atMost: 0.2 },
	{ text: 'bytes until then', metric: 'bytesPainted', atMost: 14_600 },
	{ text: 'MapLibre before interaction', metric: 'mapLibre', atMost: 0 },
	{ text: 'scripts before interaction', metric: 'scripts', atMost: 15_000 },
	{ text: 'layout shift', metric: 'shift', atMost: 0 },
	{ text: 'ten on one page, all painted, to MapLibre', metric: 'tenPainted', over: 'maplibre', atMost: 0.2 },
	{ text: 'ten on one page, memory, to MapLibre', metric: 'tenMemory', over: 'maplibre', atMost: 0.2 },
	{ text: 'ten on one page, layout shift', metric: 'tenShift', atMost: 0 },
];

/** As it stands in an article. */
const VIEWPORT = { width: 680, height: 510 };

export interface EmbedReport {
	features: number;
	figures: Figures<EmbedMetric>;
	claims: Judgement[];
}

interface EmbedBench {
	site: string;
	scratch: string;
	runs: number;
	conditions: Conditions;
	/** Starts a browser of its own, whose memory is nobody else's. */
	launch: () => Promise<Browser>;
}

/** Measures the embedded map of the whole town beside the plain pages with the same features, one and ten at a time. */
export async function benchEmbed(
	browser: Browser,
	{ site, scratch, runs, conditions, launch }: EmbedBench,
	print: (text: string) => void,
	note: (line: string) => void,
): Promise<EmbedReport> {
	const pages = await embedPages(site, scratch);
	const stores = new Map<string, Store>();
	for (const page of pages) stores.set(page.id, await withHost(openStore(page.folder), page.path));
	const single = new Map<string, LoadResult[]>(pages.map(({ id }) => [id, []]));
	const ten = new Map<string, TenFigures[]>(pages.map(({ id }) => [id, []]));
	for (let run = 0; run <= runs; run++)
		for (const page of pages) {
			note(run === 0 ? `warm-up: ${page.label}` : `run ${run} of ${runs}: ${page.label}`);
			const result = await load(browser, stores.get(page.id)!, page, VIEWPORT, conditions);
			const reason = whyRefused({ ...page, shown: result.tally.shown, errors: result.errors });
			if (reason) throw new Refusal(reason);
			if (run > 0) single.get(page.id)!.push(result);
		}
	for (let run = 1; run <= runs; run++)
		for (const page of pages) {
			note(`ten, run ${run} of ${runs}: ${page.label}`);
			ten.get(page.id)!.push(await loadTen(launch, stores.get(page.id)!, page, conditions));
		}
	const figures: Figures<EmbedMetric> = Object.fromEntries(
		pages.map(({ id }) => [
			id,
			Object.fromEntries([
				...SINGLE_METRICS.map((metric) => [metric.id, spread(single.get(id)!.map((each) => metric.of(each)))]),
				...TEN_METRICS.map((metric) => [metric.id, spread(ten.get(id)!.map((each) => each[metric.id]))]),
			]),
		]),
	);
	const features = pages[0]!.expected.length;
	const claims = CLAIMS.map((claim) => judge(claim, figures));
	print(`\nembed: ${features} features at ${VIEWPORT.width}x${VIEWPORT.height}, then ${FRAMES} frames on one page,`);
	print(`nobody touching the map; medians of ${runs}\n`);
	print(`${embedTable(figures, pages)}\n\n${claimsTable(claims)}`);
	return { features, figures, claims };
}

async function embedPages(site: string, scratch: string): Promise<BenchPage[]> {
	const path = '/embed/';
	const html = await readFile(join(site, path, 'index.html'), 'utf8').catch(() => {
		throw new Refusal(`${join(site, path)} holds no page: build the site first, or name its folder with --site.`);
	});
	const expected = paintedIds(html);
	const features = await peerFeatures(site, expected);
	const folder = (page: typeof leafletPage) => writePeer(join(scratch, 'embed'), page, features, boundsOf(features));
	return [
		{ id: 'ours', label: 'ours', folder: site, path, probe: 'drawn', expected },
		{ id: 'leaflet', label: 'Leaflet', folder: await folder(leafletPage), path: '/', probe: 'leaflet', expected },
		{ id: 'maplibre', label: 'MapLibre', folder: await folder(maplibrePage), path: '/', probe: 'maplibre', expected },
	];
}
