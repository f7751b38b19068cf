import type { Browser } from '@playwright/test';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Deck } from '../../../src/lib/core/scene/scene';
import { judge, type Claim, type Figures, type Judgement } from '../claims';
import { load, type Conditions } from '../load';
import { spread } from '../median';
import { paintedIds } from '../peers/features';
import { Refusal, whyRefused } from '../refusal';
import { quantile } from '../scale/engines/quantile';
import type { Files } from '../scale/serve';
import { claimsTable } from '../table';
import { mapLibreAsked } from '../traffic/ledger';
import { openStore } from '../traffic/store';
import { writeBarePage } from './bare-page';
import { flyBare, flyByKey, frameTimes, heapOf, longestTask, type Flight } from './flight';
import type { PresentMetric } from './metrics';
import { inRoom, VIEWPORT } from './room';
import { presentTable } from './table';

const CLAIMS: readonly Claim<PresentMetric>[] = [
	{ text: 'first scene painted before MapLibre is asked for', metric: 'askedAfter', atLeast: 0 },
	{ text: 'step: input to first moved frame, 95th percentile', metric: 'stepP95', atMost: 100 },
	{ text: 'longest task in a flight, processor 4x slower, of all runs', metric: 'task', atMost: 50 },
	{ text: 'frames of a flight, 95th percentile, to bare MapLibre', metric: 'frameP95', over: 'bare', atMost: 1.1 },
	{ text: 'heap after a walk through all scenes, to that before', metric: 'heap', atMost: 1.05 },
];

/** Flights that are looked at in every run: the first steps that move the map. */
const FLIGHTS = 12;
const SLOWER = 4;
const WARM_WALKS = 3;
const FIRST = { width: 1280, height: 720 };

export interface PresentReport {
	scenes: number;
	flights: number;
	/** By `ours` and `bare`. */
	figures: Figures<PresentMetric>;
	claims: Judgement[];
}

interface PresentOptions {
	site: string;
	scratch: string;
	runs: number;
	conditions: Conditions;
}

/** Measures the presentation of the latest report on the built site, and prints what came of it. */
export async function benchPresent(
	browser: Browser,
	{ site, scratch, runs, conditions }: PresentOptions,
	print: (text: string) => void,
	note: (line: string) => void,
): Promise<PresentReport> {
	const { year, deck, html } = await presentationOf(site);
	const path = `/present/${year}/${deck.scenes[0]!.id}/`;
	const first = await measureFirst(browser, { site, path, html, runs, conditions }, note);
	const files: Files = new Map();
	const bareFiles: Files = new Map();
	const ours: { flights: Flight[]; task: number }[] = [];
	const bare: { flights: Flight[]; task: number }[] = [];
	for (let run = 1; run <= runs; run++) {
		note(`flights ${run} of ${runs}`);
		const flown = await inRoom(browser, { folder: site, path }, files, async (page) => {
			const flights = await flyAlong(page, deck.scenes.length);
			await slow(page);
			const tasks: number[] = [];
			for (const flight of await flyAlong(page, deck.scenes.length)) tasks.push(await longestTask(page, flight));
			return { flights, task: Math.max(...tasks) };
		});
		ours.push(flown);
		// The first flight brings the bare map to where ours started the second.
		const [start, ...rest] = flown.flights;
		const folder = await writeBarePage(scratch, site, start!.camera);
		bare.push(
			await inRoom(browser, { folder, path: '/' }, bareFiles, async (page) => {
				const flyRest = async () => {
					const flights: (Flight | null)[] = [];
					for (const flight of rest) flights.push(await flyBare(page, flight));
					return flights.filter((flight) => flight !== null);
				};
				const flights = await flyRest();
				await slow(page);
				await flyBare(page, start!);
				const tasks: number[] = [];
				for (const flight of await flyRest()) tasks.push(await longestTask(page, flight));
				return { flights, task: Math.max(0, ...tasks) };
			}),
		);
		bareFiles.clear();
	}
	note('walk');
	const heap = await measureWalk(browser, site, path, files, deck.scenes.length);
	const figures: Figures<PresentMetric> = {
		ours: {
			...first,
			...flown(ours.map(({ flights }) => flights.slice(1))),
			// Of all runs: none may be over.
			task: spread([Math.max(...ours.map(({ task }) => task))]),
			heap: spread([heap]),
		},
		bare: {
			...flown(bare.map(({ flights }) => flights)),
			task: spread([Math.max(...bare.map(({ task }) => task))]),
		},
	};
	const claims = CLAIMS.map((claim) => judge(claim, figures));
	print(
		`\npresent: ${deck.scenes.length} scenes; ${FLIGHTS - 1} flights a run at ${VIEWPORT.width}x${VIEWPORT.height}`,
	);
	print(`beside a bare MapLibre page that flies to the same cameras in the same time; medians of ${runs}\n`);
	print(`${presentTable(figures)}\n\n${claimsTable(claims)}`);
	return { scenes: deck.scenes.length, flights: FLIGHTS - 1, figures, claims };
}

async function presentationOf(site: string): Promise<{ year: string; deck: Deck; html: string }> {
	const years = await readdir(join(site, 'present')).catch(() => [] as string[]);
	const year = years.sort().at(-1);
	if (!year) throw new Refusal(`${join(site, 'present')} holds no presentation: build the site first.`);
	const read = (name: string) => readFile(join(site, 'present', year, name), 'utf8');
	const deck = JSON.parse(await read('deck.json')) as Deck;
	return { year, deck, html: await read(`${deck.scenes[0]!.id}/index.html`) };
}

/** How the first scene comes on a slow line, as every other page is measured. */
async function measureFirst(
	browser: Browser,
	{
		site,
		path,
		html,
		runs,
		conditions,
	}: Pick<PresentOptions, 'site' | 'runs' | 'conditions'> & { path: string; html: string },
	note: (line: string) => void,
) {
	const store = openStore(site);
	const page = { id: 'ours', label: 'room', folder: site, path, probe: 'svg', expected: paintedIds(html) } as const;
	const figures: Record<'painted' | 'askedAfter' | 'live', (number | undefined)[]> = {
		painted: [],
		askedAfter: [],
		live: [],
	};
	for (let run = 0; run <= runs; run++) {
		note(run === 0 ? 'warm-up: room' : `first scene ${run} of ${runs}`);
		const result = await load(browser, store, page, FIRST, { ...conditions, serviceWorkers: 'block' });
		const { tally, startedAt, exchanges, errors } = result;
		const reason = whyRefused({ ...page, shown: tally.shown, errors });
		if (reason) throw new Refusal(reason);
		if (run === 0) continue;
		const asked = mapLibreAsked(exchanges);
		figures.painted.push(tally.painted ?? undefined);
		figures.live.push(tally.live ?? undefined);
		figures.askedAfter.push(asked && tally.painted !== null ? asked.askedAt - startedAt - tally.painted : undefined);
	}
	return Object.fromEntries(Object.entries(figures).map(([metric, values]) => [metric, spread(values)]));
}

/** A processor as slow as that of a phone. */
async function slow(page: Parameters<typeof flyByKey>[0]): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** Steps on until enough scenes have moved the map. */
async function flyAlong(page: Parameters<typeof flyByKey>[0], scenes: number): Promise<Flight[]> {
	const flights: Flight[] = [];
	for (let step = 1; step < scenes && flights.length < FLIGHTS; step++) {
		const flight = await flyByKey(page);
		if (flight) flights.push(flight);
	}
	return flights;
}

/** The heap after a walk through all scenes, divided by that after the walk before. */
async function measureWalk(
	browser: Browser,
	site: string,
	path: string,
	files: Files,
	scenes: number,
): Promise<number> {
	return inRoom(browser, { folder: site, path, still: true }, files, async (page) => {
		const session = await page.context().newCDPSession(page);
		const walk = async () => {
			for (let step = 1; step < scenes; step++) await stepOn(page, 'ArrowRight');
			await stepOn(page, 'Home');
			return heapOf(session);
		};
		// V8 goes on making faster code of what runs often, on the heap.
		for (let warm = 0; warm < WARM_WALKS; warm++) await walk();
		const before = await walk();
		return (await walk()) / before;
	});
}

/** Presses a key and waits until the address has followed and the map rests. */
async function stepOn(page: Parameters<typeof flyByKey>[0], key: string): Promise<void> {
	const from = page.url();
	await page.keyboard.press(key);
	await page.waitForFunction((before) => location.href !== before && !window.maps.at(-1)!.isMoving(), from);
}

/** Figures of flights, one list of them a run. */
function flown(runs: readonly (readonly Flight[])[]) {
	const each = (of: (flights: readonly Flight[]) => number) => spread(runs.map(of));
	const inputs = (flights: readonly Flight[]) => flights.map(({ input, moved }) => (moved ?? NaN) - input);
	return {
		step: each((flights) => quantile(inputs(flights), 0.5)),
		stepP95: each((flights) => quantile(inputs(flights), 0.95)),
		frame: each((flights) => quantile(frameTimes(flights), 0.5)),
		frameP95: each((flights) => quantile(frameTimes(flights), 0.95)),
	};
}
