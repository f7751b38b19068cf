import type { Run } from './search';

/** A matching piece of a text by UTF-16 offsets. */
export type Mark = readonly [start: number, end: number];

/** Cuts a text at its marks, which may overlap and come in any order; the runs in a row are the text. */
export function runsOf(text: string, marks: readonly Mark[]): Run[] {
	const runs: Run[] = [];
	let done = 0;
	const add = (end: number, match: boolean) => {
		if (end <= done) return;
		const last = runs.at(-1);
		if (last?.match === match) last.text += text.slice(done, end);
		else runs.push({ text: text.slice(done, end), match });
		done = end;
	};
	for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0])) {
		add(Math.min(start, text.length), false);
		add(Math.min(end, text.length), true);
	}
	add(text.length, false);
	return runs;
}

/** How much of a long text stands before the first match. */
const BEFORE = 16;

/** The runs from shortly before the first match on, with an ellipsis for what is left out. */
export function excerpt(runs: readonly Run[]): Run[] {
	const [first, ...rest] = runs;
	if (!first || first.match || first.text.length <= BEFORE + 4) return [...runs];
	const signs = [...first.text];
	let from = signs.length - BEFORE;
	// A number is not cut.
	while (from > 0 && /[\d.,]/u.test(signs[from]!) && /[\d.,]/u.test(signs[from - 1]!)) from--;
	return from === 0 ? [...runs] : [{ text: `…${signs.slice(from).join('')}`, match: false }, ...rest];
}
