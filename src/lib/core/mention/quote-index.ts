import { sentencesOf, type Report, type Sentence } from '../report/parse';
import type { PartKind } from '../report/edits';

/** A sentence, its place in reading order and the offset of its text in the joined text. */
export interface IndexedSentence {
	sentence: Sentence;
	part: PartKind;
	order: number;
	offset: number;
}

/** A report laid out so that a quote is found without reading the whole text. */
export interface QuoteIndex {
	sentences: readonly IndexedSentence[];
	/** Offsets in the joined text where `quote` stands, in reading order. */
	offsetsOf(quote: string): number[];
	/** The sentence that holds an offset. */
	sentenceAt(offset: number): IndexedSentence;
}

/** Length of the runs that are indexed: short enough for 完成征地, long enough to be rare. */
const RUN = 4;
const indexes = new WeakMap<Report, QuoteIndex>();

/** The index of a report, made once for each. */
export function quoteIndex(report: Report): QuoteIndex {
	const known = indexes.get(report);
	if (known) return known;
	const made = makeIndex(report);
	indexes.set(report, made);
	return made;
}

function makeIndex(report: Report): QuoteIndex {
	const sentences: IndexedSentence[] = [];
	let length = 0;
	for (const [order, { sentence, part }] of sentencesOf(report).entries()) {
		sentences.push({ sentence, part: part.kind, order, offset: length });
		length += sentence.text.length + 1;
	}
	const text = sentences.map(({ sentence }) => sentence.text).join('\n');
	const runs = new Map<string, number[]>();
	for (let at = 0; at + RUN <= text.length; at++) {
		const run = text.slice(at, at + RUN);
		const found = runs.get(run);
		if (found) found.push(at);
		else runs.set(run, [at]);
	}
	return {
		sentences,
		offsetsOf: (quote) => (quote.length < RUN ? scan(text, quote) : lookUp(text, runs, quote)),
		sentenceAt: (offset) => sentences[lastAtOrBefore(sentences, offset)]!,
	};
}

/** Looks at the places of the quote's rarest run only. */
function lookUp(text: string, runs: ReadonlyMap<string, readonly number[]>, quote: string): number[] {
	let rarest: readonly number[] | undefined;
	let shift = 0;
	for (let at = 0; at + RUN <= quote.length; at++) {
		const found = runs.get(quote.slice(at, at + RUN));
		if (!found) return [];
		if (!rarest || found.length < rarest.length) [rarest, shift] = [found, at];
	}
	return (rarest ?? []).map((at) => at - shift).filter((at) => at >= 0 && text.startsWith(quote, at));
}

function scan(text: string, quote: string): number[] {
	const offsets: number[] = [];
	for (let at = text.indexOf(quote); quote && at !== -1; at = text.indexOf(quote, at + 1)) offsets.push(at);
	return offsets;
}

function lastAtOrBefore(sentences: readonly IndexedSentence[], offset: number): number {
	let low = 0;
	let high = sentences.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (sentences[middle]!.offset <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}
