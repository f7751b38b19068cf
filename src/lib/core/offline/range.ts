/** Positions of bytes, both included; `whole` where the question cannot be met in part, `none` where nothing is there. */
export type Slice = { first: number; last: number } | 'whole' | 'none';

/**
 * What a Range request asks for (RFC 9110, 14.1.2): one range of bytes, or the last so many. A server may answer what it
 * does not understand, and several ranges at once, with the whole file (14.2).
 * @param header as it came: `bytes=0-511`, `bytes=512-`, `bytes=-64`.
 * @param length of the file in bytes.
 */
export function sliceOf(header: string, length: number): Slice {
	const [, first = '', last = ''] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header) ?? [];
	if (first === '' && last === '') return 'whole';
	if (first === '') {
		const count = Math.min(Number(last), length);
		return count === 0 ? 'none' : { first: length - count, last: length - 1 };
	}
	if (last !== '' && Number(last) < Number(first)) return 'whole';
	if (Number(first) >= length) return 'none';
	return { first: Number(first), last: last === '' ? length - 1 : Math.min(Number(last), length - 1) };
}
