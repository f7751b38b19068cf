import { expect, test } from 'vitest';
import { moveInGrid, type GridPlace } from './overview-move';

/** Rows of a chapter of five, then of one of two. */
const rows = [
	[0, 10, 20],
	[0, 10],
	[0, 10],
];
const places: GridPlace[] = rows.flatMap((row, top) => row.map((middle) => ({ top, middle })));

test.each([
	['ArrowRight', 0, 1],
	['ArrowRight', 6, 6],
	['ArrowLeft', 3, 2],
	['ArrowLeft', 0, 0],
	['Home', 5, 0],
	['End', 1, 6],
	['ArrowDown', 1, 4],
	['ArrowDown', 2, 4],
	['ArrowDown', 4, 6],
	['ArrowDown', 6, 6],
	['ArrowUp', 5, 3],
	['ArrowUp', 4, 1],
	['ArrowUp', 2, 2],
])('%s from %i leads to %i', (key, from, to) => {
	expect(moveInGrid(key, from, places)).toBe(to);
});

test('other keys lead nowhere', () => {
	expect(moveInGrid('Enter', 0, places)).toBeNull();
});
