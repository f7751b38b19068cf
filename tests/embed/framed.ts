import type { FrameLocator, Page } from '@playwright/test';
import { expect } from '../journeys/reader/reader';

/** The first embedded map of a page, in an iframe of its own or in that of `<town-map>`. */
export const framed = (page: Page, selector = 'iframe'): FrameLocator => page.locator(selector).first().contentFrame();

/** A feature's row in the list of an embedded map. */
export const listed = (frame: FrameLocator, id: string) => frame.locator(`.list li[data-id="${id}"]`);
export const listButton = (frame: FrameLocator) => frame.locator('.toggle summary');
export const cardIn = (frame: FrameLocator) => frame.locator('.card');

/** A map whose own script has begun: it takes keys, or the live map upon it does. */
export const BEGUN = '.frame .map:is([tabindex], :has(.live-map))';

/** Waits until the frame's own script has begun. */
export async function untilBegun(frame: FrameLocator): Promise<void> {
	await expect(frame.locator(BEGUN)).toBeVisible();
}

/** Selects a feature as a reader does: by its name in the list. */
export async function choose(frame: FrameLocator, id: string): Promise<void> {
	await listButton(frame).click();
	await listed(frame, id).getByRole('link').first().click();
	await expect(cardIn(frame)).toBeVisible();
}
