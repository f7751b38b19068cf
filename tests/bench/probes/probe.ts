import type { BrowserContext } from '@playwright/test';
import { watchDrawn } from './drawn';
import { watchLeaflet } from './leaflet';
import { watchMapLibre } from './maplibre';
import { observe } from './observe';
import { watchSvg } from './svg';

/** How to see a page's features: one watcher for each way of drawing. */
export const PROBES = { svg: watchSvg, drawn: watchDrawn, leaflet: watchLeaflet, maplibre: watchMapLibre } as const;
export type ProbeName = keyof typeof PROBES;

/** Puts a probe before the scripts of every page that `context` opens. */
export async function installProbe(context: BrowserContext, probe: ProbeName, expected: string[]): Promise<void> {
	// tsx names the functions it compiles by a helper of its own, which the page does not have.
	await context.addInitScript({ content: 'globalThis.__name ??= (each) => each;' });
	await context.addInitScript(observe, expected);
	await context.addInitScript(PROBES[probe]);
}
