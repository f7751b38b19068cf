/** Width of a text in pixels, set in a size. */
export type Measure = (text: string, size: number, bold: boolean) => number;

/** A Han character with the marks that must not begin a line, a word with its space, or a space. */
const PIECES = /[\u2e80-\uffef][、，。；：！？）」』”’]*|[^\s\u2e80-\uffef]+\s*|\s+/gu;

/** Breaks a text into lines that are no wider than `most`; a word that is wider by itself is cut. */
export function wrap(text: string, most: number, width: (text: string) => number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const piece of (text.match(PIECES) ?? []).flatMap((one) => (width(one.trimEnd()) > most ? [...one] : [one]))) {
		if (line.trim() && width((line + piece).trimEnd()) > most) {
			lines.push(line.trimEnd());
			line = piece.trimStart();
		} else line += piece;
	}
	return line.trim() ? [...lines, line.trimEnd()] : lines;
}
