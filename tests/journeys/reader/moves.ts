import type { Page } from '@playwright/test';

declare global {
	interface Window {
		/** Layout shifts so far, each with its score (https://wicg.github.io/layout-instability/). */
		moves: number[];
	}
}

/** Notes what moves in a page. To be called before the page is opened. */
export async function noteMoves(page: Page): Promise<void> {
	await page.addInitScript(() => {
		window.moves = [];
		new PerformanceObserver((list) =>
			window.moves.push(...list.getEntries().map((entry) => (entry as PerformanceEntry & { value: number }).value)),
		).observe({ type: 'layout-shift', buffered: true });
	});
}

/** Waits until what the page holds is painted. */
export const painted = (page: Page): Promise<void> =>
	page.evaluate(async () => {
		for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
	});

/** Sum of what has moved, once it is painted. */
export async function movedIn(page: Page): Promise<number> {
	await painted(page);
	return page.evaluate(() => window.moves.reduce((sum, move) => sum + move, 0));
}
