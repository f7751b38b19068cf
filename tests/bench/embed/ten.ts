import type { Browser, CDPSession, Page } from '@playwright/test';
import type { Conditions } from '../load';
import { installProbe } from '../probes/probe';
import type { Tally } from '../probes/observe';
import { Refusal, whyRefused } from '../refusal';
import type { BenchPage } from '../suite';
import { bytesBy, failures } from '../traffic/ledger';
import { serve } from '../traffic/server';
import type { Store } from '../traffic/store';
import { FRAMES, HOST, HOST_VIEWPORT, PLAIN_HOST } from './host';
import { privateMemory } from './memory';
import type { TEN_METRICS } from './metrics';

export type TenFigures = Record<(typeof TEN_METRICS)[number]['id'], number | undefined>;

interface Seen {
	tally: Tally;
	/** When the frame began, milliseconds since 1970. */
	startedAt: number;
}

/** Longer than one map may take. */
const PATIENCE = 3;

/**
 * Loads a host page of ten frames in a browser of its own, until all are painted and nothing comes any more. Memory is
 * what it takes beyond the same page with ten frames of a line of text, in the same browser, just before; both at rest, after
 * the garbage was collected.
 */
export async function loadTen(
	launch: () => Promise<Browser>,
	store: Store,
	bench: BenchPage,
	conditions: Conditions,
): Promise<TenFigures> {
	const browser = await launch();
	const served = await serve(store, conditions.link, conditions.clock);
	const lastArrival = () => served.exchanges.at(-1)?.arrivals.at(-1)?.at ?? 0;
	try {
		const context = await browser.newContext({ viewport: HOST_VIEWPORT });
		const page = await context.newPage();
		await page.goto(served.origin + PLAIN_HOST);
		const session = await context.newCDPSession(page);
		const before = await memoryAtRest(browser, session, conditions.quietMs);
		await installProbe(context, bench.probe, bench.expected);
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(error.message));
		await session.send('Performance.enable');
		await session.send('Emulation.setCPUThrottlingRate', { rate: conditions.cpu });
		const from = served.exchanges.length;
		await page.goto(served.origin + HOST, { waitUntil: 'commit' });
		const seen = await allPainted(page, conditions, lastArrival);
		await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
		const after = await memoryAtRest(browser, session, conditions.quietMs);
		const exchanges = served.exchanges.slice(from);
		const [host, ...frames] = seen;
		for (const { tally } of frames) {
			const reason = whyRefused({ ...bench, shown: tally.shown, errors: [...errors, ...failures(exchanges)] });
			if (reason) throw new Refusal(`Of ten, ${reason}`);
		}
		const painted = frames.map(({ tally, startedAt }) => startedAt + (tally.painted ?? NaN));
		if (frames.length < FRAMES || painted.some(Number.isNaN))
			throw new Refusal(`Of ten, ${bench.label} paints ${painted.filter((at) => !Number.isNaN(at)).length} in time.`);
		const { metrics } = await session.send('Performance.getMetrics');
		return {
			tenPainted: Math.max(...painted) - host!.startedAt,
			tenMemory: before === undefined || after === undefined ? undefined : after - before,
			tenHeap: (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 2 ** 20,
			tenBytes: bytesBy(exchanges),
			tenShift: frames.reduce((sum, { tally }) => sum + tally.shift, 0),
		};
	} finally {
		await browser.close();
		await served.close();
	}
}

/** The browser starts parts of itself for a while after its first page. */
async function memoryAtRest(browser: Browser, session: CDPSession, restMs: number): Promise<number | undefined> {
	await new Promise((resolve) => setTimeout(resolve, restMs));
	await session.send('HeapProfiler.collectGarbage');
	return privateMemory(browser);
}

/** Waits until every frame is painted and since then neither a long task nor an arrival has come for a while. */
async function allPainted(
	page: Page,
	{ quietMs, patienceMs, clock }: Conditions,
	lastArrival: () => number,
): Promise<Seen[]> {
	const giveUp = clock() + PATIENCE * patienceMs;
	for (;;) {
		const seen = await Promise.all(
			page
				.frames()
				.map((frame) =>
					frame.evaluate(() => ({ tally: window.bench.tally, startedAt: performance.timeOrigin })).catch(() => null),
				),
		);
		const all = seen.filter((each) => each !== null);
		const frames = all.slice(1);
		const done = frames.length === FRAMES && frames.every(({ tally }) => tally.painted !== null);
		const busy = all.flatMap(({ tally, startedAt }) =>
			[tally.painted ?? 0, ...tally.tasks.map(({ start, duration }) => start + duration)].map((at) => startedAt + at),
		);
		if ((done && clock() - Math.max(...busy, lastArrival()) >= quietMs) || clock() >= giveUp) return all;
		await new Promise((resolve) => setTimeout(resolve, 250));
	}
}
