import { expect, test } from 'vitest';
import { legible } from './legible';

test('plain text, with its line breaks and its pictures, is left as it is', () => {
	for (const text of ['杨树\t甲\r\n乙', '🏫👩‍🌾', '']) expect(legible(text)).toBe(text);
});

test('control characters become their signs, halves and what is no character the replacement character', () => {
	expect(legible('a\u0000b\u001Bc')).toBe('a␀b␛c');
	expect(legible('\uD83C甲\uDFEB')).toBe('�甲�');
	expect(legible('\uFFFE\uFFFF')).toBe('��');
	// A whole pair beside a half stays.
	expect(legible('🏫\uD83C')).toBe('🏫�');
});
