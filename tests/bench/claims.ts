import type { MetricId } from './metrics';
import type { Spread } from './median';

/** Something said of our page: a bound on a figure, or on its ratio to a peer's. */
export interface Claim<Metric extends string = MetricId> {
	text: string;
	metric: Metric;
	/** The peer whose figure ours is divided by. */
	over?: string;
	atMost?: number;
	atLeast?: number;
}

export interface Judgement {
	text: string;
	claimed: string;
	measured: number | undefined;
	met: boolean | undefined;
}

/** Spreads by page id, then by metric id. */
export type Figures<Metric extends string = MetricId> = Record<string, Partial<Record<Metric, Spread | undefined>>>;

/** Ours divided by a peer's, medians; `undefined` where either is missing or the peer's is 0. */
export function ratio<Metric extends string>(
	figures: Figures<Metric>,
	metric: Metric,
	peer: string,
	ours = 'ours',
): number | undefined {
	const [mine, theirs] = [figures[ours]?.[metric]?.median, figures[peer]?.[metric]?.median];
	return mine === undefined || !theirs ? undefined : mine / theirs;
}

/** Holds a claim against what was measured. */
export function judge<Metric extends string>(claim: Claim<Metric>, figures: Figures<Metric>): Judgement {
	const { metric, over, atMost = Infinity, atLeast = -Infinity } = claim;
	const measured = over ? ratio(figures, metric, over) : figures.ours?.[metric]?.median;
	const bound = claim.atMost === undefined ? `>= ${atLeast}` : `<= ${atMost}`;
	return {
		text: claim.text,
		claimed: over ? `${bound}x` : bound,
		measured,
		met: measured === undefined ? undefined : measured <= atMost && measured >= atLeast,
	};
}
