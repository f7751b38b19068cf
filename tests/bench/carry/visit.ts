import type { Browser, BrowserContext, Page } from '@playwright/test';
import { join } from 'node:path';
import { noteMaps, untilLive } from '../../journeys/reader/live-map';
import { Refusal } from '../refusal';
import { KEEP_NAMES } from '../scale/probe';
import { serveFast, storeFile, type Files } from '../scale/serve';

declare global {
	interface Window {
		/** What the page did, each with when: files handed to the browser, and tasks that held the main thread. */
		carried: { saved: { at: number; name: string }[]; tasks: { from: number; ms: number }[] };
	}
}

const VIEWPORT = { width: 1280, height: 720 };
export const PATIENCE_MS = 120_000;

/** Files of a built site, some of them replaced. */
export function filesOf(site: string, replaced: ReadonlyMap<string, Buffer>): Files {
	return new Map([...replaced].map(([path, raw]) => [join(site, path), Promise.resolve(storeFile(path, raw))]));
}

/**
 * Opens a page of the site in a context of its own and does something there. An error on the page is no result.
 * @param live whether to wait until the live map shows everything.
 */
export async function visit<T>(
	browser: Browser,
	site: string,
	files: Files,
	{ path, live }: { path: string; live: boolean },
	work: (page: Page) => Promise<T>,
): Promise<T> {
	const served = await serveFast(site, files, () => performance.timeOrigin + performance.now());
	const context = await browser.newContext({ viewport: VIEWPORT, acceptDownloads: true });
	const errors: string[] = [];
	try {
		await observe(context);
		const page = await context.newPage();
		page.setDefaultTimeout(PATIENCE_MS);
		page.on('pageerror', (error) => errors.push(error.message));
		if (live) await noteMaps(page);
		await page.goto(served.origin + path);
		if (live) await untilLive(page);
		const result = await work(page);
		if (errors.length > 0) throw new Refusal(`The page reports an error: ${errors[0]?.split('\n')[0]}`);
		return result;
	} finally {
		await context.close();
		await served.close();
	}
}

/** Notes, before any script of the page, when a file is handed to the browser and what holds the main thread. */
async function observe(context: BrowserContext): Promise<void> {
	await context.addInitScript({ content: KEEP_NAMES });
	await context.addInitScript(() => {
		window.carried = { saved: [], tasks: [] };
		new PerformanceObserver((list) => {
			for (const { startTime, duration } of list.getEntries())
				window.carried.tasks.push({ from: startTime, ms: duration });
		}).observe({ type: 'longtask' });
		const press = HTMLAnchorElement.prototype.click;
		HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
			if (this.download) window.carried.saved.push({ at: performance.now(), name: this.download });
			press.call(this);
		};
	});
}
