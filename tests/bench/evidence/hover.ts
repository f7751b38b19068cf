import type { Page } from '@playwright/test';
import type { Witness } from '../load';

/** What hovering the list did; `undefined` where there is nothing to hover or nothing was heard of the worker. */
export interface HoverEvidence {
	rows: number;
	/** Times that MapLibre handed features to its worker, which is what `setData` comes to. */
	setData: number;
	beforeHover: number;
}

const ROWS = 'a[href*="projects/"], a[href*="places/"]';

/**
 * Hovers rows of the list of a live page and counts the messages by which MapLibre has its worker load features
 * (type `LD` in maplibre-gl 6). Those of the load itself show that the count hears them.
 */
export function hoverRows(done: (evidence: HoverEvidence | undefined) => void, most = 20): Witness {
	return {
		async before(page) {
			await page.addInitScript(() => {
				const heard = globalThis as { benchLoads?: number };
				const post = Worker.prototype.postMessage;
				Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
					if ((message[0] as { type?: string } | null)?.type === 'LD') heard.benchLoads = (heard.benchLoads ?? 0) + 1;
					Reflect.apply(post, this, message);
				};
			});
		},
		async after(page) {
			const beforeHover = await loads(page);
			const rows = (await page.locator(ROWS).filter({ visible: true }).all()).slice(0, most);
			for (const row of rows) await row.hover({ force: true });
			const setData = (await loads(page)) - beforeHover;
			done(rows.length > 0 && beforeHover > 0 ? { rows: rows.length, setData, beforeHover } : undefined);
		},
	};
}

function loads(page: Page): Promise<number> {
	return page.evaluate(() => (globalThis as { benchLoads?: number }).benchLoads ?? 0);
}
