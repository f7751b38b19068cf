import { Refusal } from './refusal';

interface Decoder {
	decode(bytes: Uint8Array): string;
}
/** Every engine has it, though the language itself does not know it (https://encoding.spec.whatwg.org/). */
const { TextDecoder } = globalThis as unknown as {
	TextDecoder: new (label: string, options?: { fatal?: boolean }) => Decoder;
};

/** A text, and what its bytes were read as. */
export interface Decoded {
	text: string;
	encoding: string;
}

/** Bytes at the beginning that are looked at for zeros, and the share of them that tells UTF-16. */
const LOOKED_AT = 4096;
const SHARE = 0.1;

/**
 * Reads bytes as text: by their byte order mark, else as UTF-16 where every other byte is zero, else by what the file
 * says of itself, else as UTF-8, and as GB18030 (which holds GBK and GB 2312) where they are no UTF-8.
 * @param declared what the file says: an XML declaration, a `.cpg`.
 * @throws {Refusal} where none of these fits.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): Decoded {
	const marked = markOf(bytes) ?? utf16Of(bytes);
	if (marked) return { text: read(bytes, marked, false)!, encoding: marked };
	const labels = [labelOf(declared), 'utf-8', 'gb18030'].filter((label) => label !== null);
	for (const encoding of labels) {
		const text = read(bytes, encoding, true);
		if (text !== null) return { text, encoding };
	}
	throw new Refusal('encoding');
}

function markOf([first, second, third]: Uint8Array): string | null {
	if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Commas, brackets and line ends of UTF-16 have a zero before or behind them. */
function utf16Of(bytes: Uint8Array): string | null {
	const length = Math.min(bytes.length, LOOKED_AT) & ~1;
	let [even, odd] = [0, 0];
	for (let i = 0; i < length; i += 2) {
		if (bytes[i] === 0) even += 1;
		if (bytes[i + 1] === 0) odd += 1;
	}
	const enough = (length / 2) * SHARE;
	if (odd > enough && even === 0) return 'utf-16le';
	return even > enough && odd === 0 ? 'utf-16be' : null;
}

/** Names that code pages go by in `.cpg` files and in old software, as decoders know them. */
export function labelOf(declared: string | null): string | null {
	const name = declared?.trim().toLowerCase() ?? '';
	if (name === '') return null;
	if (/^(?:utf-?8|65001)$/.test(name)) return 'utf-8';
	if (/(?:936|54936|gb_?2312|gbk|gb18030|ldid\/77)/.test(name)) return 'gb18030';
	if (/(?:950|big-?5)/.test(name)) return 'big5';
	try {
		new TextDecoder(name);
		return name;
	} catch {
		return null;
	}
}

/** Null where bytes are not of the encoding; a character that the end cuts in two is no matter. */
function read(bytes: Uint8Array, label: string, fatal: boolean): string | null {
	const decoder = new TextDecoder(label, { fatal });
	for (let cut = 0; cut < 4; cut++) {
		try {
			return decoder.decode(cut === 0 ? bytes : bytes.subarray(0, -cut));
		} catch {
			// The next, shorter one.
		}
	}
	return null;
}
