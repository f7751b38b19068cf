import { expect, test } from 'vitest';
import { entryOf, quoteOf, yuan } from '../../../../tests/example/entries';
import type { Nature } from '../feature/vocabulary';
import { classOf, MONEY_CLASSES } from './money-classes';
import { sizesOf } from './sizes';

const shape = (id: string, d: string | null = null, area = false) => ({ id, d, area });
const shapes = [shape('road', 'M0 0'), shape('park', 'M0 0Z', true), shape('works'), shape('lane', 'M0 0')];
const costing = (id: string, cny: number, shownBy: string[], nature?: Nature) =>
	entryOf(id, { cost: yuan(cny), shownBy, quotes: [quoteOf('2022', { money: cny, ...(nature && { nature }) })] });

test.each([
	[1, 0],
	[999_999, 0],
	[1_000_000, 1],
	[5_000_000, 2],
	[19_999_999, 2],
	[20_000_000, 3],
	[100_000_000, 4],
	[13_200_000_000, 4],
])('%d yuan are of class %d: a class begins with its bound', (cny, n) => {
	expect(classOf(cny)).toBe(MONEY_CLASSES[n]);
});

test('every class is larger than the one before, as a line and as a circle', () => {
	const larger = MONEY_CLASSES.slice(1).filter(({ from, width, radius }, i) => {
		const before = MONEY_CLASSES[i]!;
		return from > before.from && width > before.width && radius > before.radius;
	});
	expect(larger).toHaveLength(MONEY_CLASSES.length - 1);
});

test('a line is as wide as its money, a point and an area have a disc', () => {
	const { widths, discs, rings } = sizesOf(shapes, [
		costing('a', 25_000_000, ['road']),
		costing('b', 400_000, ['works', 'park']),
	]);
	expect([...widths]).toEqual([['road', 10]]);
	expect([...discs]).toEqual([
		['park', 8],
		['works', 8],
	]);
	expect(rings.size).toBe(0);
});

test('the total of a company’s programme is a ring, never mixed with an investment', () => {
	const { widths, discs, rings } = sizesOf(shapes, [
		costing('a', 1_320_000_000, ['works', 'lane'], 'total_investment'),
		costing('b', 600_000, ['works'], 'investment'),
	]);
	expect([...rings]).toEqual([
		['works', 26],
		['lane', 26],
	]);
	expect([...discs]).toEqual([['works', 8]]);
	expect(widths.size).toBe(0);
});

test('where several stand the dearest counts, and none is added to another', () => {
	const both = [costing('a', 900_000, ['road']), costing('b', 800_000, ['road'])];
	expect(sizesOf(shapes, both).widths).toEqual(sizesOf(shapes, both.slice(0, 1)).widths);
	expect(sizesOf(shapes, both.toReversed()).widths.get('road')).toBe(3);
});

test('what states no figure has no size: missing is not zero', () => {
	const { widths, discs, rings, felt, unstated } = sizesOf(shapes, [entryOf('a', { shownBy: ['road', 'works'] })]);
	expect([widths.size, discs.size, rings.size, felt.most]).toEqual([0, 0, 0, 0]);
	expect(unstated).toBeLessThan(MONEY_CLASSES[0].width);
});

test('what is larger is felt farther: half a line, a whole circle', () => {
	const { felt } = sizesOf(shapes, [costing('a', 25_000_000, ['road']), costing('b', 5_000_000, ['works'])]);
	expect([felt.of.get('road'), felt.of.get('works'), felt.most]).toEqual([5, 15, 15]);
});
