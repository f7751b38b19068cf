import { expect, it } from 'vitest';
import { bytesBy, documentBytes, failures, scriptsBeforeMapLibre, type Exchange } from './ledger';

const exchange = (path: string, as: string, askedAt: number, bodyBytes: number, mapLibre = false): Exchange => ({
	path,
	as,
	askedAt,
	status: 200,
	bodyBytes,
	mapLibre,
	arrivals: [
		{ at: askedAt + 10, bytes: 100 },
		{ at: askedAt + 20, bytes: bodyBytes },
	],
});

const LOAD = [
	exchange('/', 'document', 0, 1000),
	exchange('/start.js', 'script', 30, 300),
	exchange('/map.js', 'script', 60, 9000, true),
	exchange('/later.js', 'script', 61, 50),
];

it('counts what had arrived, not what was asked for', () => {
	expect(bytesBy(LOAD, 15)).toBe(100);
	expect(bytesBy(LOAD, 45)).toBe(1200);
	expect(bytesBy(LOAD)).toBe(10_750);
});

it('finds the document and the scripts before MapLibre', () => {
	expect(documentBytes(LOAD)).toBe(1000);
	expect(scriptsBeforeMapLibre(LOAD)).toBe(300);
	expect(scriptsBeforeMapLibre(LOAD.slice(0, 2))).toBe(300);
});

it('names failed answers, but for the icon', () => {
	const lost = { ...exchange('/gone.js', 'script', 1, 9), status: 404 };
	expect(failures([...LOAD, lost, { ...lost, path: '/favicon.ico' }])).toEqual(['404 for /gone.js']);
});
