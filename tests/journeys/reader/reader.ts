import { expect, test as base, type Page } from '@playwright/test';

/** What must never happen while a reader reads: an error in the page, a call to another origin. */
export const test = base.extend<{ faults: string[] }>({
	faults: [
		async ({ page }, use) => {
			const faults = watchFaults(page);
			await use(faults);
			expect(faults).toEqual([]);
		},
		{ auto: true },
	],
});

export { expect };

/** Collects page errors, console errors and requests that leave the page's own origin. */
export function watchFaults(page: Page): string[] {
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
	page.on('console', (message) => {
		if (message.type() === 'error') faults.push(`console error: ${message.text()} (${message.location().url})`);
	});
	page.on('request', (request) => {
		const { protocol, hostname } = new URL(request.url());
		if (protocol.startsWith('http') && hostname !== '127.0.0.1') faults.push(`request: ${request.url()}`);
	});
	return faults;
}

/** The list of features, its card, and one row of the list. */
export const listOf = (page: Page) => page.locator('section[aria-labelledby="list-heading"]');
export const rowOf = (page: Page, id: string) => listOf(page).locator(`a[data-id="${id}"]`);
export const cardOf = (page: Page) => page.locator('aside[aria-label]');
/** The stamp of the map: something in view is only schematic. */
export const stampOf = (page: Page) => page.locator('[data-map] details.stamp');

/** Brings a sentence before the reader and points at its first words. */
export async function pointAt(page: Page, sentence: string): Promise<void> {
	const { x, y } = await page.locator(`[data-sentence][id="${sentence}"]`).evaluate(async (element) => {
		element.scrollIntoView({ block: 'center', behavior: 'instant' });
		// What the page does about scrolling comes with the next frames.
		for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
		const { left, top, height } = element.getClientRects()[element.querySelector('.mark') ? 1 : 0]!;
		return { x: left + 6, y: top + height / 2 };
	});
	// Two steps, as a pointer moves: text that comes under a resting one is not pointed at.
	await page.mouse.move(x + 3, y);
	await page.mouse.move(x, y);
}

/** A feature's shapes in the drawn map. */
export const drawnOf = (page: Page, id: string) => page.locator(`[data-map] svg [data-feature="${id}"]`);
