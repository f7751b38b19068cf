import { sentencesOf, type Report, type Sentence } from '../report/parse';
import type { PartKind } from '../report/edits';
import type { Mention } from './schema';

/** Where a quote stands in its report. */
export interface Location {
	sentence: Sentence;
	/** Place of the sentence in reading order. */
	order: number;
	/** UTF-16 offset of `exact` in the sentence's text. */
	start: number;
	/** Whether the part looks back or ahead. */
	part: PartKind;
}

/** A mention together with where it stands. */
export type LocatedMention = Mention & { at: Location };

/**
 * Every place where the quote stands, by exact match only: a mention is good when there is one.
 * `prefix` and `suffix` must touch `exact` and stand in the same sentence.
 */
export function locate({ exact, prefix = '', suffix = '' }: Mention, report: Report): Location[] {
	const whole = prefix + exact + suffix;
	return sentencesOf(report).flatMap(({ sentence, part }, order) =>
		offsetsOf(whole, sentence.text).map((offset) => ({
			sentence,
			order,
			start: offset + prefix.length,
			part: part.kind,
		})),
	);
}

/** Reading order: report by report, sentence by sentence, left to right. */
export function byReadingOrder(a: LocatedMention, b: LocatedMention): number {
	return a.report.localeCompare(b.report) || a.at.order - b.at.order || a.at.start - b.at.start;
}

function offsetsOf(needle: string, text: string): number[] {
	const offsets: number[] = [];
	for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) offsets.push(at);
	return offsets;
}
