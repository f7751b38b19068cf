import type { Browser, Page } from '@playwright/test';
import type { Viewport } from '../suite';
import { bytesBy } from '../traffic/ledger';
import { paintedIds } from './painted';
import type { PageId } from './pages/write';
import { installScaleProbe, KEEP_NAMES, type Moments } from './probe';
import { serveFast, type Files } from './serve';

/** What one load of a page came to. */
export interface ScaleLoad extends Moments {
	bytes: number;
	/** Megabytes of JavaScript's heaps, page and workers, after their rubbish was collected. */
	heapMb: number;
	painted: string[];
	errors: string[];
}

const PATIENCE_MS = 120_000;

/** Loads a page once, in a context of its own and from an origin of its own: nothing is cached. */
export async function loadOnce(
	browser: Browser,
	id: PageId,
	folder: string,
	files: Files,
	viewport: Viewport,
	look?: (page: Page) => Promise<void>,
): Promise<ScaleLoad> {
	const served = await serveFast(folder, files, () => performance.timeOrigin + performance.now());
	const context = await browser.newContext({ viewport });
	const errors: string[] = [];
	try {
		await installScaleProbe(context, id);
		const page = await context.newPage();
		page.on('pageerror', (error) => errors.push(error.message));
		page.on('console', (message) => {
			if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) errors.push(message.text());
		});
		await page.goto(served.origin, { waitUntil: 'commit' });
		const wanted: keyof Moments = id === 'ours' ? 'named' : 'live';
		await page
			.waitForFunction((moment: keyof Moments) => window.scale?.moments[moment] !== null, wanted, {
				timeout: PATIENCE_MS,
			})
			.catch(() => errors.push(`its map was not ${wanted} after ${PATIENCE_MS / 1000} s`));
		const moments = await page.evaluate(() => window.scale.moments);
		const painted = await paintedIds(page, id);
		const heapMb = await heapOf(page);
		await look?.(page);
		return { ...moments, painted, heapMb, bytes: bytesBy(served.exchanges), errors };
	} finally {
		await context.close();
		await served.close();
	}
}

/** Opens our page without MapLibre's worker, so that all there is to see is the sketch. */
export async function lookAtSketch<T>(
	browser: Browser,
	folder: string,
	files: Files,
	viewport: Viewport,
	look: (page: Page) => Promise<T>,
): Promise<T> {
	const served = await serveFast(folder, files, () => performance.timeOrigin + performance.now());
	const context = await browser.newContext({ viewport });
	try {
		await context.addInitScript({ content: KEEP_NAMES });
		const page = await context.newPage();
		await page.route('**/*worker*', (route) => route.abort());
		await page.goto(served.origin);
		await page.waitForSelector('[data-sketch]', { timeout: PATIENCE_MS });
		return await look(page);
	} finally {
		await context.close();
		await served.close();
	}
}

async function heapOf(page: Page): Promise<number> {
	const session = await page.context().newCDPSession(page);
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	const workers = await Promise.all(
		page
			.workers()
			.map((worker) =>
				worker.evaluate(() => (performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0),
			),
	);
	return (usedSize + workers.reduce((sum, bytes) => sum + bytes, 0)) / 1e6;
}
