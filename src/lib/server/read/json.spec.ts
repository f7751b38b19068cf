import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readJson } from './json';
import { lineAndColumn, lineStarts } from './json-tokens';

describe('what JSON.parse reads is read alike', () => {
	test.each([
		'null',
		' [1, -0.5, 1e3, 2E-2, 1e999, 0] ',
		'{"a": {"b": [true, false, null]}, "": ""}',
		String.raw`"\" \\ \/ \b \f \n \r \t é 路 \ud83d\ude00"`,
		'"路 \u2028 \u007e"',
		'\r\n\t{}\n',
	])('%s', (text) => {
		expect(readJson(text)).toMatchObject({ value: JSON.parse(text) as unknown, broken: false });
	});

	test('a whole file', () => {
		const text = readFileSync('tests/geodata/base/layers/roads.geojson', 'utf8');
		expect(readJson(text).value).toEqual(JSON.parse(text));
	});
});

describe('what JSON.parse refuses is refused', () => {
	test.each([
		['', 0, 'the end of the file'],
		['[1,]', 3, ']'],
		['{"a":1,}', 7, '}'],
		["{'a':1}", 1, "'a':1}"],
		['[01]', 1, '01]'],
		['[1.]', 1, '1.]'],
		['[+1]', 1, '+1]'],
		['[.5]', 1, '.5]'],
		['[NaN]', 1, 'NaN]'],
		['[Infinity]', 1, 'Infinity]'],
		['[nulll]', 1, 'nulll]'],
		['"a\nb"', 2, 'the end of the line'],
		['"\\x"', 1, '\\x"'],
		['"\\u12g4"', 1, '\\u12g4"'],
		['[1 2]', 3, '2]'],
		['{"a" 1}', 5, '1}'],
		['[] []', 3, '[]'],
		['// note\n[]', 0, '// note'],
		['["\u00a0"]\u00a0', 5, '\u00a0'],
	])('%j', (text, at, came) => {
		expect(() => JSON.parse(text) as unknown).toThrow();
		expect(readJson(text)).toMatchObject({ broken: true, problems: [{ at, came }] });
	});
});

test.each(['__proto__', 'constructor', 'prototype'])('%s is left out and told, at any depth', (key) => {
	const { value, problems } = readJson(`[{"a": {"${key}": {"evil": true}, "b": 1}}]`);
	expect(problems).toMatchObject([{ at: 8, path: [0, 'a', key], came: `key ${key}` }]);
	expect(Object.keys((value as [{ a: object }])[0].a)).toEqual(['b']);
	expect((value as [{ a: { evil?: boolean } }])[0].a.evil).toBeUndefined();
});

test('of two equal keys the first counts and the second is told', () => {
	const { value, problems } = readJson('{"a": 1, "a": 2}');
	expect(value).toEqual({ a: 1 });
	expect(problems).toMatchObject([{ at: 9, came: 'key a a second time' }]);
});

test('control characters in a text are told', () => {
	expect(readJson('["\\u001b[31m"]').problems).toMatchObject([
		{ at: expect.any(Number) as number, expected: 'text without control characters' },
	]);
});

test.each([
	[String.raw`"\ud842"`, 'whole characters: half of a pair stands there'],
	[String.raw`"\udfb7\ud842"`, 'whole characters: half of a pair stands there'],
	[String.raw`"a\nb"`, 'text on one line'],
	['"a\u2028b"', 'text on one line'],
	[String.raw`"a\tb"`, 'text without control characters'],
	['"a\u200bb"', 'text without control characters'],
])('%s is told', (text, expected) => {
	expect(readJson(text).problems).toMatchObject([{ expected }]);
});

test('a character beyond the first plane is whole', () => {
	expect(readJson(String.raw`"\ud842\udfb7𠮷"`).problems).toEqual([]);
});

test('a hundred thousand brackets are refused, not followed', () => {
	expect(readJson('['.repeat(100_000)).problems[0]!.expected).toBe('at most 64 levels of nesting');
});

test('line and column of an offset, whatever ends the lines', () => {
	const text = 'a\nb\r\ncd\re';
	const starts = lineStarts(text);
	expect([0, 2, 5, 6, 8].map((at) => lineAndColumn(starts, at))).toEqual([
		{ line: 1, column: 1 },
		{ line: 2, column: 1 },
		{ line: 3, column: 1 },
		{ line: 3, column: 2 },
		{ line: 4, column: 1 },
	]);
});
