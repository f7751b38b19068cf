import { readFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Claim } from './claims';
import { boundsOf, paintedIds, peerFeatures } from './peers/features';
import { leafletPage } from './peers/leaflet';
import { maplibrePage } from './peers/maplibre';
import { writePeer } from './peers/page';
import type { ProbeName } from './probes/probe';
import { Refusal } from './refusal';

/** A page to be loaded: where its files are, what it is to show and how to see it. */
export interface BenchPage {
	id: string;
	label: string;
	folder: string;
	path: string;
	probe: ProbeName;
	expected: string[];
}

export interface Viewport {
	width: number;
	height: number;
}

/** Pages that show the same, the first of them ours, and what is claimed of it. */
export interface Suite {
	id: string;
	pages: BenchPage[];
	claims: readonly Claim[];
}

const EXPLORE_CLAIMS: readonly Claim[] = [
	{ text: 'first features painted, to Leaflet', metric: 'painted', over: 'leaflet', atMost: 0.4 },
	{ text: 'live map, to the plain MapLibre page', metric: 'live', over: 'maplibre', atMost: 1.1 },
	{ text: 'blocking before the reader touches the map', metric: 'blocking', atMost: 50 },
	{ text: 'layout shift', metric: 'shift', atMost: 0 },
	{ text: 'HTML of /', metric: 'html', atMost: 30_000 },
	{ text: 'scripts before MapLibre', metric: 'scripts', atMost: 70_000 },
	{ text: 'MapLibre asked for after first paint', metric: 'mapLibreAfterPaint', atLeast: 0 },
];

/** The explore page beside the plain peers, which are written into `scratch`. */
export async function exploreSuite(site: string, scratch: string): Promise<Suite> {
	const html = await readFile(join(site, 'index.html'), 'utf8').catch(() => {
		throw new Refusal(`${join(site, 'index.html')} is missing: build the site first, or name its folder with --site.`);
	});
	const expected = paintedIds(html);
	const features = await peerFeatures(site, expected);
	const bounds = boundsOf(features);
	await mkdir(scratch, { recursive: true });
	const peer = async (page: typeof leafletPage, probe: ProbeName, label: string): Promise<BenchPage> => {
		const folder = await writePeer(scratch, page, features, bounds);
		return { id: page.id, label, folder, path: '/', probe, expected };
	};
	return {
		id: 'explore',
		pages: [
			{ id: 'ours', label: 'ours', folder: site, path: '/', probe: 'svg', expected },
			await peer(leafletPage, 'leaflet', 'Leaflet'),
			await peer(maplibrePage, 'maplibre', 'MapLibre'),
		],
		claims: EXPLORE_CLAIMS,
	};
}
