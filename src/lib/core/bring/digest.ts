/**
 * FNV-1a of 32 bits over words of four bytes and what is left of them, as eight hexadecimal digits. It tells the files
 * of one reader apart, and that a file is the one an address meant; nothing of the file can be learned from it.
 */
export function digestOf(bytes: Uint8Array): string {
	const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
	const words = new Int32Array(whole.buffer, whole.byteOffset, whole.length >> 2);
	let hash = 0x811c9dc5 ^ bytes.length;
	for (const word of words) hash = Math.imul(hash ^ word, 0x01000193);
	for (const byte of whole.subarray(words.length * 4)) hash = Math.imul(hash ^ byte, 0x01000193);
	return (hash >>> 0).toString(16).padStart(8, '0');
}
