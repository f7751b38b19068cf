import { expect, test } from 'vitest';
import { formatDegrees, formatSexagesimal, projOf, zoneOf } from './gauss-kruger';

test('a zone is three degrees wide, its meridian in the middle', () => {
	expect(zoneOf([114.035, 31.5])).toMatchObject({ number: 38, meridian: 114 });
	expect(zoneOf([112.501, 31.5])).toMatchObject({ number: 38 });
	expect(zoneOf([112.499, 31.5])).toMatchObject({ number: 37 });
	expect(zoneOf([115.499, 31.5])).toMatchObject({ number: 38 });
});

test('each zone has its two codes: first, one in the middle, last', () => {
	expect(zoneOf([75, 39])?.epsg).toEqual({ numbered: 4513, plain: 4534 });
	expect(zoneOf([114, 31])?.epsg).toEqual({ numbered: 4526, plain: 4547 });
	expect(zoneOf([135, 48])?.epsg).toEqual({ numbered: 4533, plain: 4554 });
});

test('outside China there is no zone', () => {
	expect([73, 137, 0, -114, 180].map((lng) => zoneOf([lng, 31]))).toEqual([null, null, null, null, null]);
});

test('the projection is told as PROJ writes it', () => {
	expect(projOf(zoneOf([114, 31])!)).toBe(
		'+proj=tmerc +lat_0=0 +lon_0=114 +k=1 +x_0=500000 +y_0=0 +a=6378137 +rf=298.257222101 +units=m +no_defs',
	);
});

test('degrees have five decimals, latitude first, and the word for their half of the world', () => {
	expect(formatDegrees([114.035, 31.52])).toBe('31.52000° N 114.03500° E');
	expect(formatDegrees([-0.000004, -33.9])).toBe('33.90000° S 0.00000° W');
});

test('minutes and seconds carry over where they round up', () => {
	expect(formatSexagesimal([114.035, 31.52])).toBe('31°31′12.0″N 114°02′06.0″E');
	expect(formatSexagesimal([114.9999999, 31.0166666])).toBe('31°01′00.0″N 115°00′00.0″E');
	expect(formatSexagesimal([-5.5, -0.25])).toBe('00°15′00.0″S 005°30′00.0″W');
});
