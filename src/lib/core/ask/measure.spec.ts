import { describe, expect, test } from 'vitest';
import type { LngLat } from '../projection/mercator';
import { compassOf, measureArea, measureLine, type MeasurePoint, type Worth } from './measure';

const at = (east: number, north: number, id: string | null = null): MeasurePoint => ({
	at: [114 + east / 1000, 31.5 + north / 1000] as LngLat,
	id,
});
const worths: Record<string, Worth> = {
	drawn: { certainty: 'schematic', accuracy_m: null },
	guessed: { certainty: 'approximate', accuracy_m: 300 },
	traced: { certainty: 'digitised', accuracy_m: 20 },
};
const worthOf = (id: string) => worths[id];
const line = (...points: MeasurePoint[]) => measureLine(points, worthOf);
const area = (...points: MeasurePoint[]) => measureArea(points, worthOf);

describe('a line', () => {
	test('has its legs, their bearings and their sum', () => {
		const { legs, metres, schematic, accuracy_m } = line(at(0, 0), at(0, 10), at(10, 10));
		expect(legs).toEqual([
			{ metres: expect.closeTo(1111.95, 1), bearing: 0 },
			{ metres: expect.closeTo(948, 0), bearing: expect.closeTo(90, 0) },
		]);
		expect(metres).toBeCloseTo(2060, 0);
		expect([schematic, accuracy_m]).toEqual([false, null]);
	});

	test('between two schematic features is refused, and with it the sum', () => {
		const refused = line(at(0, 0, 'drawn'), at(0, 10, 'drawn'), at(10, 10));
		expect(refused.legs[0]).toEqual({ metres: null, bearing: null });
		expect(refused.legs[1]!.metres).toBeGreaterThan(900);
		expect(refused.metres).toBeNull();
	});

	test('with one schematic end is measured and says so', () => {
		expect(line(at(0, 0, 'drawn'), at(0, 10))).toMatchObject({ metres: expect.any(Number), schematic: true });
	});

	test('adds the errors of its ends, the worst leg’s', () => {
		const ends = [at(0, 0, 'guessed'), at(0, 10, 'traced'), at(9, 9), at(8, 8, 'traced')];
		expect(line(...ends)).toMatchObject({ accuracy_m: 320, approximate: true, schematic: false });
	});

	test('measures the drawn sheet unless every point is on a feature that was surveyed or digitised', () => {
		const sure = at(0, 10, 'traced');
		const lines = [line(sure, at(5, 5, 'traced')), line(sure, at(0, 0)), line(sure, at(0, 0, 'guessed'))];
		expect(lines.map(({ sheet }) => sheet)).toEqual([false, true, true]);
		expect([line(sure, at(0, 0, 'drawn')).sheet, line(sure, at(0, 0, 'gone')).sheet]).toEqual([true, true]);
	});

	test('a feature that nobody knows counts as schematic', () => {
		expect(line(at(0, 0, 'gone'), at(0, 10, 'drawn')).metres).toBeNull();
	});

	test('of one point, or of none, or without length has nothing to tell', () => {
		expect([line().metres, line(at(0, 0)).metres]).toEqual([null, null]);
		expect(line(at(0, 0), at(0, 0))).toMatchObject({ metres: 0, legs: [{ metres: 0, bearing: null }] });
	});
});

describe('an area', () => {
	const corners = [at(0, 0), at(10, 0), at(10, 10), at(0, 10)];

	test('has its size and the way around it', () => {
		const { squareMetres, metres, legs, crossing } = area(...corners);
		expect(squareMetres! / 1e6).toBeCloseTo(1.054, 2);
		expect(metres! / 1000).toBeCloseTo(4.12, 2);
		expect([legs.length, crossing]).toEqual([4, null]);
	});

	test('that crosses itself has none, and tells where', () => {
		const bow = area(corners[0]!, corners[2]!, corners[1]!, corners[3]!);
		expect(bow.squareMetres).toBeNull();
		expect(bow.crossing).toEqual([expect.closeTo(114.005, 4), expect.closeTo(31.505, 4)]);
	});

	test('with a side between schematic features has none', () => {
		const vague = area(at(0, 0, 'drawn'), at(10, 0), at(10, 10, 'drawn'));
		expect([vague.squareMetres, vague.metres]).toEqual([null, null]);
	});

	test('of two points is only a way', () => {
		expect(area(corners[0]!, corners[1]!)).toMatchObject({ squareMetres: null, legs: [expect.anything()] });
	});
});

test.each([
	[0, 'n'],
	[22, 'n'],
	[23, 'ne'],
	[90, 'e'],
	[180, 's'],
	[270, 'w'],
	[337, 'nw'],
	[338, 'n'],
	[-45, 'nw'],
	[720, 'n'],
])('%i° is %s', (degrees, word) => {
	expect(compassOf(degrees)).toBe(word);
});
