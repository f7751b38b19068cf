import type { Browser } from '@playwright/test';
import { judge, ratio, type Figures, type Judgement } from './claims';
import { all } from './evidence/witnesses';
import { hoverRows, type HoverEvidence } from './evidence/hover';
import { filmLoad, type PixelEvidence } from './evidence/screencast';
import { load, type Conditions, type LoadResult, type Witness } from './load';
import { spread } from './median';
import { METRICS, type MetricId } from './metrics';
import { Refusal, whyRefused } from './refusal';
import type { BenchPage, Suite, Viewport } from './suite';
import { openStore, type Store } from './traffic/store';

/** A suite's pages side by side in one viewport. */
export interface Comparison {
	suite: string;
	viewport: Viewport;
	features: number;
	figures: Figures;
	ratios: { metric: MetricId; peer: string; ratio: number | undefined }[];
	claims: Judgement[];
	evidence: { pixels: Record<string, PixelEvidence>; hover: HoverEvidence | undefined };
	tasks: Record<string, { start: number; duration: number }[][]>;
}

export type Log = (line: string) => void;

/**
 * Loads the pages in turns: once uncounted, which warms the machine and the compressed files; once uncounted for the
 * witnesses, who slow it; then `runs` times. Refuses unless every load of every page shows the same features.
 */
export async function compare(
	browser: Browser,
	suite: Suite,
	viewport: Viewport,
	runs: number,
	conditions: Conditions,
	log: Log,
): Promise<Comparison> {
	const stores = new Map<string, Store>(suite.pages.map((page) => [page.id, openStore(page.folder)]));
	const pixels: Record<string, PixelEvidence> = {};
	let hover: HoverEvidence | undefined;
	const once = async (page: BenchPage, witness?: Witness): Promise<LoadResult> => {
		const store = stores.get(page.id) ?? openStore(page.folder);
		const result = await load(browser, store, page, viewport, conditions, witness);
		const reason = whyRefused({ ...page, shown: result.tally.shown, errors: result.errors });
		if (reason) throw new Refusal(reason);
		return result;
	};
	for (const page of suite.pages) {
		log(`warm-up: ${page.label}`);
		await once(page);
	}
	for (const page of suite.pages) {
		log(`film: ${page.label}`);
		const film = filmLoad((evidence) => (pixels[page.id] = evidence));
		await once(page, page.id === 'ours' ? all([film, hoverRows((evidence) => (hover = evidence))]) : film);
	}
	const loads = new Map<string, LoadResult[]>(suite.pages.map((page) => [page.id, []]));
	for (let run = 1; run <= runs; run++) {
		for (const page of suite.pages) {
			log(`run ${run} of ${runs}: ${page.label}`);
			loads.get(page.id)?.push(await once(page));
		}
	}
	const figures = figuresOf(loads);
	const peers = suite.pages.slice(1);
	return {
		suite: suite.id,
		viewport,
		features: suite.pages[0]?.expected.length ?? 0,
		figures,
		ratios: METRICS.flatMap(({ id }) =>
			peers.map((peer) => ({ metric: id, peer: peer.id, ratio: ratio(figures, id, peer.id) })),
		),
		claims: suite.claims.map((claim) => judge(claim, figures)),
		evidence: { pixels, hover },
		tasks: Object.fromEntries([...loads].map(([id, each]) => [id, each.map(({ tally }) => tally.tasks)])),
	};
}

function figuresOf(loads: ReadonlyMap<string, LoadResult[]>): Figures {
	return Object.fromEntries(
		[...loads].map(([id, each]) => [
			id,
			Object.fromEntries(METRICS.map((metric) => [metric.id, spread(each.map((one) => metric.of(one)))])),
		]),
	);
}
