import type { Browser, Page } from '@playwright/test';
import { noteMaps } from '../../journeys/reader/live-map';
import { Refusal } from '../refusal';
import { KEEP_NAMES } from '../scale/probe';
import { serveFast, type Files } from '../scale/serve';
import { noteTasks } from './flight';

/** Software WebGL is bound by pixels: a larger window would measure the rasteriser. */
export const VIEWPORT = { width: 640, height: 360 };
const PATIENCE_MS = 120_000;

/** Opens a page with a live map in a context of its own and does something there. An error on the page is no
 * result. The site is not kept in the browser meanwhile: that is a download, not a part of a step. */
export async function inRoom<T>(
	browser: Browser,
	{ folder, path, still = false }: { folder: string; path: string; still?: boolean },
	files: Files,
	work: (page: Page) => Promise<T>,
): Promise<T> {
	const served = await serveFast(folder, files, () => performance.timeOrigin + performance.now());
	const reducedMotion = still ? 'reduce' : 'no-preference';
	const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion, serviceWorkers: 'block' });
	const errors: string[] = [];
	try {
		await context.addInitScript({ content: KEEP_NAMES });
		await context.addInitScript(noteTasks);
		const page = await context.newPage();
		page.setDefaultTimeout(PATIENCE_MS);
		page.on('pageerror', (error) => errors.push(error.message));
		await noteMaps(page);
		await page.goto(served.origin + path);
		await page.waitForSelector('[data-map-state="live"]');
		await page.waitForLoadState('networkidle');
		const result = await work(page);
		if (errors.length > 0) throw new Refusal(`The page reports an error: ${errors[0]?.split('\n')[0]}`);
		return result;
	} finally {
		await context.close();
		await served.close();
	}
}
