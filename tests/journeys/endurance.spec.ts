import type { CDPSession, Page } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from '../browser/browser';
import { countGpuMemory } from '../browser/gpu-memory';
import { noteMaps, untilLive } from './reader/live-map';
import { publishedDeck } from './reader/published-deck';
import { expect, test } from './reader/reader';

const { scenes } = publishedDeck('2022');
const STEPS = 500;
const FLAT = 1.05;

test.use({
	// Software WebGL is bound by pixels, what is kept is not.
	viewport: { width: 640, height: 360 },
	// V8 goes on making faster code of what runs often, on the heap: some 5 % until it is done, and no growth of the page.
	launchOptions: {
		executablePath: findBrowser() ?? undefined,
		args: [...BROWSER_ARGUMENTS, '--js-flags=--no-opt --no-maglev --no-sparkplug'],
	},
});

/** What a page holds once its rubbish was collected. */
async function held(page: Page, session: CDPSession) {
	// What a frame or a tile still to come would hold is not held for long.
	await page.waitForFunction(() => window.maps.at(-1)!.loaded());
	await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
	for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
	const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
	const { nodes, jsEventListeners: listeners, documents } = await session.send('Memory.getDOMCounters');
	const [gpu, entries] = await page.evaluate(() => [window.gpuBytes(), history.length]);
	return { heap, nodes, listeners, documents, gpu: gpu!, entries };
}

/** Presses a key and waits until the map shows the scene it leads to. */
async function step(page: Page, key: string, scene: string): Promise<void> {
	await page.keyboard.press(key);
	await page.waitForFunction((id) => {
		const map = window.maps.at(-1)!;
		return location.pathname.endsWith(`/${id}/`) && !map.isMoving();
	}, scene);
}

test('500 scene changes leave nothing behind: heap, GPU memory, nodes and history stay as they were', async ({
	page,
}) => {
	test.setTimeout(480_000);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.addInitScript(countGpuMemory);
	await noteMaps(page);
	await page.goto(`/present/2022/${scenes[0]!.id}/?kiosk=86400`);
	await untilLive(page);
	const session = await page.context().newCDPSession(page);

	let steps = 0;
	/** Every scene once, and back to the first. */
	const walk = async () => {
		for (const { id } of scenes.slice(1)) await step(page, 'ArrowRight', id);
		await step(page, 'Home', scenes[0]!.id);
		steps += scenes.length;
	};
	// By then every scene has been seen, and what is kept of one is kept.
	while (steps < 100) await walk();
	const before = await held(page, session);
	const known = await page.evaluate(() => window.maps.length);
	while (steps < STEPS) await walk();
	const after = await held(page, session);

	test.info().annotations.push({ type: `${steps} scene changes`, description: JSON.stringify({ before, after }) });
	expect(before.gpu).toBeGreaterThan(10_000);
	for (const what of ['heap', 'gpu', 'nodes', 'listeners'] as const)
		expect(after[what], `${what}: ${before[what]} before, ${after[what]} after`).toBeLessThanOrEqual(
			before[what] * FLAT,
		);
	expect(after).toMatchObject({ documents: before.documents, entries: before.entries });
	expect(await page.evaluate(() => window.maps.length)).toBe(known);
});
