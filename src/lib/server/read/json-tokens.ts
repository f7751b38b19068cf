const ESCAPES: Readonly<Record<string, string>> = {
	'"': '"',
	'\\': '\\',
	'/': '/',
	b: '\b',
	f: '\f',
	n: '\n',
	r: '\r',
	t: '\t',
};
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
const HEX = /[0-9a-fA-F]{4}/y;
const LONGEST_SIGN = 24;

/** Offset of the first character at or after `at` that is no JSON white space. */
export function skipSpace(text: string, at: number): number {
	for (;;) {
		const code = text.charCodeAt(at);
		if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return at;
		at++;
	}
}

/** The number that begins at `at`, if one does. 1e999 is read as Infinity, as `JSON.parse` does. */
export function readNumber(text: string, at: number): { value: number; end: number } | null {
	const code = text.charCodeAt(at);
	if (code !== 45 && (code < 48 || code > 57)) return null;
	NUMBER.lastIndex = at;
	const found = NUMBER.exec(text);
	return found && { value: Number(found[0]), end: NUMBER.lastIndex };
}

/** The string whose opening quote stands at `at`, or where and why it cannot be read. */
export function readString(
	text: string,
	at: number,
): { value: string; end: number } | { at: number; expected: string } {
	let value = '';
	for (let from = at + 1; ;) {
		PLAIN.lastIndex = from;
		const plain = PLAIN.exec(text)![0];
		value += plain;
		from += plain.length;
		const sign = text[from];
		if (sign === '"') return { value, end: from + 1 };
		if (sign !== '\\') return { at: from, expected: 'a closing double quote on the same line' };
		const escaped = text[from + 1] ?? '';
		HEX.lastIndex = from + 2;
		const hex = escaped === 'u' ? HEX.exec(text)?.[0] : undefined;
		if (hex) value += String.fromCharCode(Number.parseInt(hex, 16));
		else if (Object.hasOwn(ESCAPES, escaped)) value += ESCAPES[escaped]!;
		else return { at: from, expected: 'one of the escapes \\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX' };
		from += hex ? 6 : 2;
	}
}

/** What stands at an offset, in words: the rest of the line, shortened, or the end of the file. */
export function stands(text: string, at: number): string {
	if (at >= text.length) return 'the end of the file';
	const rest = /^[^\n\r]*/.exec(text.slice(at, at + LONGEST_SIGN))![0];
	return rest === '' ? 'the end of the line' : rest;
}

/** Offsets at which the lines of a text begin. */
export function lineStarts(text: string): number[] {
	return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
}

/** Line and column of an offset, both counted from 1. */
export function lineAndColumn(starts: readonly number[], at: number): { line: number; column: number } {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (starts[middle]! <= at) low = middle;
		else high = middle - 1;
	}
	return { line: low + 1, column: at - starts[low]! + 1 };
}
