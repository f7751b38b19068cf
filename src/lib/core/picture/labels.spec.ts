import { expect, test } from 'vitest';
import { randomRow } from '../../../../tests/example/random';
import { placeLabels, widthOf, type Named } from './labels';
import type { Label } from './picture';

const named = (id: string, x: number, y: number, text = '刘畈村', context = false): Named => ({
	id,
	text,
	x,
	y,
	context,
});

/** Where a label's letters stand on a map of 680 px, as a reader sees them. */
function inkOf({ x, y, dx, dy, anchor, text }: Label) {
	const width = widthOf(text);
	const left = x * 0.68 + dx - { start: 0, middle: width / 2, end: width }[anchor];
	return { left, right: left + width, top: y * 0.68 + dy - 11, bottom: y * 0.68 + dy + 2 };
}

test('labels never overlap each other nor a sign', () => {
	const next = randomRow();
	const crowd = Array.from({ length: 120 }, (_, i) =>
		named(`f${i}`, next() * 1000, next() * 1000, '字'.repeat(1 + (i % 9))),
	);
	const labels = placeLabels(crowd, []);
	expect(labels.length).toBeGreaterThan(20);
	expect(labels.length).toBeLessThan(crowd.length);
	const signs = crowd.map(({ x, y }) => ({
		left: x * 0.68 - 7,
		right: x * 0.68 + 7,
		top: y * 0.68 - 7,
		bottom: y * 0.68 + 7,
	}));
	const boxes = [...labels.map(inkOf), ...signs];
	const pairs = labels.flatMap((_, i) => boxes.slice(i + 1).map((other) => [boxes[i]!, other] as const));
	const touching = pairs.filter(
		([a, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
	);
	expect(touching).toEqual([]);
});

test('a lone name stands to the right of its anchor; with a neighbour there it takes another side', () => {
	expect(placeLabels([named('a', 500, 500)], [])).toMatchObject([{ id: 'a', anchor: 'start' }]);
	expect(placeLabels([named('a', 500, 500), named('b', 530, 500)], [])[0]).toMatchObject({ id: 'a', anchor: 'end' });
});

test('the first comes first, and the town before its context', () => {
	const labels = placeLabels([named('a', 500, 500)], [named('rail', 500, 500, '铁路', true)]);
	expect(labels.map(({ id, context }) => [id, context])).toEqual([
		['a', false],
		['rail', true],
	]);
	expect(labels[0]!.anchor).not.toBe(labels[1]!.anchor);
});

test('what stands outside the picture is not named', () => {
	expect(placeLabels([named('a', -1, 500), named('b', 500, 1001)], [])).toEqual([]);
});

test('a Han character is as wide as it is high, a Latin letter about half', () => {
	expect(widthOf('村')).toBe(13);
	expect(widthOf('AB')).toBeCloseTo(14.56, 2);
});
