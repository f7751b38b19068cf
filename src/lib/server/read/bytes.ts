/** The text of a file, or one sentence each for what came and what was expected. */
export type Decoded = { text: string; marked: boolean } | { came: string; expected: string };

const EXPECTED = 'text in UTF-8';

/** Reads bytes as UTF-8; a byte order mark is left out and reported in `marked`. */
export function decode(bytes: Uint8Array): Decoded {
	const [first, second] = bytes;
	if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
		return { came: 'UTF-16 (its byte order mark stands at the beginning)', expected: EXPECTED };
	const text = decodeAs('utf-8', bytes);
	if (text === null) return { came: nameOf(bytes), expected: EXPECTED };
	if (text.includes('\0'))
		return { came: 'bytes of value 0, as in UTF-16 or in a file that is no text', expected: EXPECTED };
	const marked = text.startsWith('\uFEFF');
	return { text: marked ? text.slice(1) : text, marked };
}

function nameOf(bytes: Uint8Array): string {
	const chinese = decodeAs('gb18030', bytes);
	return chinese !== null && /\p{Script=Han}/u.test(chinese)
		? 'bytes that are no UTF-8 but read as GBK'
		: 'bytes that are no UTF-8';
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
}
