import type { LocatedMention } from '../mention/locate';
import { findMoney } from '../money/parse';

/** A mention as a range of one sentence. */
export interface MentionRange {
	feature: string;
	start: number;
	end: number;
}

/** A run of a sentence that the same features are mentioned by. */
export interface Segment {
	text: string;
	/** Ids of the features whose quotes cover this run, in reading order of their quotes. */
	features: string[];
	/** Whether the run is a figure of money. */
	money: boolean;
}

/** The range of a located mention in its sentence. */
export function rangeOf(feature: string, { at, exact }: LocatedMention): MentionRange {
	return { feature, start: at.start, end: at.start + exact.length };
}

/**
 * Cuts a sentence where quotes and figures begin and end, so that overlapping quotes can be
 * marked. Joining the texts gives the sentence again.
 */
export function segmentsOf(text: string, ranges: readonly MentionRange[]): Segment[] {
	const figures = findMoney(text);
	const cuts = new Set([0, text.length]);
	for (const { start, end } of [...ranges, ...figures]) cuts.add(start).add(end);
	const at = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
	const covers = (start: number, end: number) => (range: { start: number; end: number }) =>
		range.start <= start && end <= range.end;
	return at.slice(1).map((end, i) => {
		const start = at[i]!;
		const inside = covers(start, end);
		return {
			text: text.slice(start, end),
			features: [...new Set(ranges.filter(inside).map(({ feature }) => feature))],
			money: figures.some(inside),
		};
	});
}
