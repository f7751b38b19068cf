import type { Browser } from '@playwright/test';
import { join } from 'node:path';
import { measureEngines, type EngineRow } from './engines';
import { compareFirstVisible, type FirstVisible } from './first-visible';
import { enginesTable, firstVisibleClaim, firstVisibleTable } from './table';
import { readModel } from './town';

export interface ScaleReport {
	engines: EngineRow[];
	firstVisible: FirstVisible[];
}

export interface ScaleOptions {
	parts: readonly string[];
	/** Numbers of features. */
	counts: readonly number[];
	runs: number;
	root: string;
	scratch: string;
}

const VIEWPORTS = [
	{ width: 640, height: 360 },
	{ width: 1280, height: 720 },
];

/** Measures with many features made from the town's own, and prints what came of it. */
export async function benchScale(
	browser: Browser,
	{ parts, counts, runs, root, scratch }: ScaleOptions,
	print: (text: string) => void,
	note: (line: string) => void,
): Promise<ScaleReport> {
	const engines = parts.includes('engines') ? await measureEngines(root, counts, note) : [];
	if (engines.length > 0) print(`\nengines, each in a Node process of its own\n\n${enginesTable(engines)}`);
	const firstVisible: FirstVisible[] = [];
	const model = readModel(join(root, 'geodata'));
	for (const features of parts.includes('scale') ? counts : []) {
		const found = await compareFirstVisible(browser, model, { features, viewports: VIEWPORTS, runs }, scratch, note);
		for (const one of found) {
			const { viewport, inView, tiled } = one;
			const where = `${features.toLocaleString('en')} features on the map at ${viewport.width}x${viewport.height}`;
			const how = `${inView.toLocaleString('en')} in view on every page, ours from ${tiled ? 'tiles' : 'GeoJSON'}`;
			print(`\n${where}, ${how}, medians of ${runs}, line and processor as they are\n`);
			print(`${firstVisibleTable(one)}\n\n${firstVisibleClaim(one)}`);
		}
		firstVisible.push(...found);
	}
	return { engines, firstVisible };
}
