import { describe, expect, it } from 'vitest';
import { createLink, firstByteAt, packets } from './link';

describe('createLink', () => {
	it('carries 200 bytes a millisecond at 1.6 Mbit/s', () => {
		expect(createLink(1_600_000)(1000, 2000)).toBe(1010);
	});
	it('carries one packet after the other, whoever sends it', () => {
		const book = createLink(1_600_000);
		expect([book(0, 200), book(0, 200), book(0, 400)]).toEqual([1, 2, 4]);
	});
	it('saves up nothing while idle', () => {
		const book = createLink(1_600_000);
		book(0, 200);
		expect(book(500, 200)).toBe(501);
	});
	it('loses nothing when it is asked late for what was ready before', () => {
		const book = createLink(1_600_000);
		book(0, 2000);
		expect(book(3, 200)).toBe(11);
	});
});

describe('firstByteAt', () => {
	it('waits a round trip on a connection that stands', () => expect(firstByteAt(1000, 100, 150)).toBe(1150));
	it('waits two on one that was just opened', () => expect(firstByteAt(1000, 1000, 150)).toBe(1300));
	it('waits for the rest of a handshake under way', () => expect(firstByteAt(1000, 900, 150)).toBe(1200));
});

describe('packets', () => {
	it('cut an answer without loss', () => expect(packets(3000)).toEqual([1460, 1460, 80]));
	it('are full where it fits', () => expect(packets(1460)).toEqual([1460]));
});
