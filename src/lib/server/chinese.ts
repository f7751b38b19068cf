import { Converter as fromSimplified } from 'opencc-js/cn2t';
import { Converter as fromTraditional } from 'opencc-js/t2cn';

type Convert = (text: string) => string;

/** Traditional to simplified Chinese; the tables are read on first use. */
export const toSimplified: Convert = once(() => fromTraditional({ from: 't', to: 'cn' }));

const convert: Convert = once(() => fromSimplified({ from: 'cn', to: 'tw' }));

/**
 * Simplified to traditional Chinese as written in Taiwan.
 * @param overrides names that become exactly what is given; where two begin alike the longer counts.
 */
export function toTraditional(overrides: Readonly<Record<string, string>> = {}): Convert {
	const names = Object.keys(overrides).sort((a, b) => b.length - a.length);
	if (names.length === 0) return convert;
	const pattern = new RegExp(`(${names.map(escape).join('|')})`, 'u');
	// With a group in the pattern, split gives text and name by turns.
	return (text) =>
		text
			.split(pattern)
			.map((piece, i) => (i % 2 === 1 ? overrides[piece]! : convert(piece)))
			.join('');
}

function once(make: () => Convert): Convert {
	let made: Convert | undefined;
	return (text) => (made ??= make())(text);
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
