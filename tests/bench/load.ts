import type { Browser, CDPSession, Page } from '@playwright/test';
import type { Load } from './metrics';
import { installProbe } from './probes/probe';
import type { BenchPage, Viewport } from './suite';
import { failures } from './traffic/ledger';
import type { LinkProfile } from './traffic/link';
import { serve } from './traffic/server';
import type { Store } from './traffic/store';

/** What holds for every load of a run. */
export interface Conditions {
	link: LinkProfile;
	/** How many times slower the page's main thread is made; workers are not slowed. */
	cpu: number;
	quietMs: number;
	patienceMs: number;
	clock: () => number;
	/** Whether the site may be kept in the browser meanwhile, which goes on for long after the page has come. */
	serviceWorkers?: 'allow' | 'block';
}

/** Looks at a load from outside while and after it happens. */
export interface Witness {
	before?(page: Page, session: CDPSession): Promise<void>;
	after?(page: Page, load: Load): Promise<void>;
}

export interface LoadResult extends Load {
	errors: string[];
}

/** Loads a page once in a context of its own, so with a cold cache, until its map is live and then quiet. */
export async function load(
	browser: Browser,
	store: Store,
	bench: BenchPage,
	viewport: Viewport,
	conditions: Conditions,
	witness: Witness = {},
): Promise<LoadResult> {
	const served = await serve(store, conditions.link, conditions.clock);
	const context = await browser.newContext({ viewport, serviceWorkers: conditions.serviceWorkers });
	const errors: string[] = [];
	try {
		await installProbe(context, bench.probe, bench.expected);
		const page = await context.newPage();
		page.on('pageerror', (error) => errors.push(error.message));
		page.on('console', (message) => {
			if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) errors.push(message.text());
		});
		page.on('request', (request) => {
			const { origin, protocol } = new URL(request.url());
			if (protocol.startsWith('http') && origin !== served.origin)
				errors.push(`it asks another origin for ${request.url()}`);
		});
		const session = await context.newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: conditions.cpu });
		await witness.before?.(page, session);
		await page.goto(served.origin + bench.path, { waitUntil: 'commit', timeout: conditions.patienceMs });
		await settled(page, conditions, () => served.exchanges.at(-1)?.arrivals.at(-1)?.at ?? 0);
		const { tally, startedAt } = await page.evaluate(() => ({
			tally: window.bench.tally,
			startedAt: performance.timeOrigin,
		}));
		const result: LoadResult = { tally, startedAt, exchanges: [...served.exchanges], errors };
		errors.push(...failures(result.exchanges));
		const complete = bench.expected.every((id) => tally.shown.includes(id));
		if (complete && (tally.painted === null || tally.live === null)) {
			errors.push(`its map was not live after ${conditions.patienceMs / 1000} s`);
		}
		await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
		if (errors.length === 0) await witness.after?.(page, result);
		return result;
	} finally {
		await context.close();
		await served.close();
	}
}

/** Waits until the map is live and since then neither a long task nor an arrival has come for a while. */
async function settled(
	page: Page,
	{ quietMs, patienceMs, clock }: Conditions,
	lastArrival: () => number,
): Promise<void> {
	const giveUp = clock() + patienceMs;
	while (clock() < giveUp) {
		const busy = await page.evaluate(() => {
			const { live, tasks } = window.bench.tally;
			const last = tasks.at(-1);
			return live === null ? null : performance.timeOrigin + Math.max(live, last ? last.start + last.duration : 0);
		});
		if (busy !== null && clock() - Math.max(busy, lastArrival()) >= quietMs) return;
		await new Promise((resolve) => setTimeout(resolve, 250));
	}
}
