import type { CDPSession, Page } from '@playwright/test';
import type { Camera } from '../../../src/lib/core/projection/mercator';

/** One flight as the page saw it, in milliseconds since its navigation began. */
export interface Flight {
	/** When the input came. */
	input: number;
	/** When the first frame that looks elsewhere had been made; null while, or where, nothing moved. */
	moved: number | null;
	ended: number | null;
	/** When frames were begun, from the first moved one to the last. */
	frames: number[];
	/** Where it came to rest. */
	camera: Camera;
}

declare global {
	interface Window {
		flight: Flight;
		/** Tasks over 50 ms. */
		longTasks: { from: number; ms: number }[];
	}
}

const PATIENCE_MS = 2000;

/** Notes the tasks that hold the main thread. Self-contained, to be given to `addInitScript`. */
export function noteTasks(): void {
	window.longTasks = [];
	new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries()) window.longTasks.push({ from: startTime, ms: duration });
	}).observe({ type: 'longtask' });
}

/**
 * Records what a live map does after an input, until it rests.
 * @param act gives the input: a key that is pressed, or nothing where the page was told in `order`.
 */
async function record(page: Page, act: () => Promise<void>): Promise<Flight | null> {
	await page.evaluate(() => {
		const map = window.maps.at(-1)!;
		const flight: Flight = { input: 0, moved: null, ended: null, frames: [], camera: { center: [0, 0], zoom: 0 } };
		window.flight = flight;
		addEventListener('keydown', ({ timeStamp }) => (flight.input = timeStamp), { capture: true, once: true });
		const frame = (at: number) => {
			if (flight.moved !== null) flight.frames.push(at);
			if (flight.ended === null) requestAnimationFrame(frame);
		};
		requestAnimationFrame(frame);
		const made = () => {
			// A task of its own comes after the frame has been made.
			const channel = new MessageChannel();
			channel.port1.onmessage = () => (flight.moved ??= performance.now());
			channel.port2.postMessage(null);
		};
		const begun = () => void map.once('render', made);
		const rested = () => {
			const { width, height } = map.getCanvas().getBoundingClientRect();
			const { lng, lat } = map.unproject([width / 2, height / 2]);
			flight.camera = { center: [lng, lat], zoom: map.getZoom() };
			flight.ended = performance.now();
		};
		map.once('move', begun);
		map.once('moveend', rested);
	});
	await act();
	await page.waitForFunction((patience) => {
		const { input, moved, ended } = window.flight;
		return ended !== null || (moved === null && input > 0 && performance.now() - input > patience);
	}, PATIENCE_MS);
	const flight = await page.evaluate(() => window.flight);
	return flight.ended === null ? null : flight;
}

/** Steps to the next scene by its key. @returns null where the map stays: a scene whose subject is on no map. */
export const flyByKey = (page: Page): Promise<Flight | null> => record(page, () => page.keyboard.press('ArrowRight'));

/** Has a bare map fly as ours flew. */
export const flyBare = (page: Page, { camera, input, ended }: Flight): Promise<Flight | null> =>
	record(page, () =>
		page.evaluate(
			({ center, zoom, duration }) => {
				window.flight.input = performance.now();
				window.maps.at(-1)!.flyTo({ center: [center[0], center[1]], zoom, duration });
			},
			{ ...camera, duration: ended! - input },
		),
	);

/** Longest task between the input of a flight and its end; 0 where none took more than 50 ms. */
export async function longestTask(page: Page, { input, ended }: Flight): Promise<number> {
	const tasks = await page.evaluate(() => window.longTasks);
	return Math.max(0, ...tasks.filter(({ from, ms }) => from + ms > input && from < ended!).map(({ ms }) => ms));
}

/** Times between the frames of flights. */
export const frameTimes = (flights: readonly Flight[]): number[] =>
	flights.flatMap(({ frames }) => frames.slice(1).map((at, i) => at - frames[i]!));

/** Bytes of the page's heap, its rubbish collected. */
export async function heapOf(session: CDPSession): Promise<number> {
	for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
	return (await session.send('Runtime.getHeapUsage')).usedSize;
}
