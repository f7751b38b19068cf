import { expect, test } from 'vitest';
import { line, point, square } from '../../../../tests/example/town';
import { featureOf, isLine, wholeNumber } from './fields';

test('whole numbers are read as they are typed, within bounds', () => {
	expect([' 12 ', '0', '20', '21', '', '1.5', '-1', '0x1'].map((text) => wholeNumber(text, 0, 20))).toEqual([
		12,
		0,
		20,
		...Array<null>(5).fill(null),
	]);
});

test('the feature that a question is about', () => {
	const of = { kind: 'feature', id: 'road' } as const;
	expect(featureOf({ kind: 'within', metres: 1, of })).toBe('road');
	expect(featureOf({ kind: 'crosses', id: 'river' })).toBe('river');
	expect([featureOf({ kind: 'view', bounds: [1, 2, 3, 4] }), featureOf(null)]).toEqual([null, null]);
});

test('lines are lines in all their parts', () => {
	const road = line([114, 31], [115, 31]);
	const both = { type: 'GeometryCollection' as const, geometries: [road, road] };
	expect([isLine(road), isLine(both)]).toEqual([true, true]);
	expect(isLine({ ...both, geometries: [road, point(114, 31)] })).toBe(false);
	expect([isLine(square(114, 31, 1)), isLine(point(114, 31)), isLine(null)]).toEqual([false, false, false]);
});
