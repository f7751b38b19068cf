import { expect, test } from 'vitest';
import { strokePath } from './stroke-path';

test('a stroke runs from its first point to its last, through the middles between the others', () => {
	const points = [
		[0, 0],
		[0.5, 0],
		[0.5, 0.5],
		[1, 1],
	] as const;
	expect(strokePath(points, 200, 100)).toBe('M0 0Q100 0 100 25Q100 50 150 75L200 100');
});

test('two points are a line, one is a dot, none is nothing', () => {
	expect(
		strokePath(
			[
				[0, 0],
				[1, 1],
			],
			30,
			20,
		),
	).toBe('M0 0L30 20');
	expect(strokePath([[0.5, 0.5]], 30, 20)).toBe('M15 10L15 10');
	expect(strokePath([], 30, 20)).toBe('');
});
