import { readNumber, readString, skipSpace, stands } from './json-tokens';

/** One thing wrong with a JSON text, with where it stands in the text and in the value. */
export interface JsonProblem {
	/** UTF-16 offset into the text. */
	at: number;
	path: readonly (string | number)[];
	came: string;
	expected: string;
}

/** The value as far as it could be read; `broken` when the text is no JSON at all. */
export interface ReadJson {
	value: unknown;
	broken: boolean;
	problems: JsonProblem[];
}

const DEEPEST = 64;
/** Keys that reach into every object when merged; no data of a town needs them. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
/** A quick look: nearly every text holds nothing but letters, Chinese characters and their signs. */
const SUSPECT = /[^ -~\u00a1-\u1fff\u3000-\ud7ff\uff01-\uff60]/;
/** Characters that no name and no text of a town holds, and what a person calls them. */
const UNFIT: readonly (readonly [characters: RegExp, expected: string])[] = [
	[/[\n\r\u0085\u2028\u2029]/u, 'text on one line'],
	[/\p{Surrogate}/u, 'whole characters: half of a pair stands there'],
	// Those that steer a terminal, turn the direction of writing round, hide, or stand for a lost one.
	[/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]/u, 'text without control characters'],
];
const LITERALS = [
	['true', true],
	['false', false],
	['null', null],
] as const;

/** Thrown inside the reader only: the text cannot be read any further. */
class Unreadable extends Error {
	constructor(
		readonly at: number,
		readonly expected: string,
	) {
		super(expected);
	}
}

/**
 * Reads JSON, as `JSON.parse` does, and says where it is wrong: its messages differ from one Node
 * to the next, it keeps `__proto__` as a key and lets the last of two equal keys win.
 * Forbidden keys are left out of the value; of two equal keys the first counts.
 */
export function readJson(text: string): ReadJson {
	const problems: JsonProblem[] = [];
	const path: (string | number)[] = [];
	let at = 0;

	function fail(expected: string): never {
		throw new Unreadable(at, expected);
	}

	/** Skips space, then takes `sign` if it stands there. */
	function take(sign: string): boolean {
		at = skipSpace(text, at);
		if (text[at] !== sign) return false;
		at++;
		return true;
	}

	function readValue(): unknown {
		at = skipSpace(text, at);
		if (path.length > DEEPEST) fail(`at most ${DEEPEST} levels of nesting`);
		if (take('{')) return readObject();
		if (take('[')) return readArray();
		if (text[at] === '"') return readText();
		const number = readNumber(text, at);
		if (number) return ((at = number.end), number.value);
		for (const [word, value] of LITERALS) {
			if (text.startsWith(word, at) && !/\w/.test(text[at + word.length] ?? '')) return ((at += word.length), value);
		}
		return fail('a JSON value');
	}

	function readText(): string {
		const read = readString(text, at);
		if ('expected' in read) throw new Unreadable(read.at, read.expected);
		const unfit = SUSPECT.test(read.value) && UNFIT.find(([characters]) => characters.test(read.value));
		if (unfit)
			problems.push({ at, path: [...path], came: JSON.stringify(read.value).slice(1, -1), expected: unfit[1] });
		at = read.end;
		return read.value;
	}

	function readObject(): Record<string, unknown> {
		const object: Record<string, unknown> = {};
		if (take('}')) return object;
		do {
			at = skipSpace(text, at);
			const start = at;
			if (text[at] !== '"') fail('a key in double quotes');
			const key = readText();
			if (!take(':')) fail('a colon after the key');
			path.push(key);
			const value = readValue();
			if (FORBIDDEN.has(key))
				problems.push({
					at: start,
					path: [...path],
					came: `key ${key}`,
					expected: 'a key that is no part of every object',
				});
			else if (Object.hasOwn(object, key))
				problems.push({
					at: start,
					path: [...path],
					came: `key ${key} a second time`,
					expected: 'each key once in an object',
				});
			else object[key] = value;
			path.pop();
		} while (take(','));
		if (!take('}')) fail('a comma or }');
		return object;
	}

	function readArray(): unknown[] {
		const array: unknown[] = [];
		if (take(']')) return array;
		do {
			path.push(array.length);
			array.push(readValue());
			path.pop();
		} while (take(','));
		if (!take(']')) fail('a comma or ]');
		return array;
	}

	try {
		const value = readValue();
		at = skipSpace(text, at);
		if (at < text.length) fail('nothing after the end of the value');
		return { value, broken: false, problems };
	} catch (error) {
		if (!(error instanceof Unreadable)) throw error;
		problems.push({ at: error.at, path: [], came: stands(text, error.at), expected: error.expected });
		return { value: undefined, broken: true, problems };
	}
}
