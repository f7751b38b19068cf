import type { Browser } from '@playwright/test';
import { join } from 'node:path';
import { DATASETS } from '../../../src/lib/core/datasets';
import { anchorOf } from '../../../src/lib/core/picture/draw';
import { isTiled, mapData } from '../../../src/lib/core/picture/map-data';
import { toScreen, type Camera } from '../../../src/lib/core/projection/mercator';
import { palettes } from '../../example/stylesheet';
import type { Log } from '../compare';
import { spread, type Spread } from '../median';
import { Refusal, whyRefused } from '../refusal';
import type { Viewport } from '../suite';
import { inkedPlaces } from './ink';
import { loadOnce, lookAtSketch, type ScaleLoad } from './load';
import { cameraFor, idsInView } from './pages/view';
import { PAGES, pointPages, writePages, type PageId } from './pages/write';
import type { Files } from './serve';
import { drawnTown, type Model } from './town';

const FIGURES = ['visible', 'live', 'named', 'bytes', 'heapMb'] as const;
export type FigureId = (typeof FIGURES)[number];

/** How the pages fared with one number of features in one viewport. */
export interface FirstVisible {
	features: number;
	viewport: Viewport;
	camera: Camera;
	/** Features in view, the same on every page. */
	inView: number;
	/** Of them, points at whose place each page has ink; `sketch` is what ours shows first. */
	inked: Record<string, number>;
	tiled: boolean;
	figures: Record<PageId, Partial<Record<FigureId, Spread>>>;
}

/**
 * Loads our live map and its peers in turns, the same features at the same camera: once uncounted, when the ink is
 * looked at, then `runs` times. Refuses a page that does not show every feature of the view.
 */
export async function compareFirstVisible(
	browser: Browser,
	model: Model,
	{
		features: count,
		viewports,
		runs,
		tiled,
	}: { features: number; viewports: Viewport[]; runs: number; tiled?: boolean },
	scratch: string,
	log: Log,
): Promise<FirstVisible[]> {
	const town = drawnTown(model, count);
	const names = new Map(town.map(({ id, properties }) => [id, properties.name]));
	const data = mapData(town, model.ground, (id) => names.get(id) ?? id);
	const parent = join(scratch, String(count));
	const cut = tiled ?? isTiled(data);
	log(`writing the pages of ${count} features`);
	const given = town.map(({ id, dataset, position }) => ({
		type: 'Feature' as const,
		properties: { id, dataset },
		geometry: position.geometry!,
	}));
	await writePages(parent, PAGES, data, { type: 'FeatureCollection', features: given }, cut);
	const { light } = palettes();
	const colours = {
		ground: light.ground,
		datasets: Object.fromEntries(DATASETS.map((dataset) => [dataset, light[dataset]])),
	};
	const results: FirstVisible[] = [];
	for (const viewport of viewports) {
		const camera = cameraFor(model.bounds, count, viewport);
		const expected = idsInView(town, camera, viewport);
		await pointPages(parent, PAGES, { camera, colours }, light);
		const files: Files = new Map();
		const wanted = new Set(expected);
		const places = town
			.filter(({ id, position }) => wanted.has(id) && position.geometry!.type.endsWith('Point'))
			.map(({ position }) => toScreen(anchorOf(position.geometry!), { camera, ...viewport }));
		const inked: Record<string, number> = {};
		const once = async (page: PageId, look?: Parameters<typeof loadOnce>[5]): Promise<ScaleLoad> => {
			const load = await loadOnce(browser, page, join(parent, page), files, viewport, look);
			const painted = new Set(load.painted);
			const shown = expected.filter((id) => painted.has(id));
			const reason = whyRefused({ label: page, expected, shown, errors: load.errors });
			if (reason) throw new Refusal(reason);
			return load;
		};
		for (const page of PAGES) {
			log(`warm-up: ${page} at ${viewport.width}x${viewport.height}`);
			await once(page, async (opened) => void (inked[page] = await inkedPlaces(opened, places, colours.ground)));
		}
		if (cut)
			inked.sketch = await lookAtSketch(browser, join(parent, 'ours'), files, viewport, (opened) =>
				inkedPlaces(opened, places, colours.ground),
			);
		for (const [page, count] of Object.entries(inked))
			if (count < places.length * 0.999)
				throw new Refusal(`${page} has ink at ${count} of ${places.length} points, expected all of them.`);
		const loads = new Map<PageId, ScaleLoad[]>(PAGES.map((page) => [page, []]));
		for (let run = 1; run <= runs; run++)
			for (const page of PAGES) {
				log(`run ${run} of ${runs}: ${page} at ${viewport.width}x${viewport.height}`);
				loads.get(page)!.push(await once(page));
			}
		const figuresOf = (page: PageId) =>
			Object.fromEntries(
				FIGURES.map((figure) => [figure, spread(loads.get(page)!.map((load) => load[figure] ?? undefined))]),
			);
		const figures = Object.fromEntries(PAGES.map((page) => [page, figuresOf(page)])) as FirstVisible['figures'];
		results.push({ features: count, viewport, camera, inView: expected.length, inked, tiled: cut, figures });
	}
	return results;
}
