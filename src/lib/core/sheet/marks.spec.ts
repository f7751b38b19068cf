import { describe, expect, test } from 'vitest';
import { anchorWithin } from './anchor';
import { emsOf, overlap, within } from './boxes';
import { MARK_SIZE, placeMarks, type Mark, type Wanted } from './marks';
import { formatNumbers, numbersByShape } from './numbers';

const SHEET = { left: 0, top: 0, right: 700, bottom: 650 };
const boxOf = ({ numbers, name, left, base }: Mark) => ({
	left,
	right: left + emsOf([numbers, name].filter(Boolean).join(' ')) * MARK_SIZE,
	top: base - MARK_SIZE + 1,
	bottom: base + 2,
});
const wanted = (id: string, x: number, y: number, numbers = '', name = `名字${id}`): Wanted => ({
	id,
	x,
	y,
	numbers,
	name,
	context: false,
});

describe('numbers', () => {
	test('belong to every shape that shows a row', () => {
		const rows = [{ shownBy: ['a'] }, { shownBy: [] }, { shownBy: ['a', 'b'] }];
		expect([...numbersByShape(rows)]).toEqual([
			['a', [1, 3]],
			['b', [3]],
		]);
	});

	test('are written in short, nothing left out', () => {
		expect(formatNumbers([3, 5, 6, 7, 9, 10, 12])).toBe('3, 5–7, 9, 10, 12');
		expect(formatNumbers([])).toBe('');
	});
});

describe('marks', () => {
	// Sixty signs scattered by a fixed rule, some of them close together.
	const many = Array.from({ length: 60 }, (_, i) =>
		wanted(`${i}`, 20 + ((i * 97) % 660), 20 + ((i * 211) % 610), i % 3 === 0 ? '' : `${i}, ${i + 1}`),
	);
	const marks = placeMarks(many, SHEET, []);

	test('every number is written', () => {
		const written = marks.filter(({ numbers }) => numbers).map(({ id }) => id);
		expect(written.sort()).toEqual(
			many
				.filter(({ numbers }) => numbers)
				.map(({ id }) => id)
				.sort(),
		);
	});

	test('nothing written covers anything else written, or leaves the sheet', () => {
		const boxes = marks.map(boxOf);
		for (const [i, box] of boxes.entries()) {
			expect(within(box, SHEET), marks[i]!.id).toBe(true);
			expect(boxes.filter((other, j) => j > i && overlap(box, other))).toEqual([]);
		}
	});

	test('a number is written even where there is no room, a name is not', () => {
		const crowd = Array.from({ length: 9 }, (_, i) => wanted(`${i}`, 350, 300, i < 8 ? '1–40' : ''));
		const full = { left: 0, top: 0, right: 700, bottom: 650 };
		const written = placeMarks(crowd, SHEET, [full]);
		expect(written).toHaveLength(8);
		expect(written.every(({ name }) => name === '')).toBe(true);
	});

	test('what stands on the map already is kept clear', () => {
		const bar = { left: 0, top: 560, right: 300, bottom: 650 };
		const [mark] = placeMarks([wanted('a', 150, 555)], SHEET, [bar]);
		expect(overlap(boxOf(mark!), bar)).toBe(false);
	});
});

describe('an anchor within a part of the picture', () => {
	const part = { left: 0, top: 0, right: 100, bottom: 100 };

	test('is the shape’s own where that can be seen', () => {
		expect(anchorWithin({ d: 'M0,0L500,0', x: 40, y: 60 }, part)).toEqual([40, 60]);
	});

	test('is a point of the line that can be seen, where its own cannot', () => {
		const [x, y] = anchorWithin({ d: 'M50,50L1050,50', x: 550, y: 50 }, part)!;
		expect([x, y]).toEqual([50, 50]);
		const closed = anchorWithin({ d: 'M90,-50L400,-50L400,300L90,300Z', x: 300, y: 150 }, part)!;
		expect(closed[0]).toBeCloseTo(90);
	});

	test('is none where nothing can be seen', () => {
		expect(anchorWithin({ d: null, x: 300, y: 20 }, part)).toBeNull();
		expect(anchorWithin({ d: 'M300,300L400,400', x: 350, y: 350 }, part)).toBeNull();
	});
});
