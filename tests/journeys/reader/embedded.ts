import { expect, type Locator, type Page } from '@playwright/test';
import { BEGUN } from '../../embed/framed';
import { canvasOf } from './live-map';

/** The map of an embedded page, in whatever window shows it. */
export const frameMapOf = (page: Page): Locator => page.locator('.frame .map');
export const framedCardOf = (page: Page): Locator => frameMapOf(page).locator('.card');
export const framedListOf = (page: Page): Locator => page.locator('.frame ul.list');
/** What opens the list. */
export const toggleOf = (page: Page): Locator => page.locator('.frame details.toggle > summary');
export const wholeOf = (page: Page): Locator => page.locator('.frame .whole');
export const zoomIn = (page: Page): Locator => frameMapOf(page).locator('[data-zoom="1"]');

/** Opens an embedded page whose own script has run: the drawn map answers. */
export async function openFrame(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await untilAnswering(page);
}

/** Waits until the drawn map answers. */
export async function untilAnswering(page: Page): Promise<void> {
	await expect(page.locator(BEGUN)).toBeVisible();
}

/** Waits until the live map shows everything, names included, and the drawn one rests. */
export async function untilTakenOver(page: Page): Promise<void> {
	await expect(frameMapOf(page).locator('> svg')).toHaveClass(/\ball\b/, { timeout: 40_000 });
	await expect(canvasOf(page)).toBeVisible();
}

/** Ids of the shapes that the drawn map shows. */
export function drawnIds(page: Page): Promise<string[]> {
	return frameMapOf(page)
		.locator('svg [data-feature]')
		.evaluateAll((all) =>
			all
				.filter((shape) => getComputedStyle(shape).display !== 'none')
				.map((shape) => (shape as SVGElement).dataset.feature!)
				.sort(),
		);
}

/** Ids of the drawn map that are set off. */
export function drawnSelected(page: Page): Promise<string[]> {
	return frameMapOf(page)
		.locator('svg .selected[data-feature]')
		.evaluateAll((all) => all.map((shape) => (shape as SVGElement).dataset.feature!).sort());
}

/** Ids of the features that the list shows, opened or not. */
export function listedIds(page: Page): Promise<string[]> {
	return framedListOf(page).evaluate((list) => {
		// Unopened it is the text that it came as.
		list.dispatchEvent(new Event('unfold'));
		const items = [...list.querySelectorAll<HTMLElement>('li[data-id]')];
		return items.filter((item) => !item.hidden).map((item) => item.dataset.id!);
	});
}

/** Window positions at which the drawn map shows the anchors of features. */
export function inFrame(page: Page, ids: readonly string[]): Promise<{ x: number; y: number }[]> {
	return page.evaluate(
		(wanted) =>
			wanted.map((id) => {
				const anchor = document.querySelector<SVGGElement>(`.map > svg [data-feature="${id}"] > g[transform]`)!;
				const { x, y } = new DOMPoint(0, 0).matrixTransform(anchor.getScreenCTM()!);
				return { x, y };
			}),
		ids,
	);
}

/** Addresses of the scripts that a page has asked for, by the ends of their paths. */
export function noteScripts(page: Page): string[] {
	const asked: string[] = [];
	page.on('request', (request) => {
		if (request.resourceType() === 'script') asked.push(new URL(request.url()).pathname);
	});
	return asked;
}

/** What a page tells whoever wrote its address. */
export function noteNotes(page: Page): string[] {
	const notes: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'info' && message.text().startsWith('Town map:')) notes.push(message.text());
	});
	return notes;
}
