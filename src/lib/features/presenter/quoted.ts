/** A stretch of a paragraph, quoted on the screen or not. */
export interface Run {
	text: string;
	quoted: boolean;
}

/**
 * A paragraph in runs, those that the scene quotes apart. Quotes that touch or overlap are one run; one that does not
 * stand in the paragraph marks nothing.
 */
export function quotedRuns(paragraph: string, quotes: readonly string[]): Run[] {
	const isQuoted = new Array<boolean>(paragraph.length).fill(false);
	for (const quote of quotes) {
		const at = quote ? paragraph.indexOf(quote) : -1;
		if (at >= 0) isQuoted.fill(true, at, at + quote.length);
	}
	const runs: Run[] = [];
	for (let from = 0, to; from < paragraph.length; from = to) {
		const quoted = isQuoted[from]!;
		to = isQuoted.indexOf(!quoted, from);
		if (to < 0) to = paragraph.length;
		runs.push({ text: paragraph.slice(from, to), quoted });
	}
	return runs;
}
