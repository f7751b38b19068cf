import { expect, test } from 'vitest';
import { randomRow } from '../../../../tests/example/random';
import { placeLabels, sideNames, SIDES, widthOf, type Named } from './labels';
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

const sheet = { width: 600, height: 400, covered: [] };
const sidesOf = (...given: Parameters<typeof sideNames>) => [...sideNames(...given)];

test('on a stage a name stands right of its sign, left where that is covered, and nowhere where nothing is free', () => {
	const lone = [named('a', 300, 200)];
	expect(sidesOf(lone, lone, sheet, new Set())).toEqual([['a', 0]]);
	const covered = [{ left: 310, right: 600, top: 0, bottom: 400 }];
	expect(sidesOf(lone, lone, { ...sheet, covered }, new Set())).toEqual([['a', 1]]);
	const everywhere = [{ left: 0, right: 600, top: 0, bottom: 400 }];
	expect(sidesOf(lone, lone, { ...sheet, covered: everywhere }, new Set())).toEqual([]);
});

test('what a scene is about is named in any case, and a line that runs across above itself', () => {
	const lone = [{ ...named('a', 300, 200), across: true }];
	const everywhere = [{ left: 0, right: 600, top: 0, bottom: 400 }];
	expect(sidesOf(lone, lone, { ...sheet, covered: everywhere }, new Set(['a']))).toHaveLength(1);
	const [[, side]] = sidesOf(lone, [], sheet, new Set()) as [[string, 0 | 1 | 2 | 3]];
	expect(SIDES[side].dy).toBeLessThan(0);
});

test('names of a stage keep clear of each other and of its edges', () => {
	const near = [named('a', 300, 200), named('b', 330, 204), named('c', 598, 200), named('gone', 700, 200)];
	const sides = sideNames(near, near, sheet, new Set());
	expect([...sides.keys()]).not.toContain('gone');
	expect(sides.get('c')).not.toBe(0);
	expect(sides.get('a')).not.toBe(sides.get('b'));
});
