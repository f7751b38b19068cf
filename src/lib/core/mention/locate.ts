import type { Report, Sentence } from '../report/parse';
import type { PartKind } from '../report/edits';
import { quoteIndex } from './quote-index';
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

/** The part of a mention that says where it stands. */
export type Quote = Pick<Mention, 'exact' | 'prefix' | 'suffix'>;

/** A mention together with where it stands. */
export type LocatedMention = Mention & { at: Location };

/**
 * Every place where the quote stands, by exact match only: a mention is good when there is one.
 * `prefix` and `suffix` must touch `exact` and stand in the same sentence.
 */
export function locate({ exact, prefix = '', suffix = '' }: Quote, report: Report): Location[] {
	const whole = prefix + exact + suffix;
	if (whole.includes('\n')) return [];
	const index = quoteIndex(report);
	return index.offsetsOf(whole).map((at) => {
		const { sentence, order, part, offset } = index.sentenceAt(at);
		return { sentence, order, start: at - offset + prefix.length, part };
	});
}

/** Reading order: report by report, sentence by sentence, left to right. */
export function byReadingOrder(a: LocatedMention, b: LocatedMention): number {
	return a.report.localeCompare(b.report) || a.at.order - b.at.order || a.at.start - b.at.start;
}
