import { expect, test } from 'vitest';
import { sliceOf, type Slice } from './range';

/** RFC 9110, 14.1.2: its own examples are of a file of 10,000 bytes. */
const CASES: [header: string, length: number, slice: Slice][] = [
	['bytes=0-499', 10_000, { first: 0, last: 499 }],
	['bytes=500-999', 10_000, { first: 500, last: 999 }],
	['bytes=-500', 10_000, { first: 9500, last: 9999 }],
	['bytes=9500-', 10_000, { first: 9500, last: 9999 }],
	['Bytes= 0-0 ', 10_000, { first: 0, last: 0 }],
	['bytes=9999-20000', 10_000, { first: 9999, last: 9999 }],
	['bytes=-20000', 10_000, { first: 0, last: 9999 }],
	['bytes=0-', 1, { first: 0, last: 0 }],
	['bytes=10000-', 10_000, 'none'],
	['bytes=0-', 0, 'none'],
	['bytes=-0', 10_000, 'none'],
	['bytes=-5', 0, 'none'],
	['bytes=500-499', 10_000, 'whole'],
	['bytes=-', 10_000, 'whole'],
	['bytes=0-0,-1', 10_000, 'whole'],
	['items=0-5', 10_000, 'whole'],
	['bytes=a-b', 10_000, 'whole'],
	['', 10_000, 'whole'],
];

test.each(CASES)('%j of %d bytes is %j', (header, length, slice) => {
	expect(sliceOf(header, length)).toEqual(slice);
});
