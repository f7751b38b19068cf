import { expect, test } from 'vitest';
import { encodeAddress, isImmutable, parseFileList } from './files';

test('a list is read as it was written', () => {
	const list = {
		version: 'a',
		files: [
			['', 'digest'],
			['map.json', 'other'],
		],
	};
	expect(parseFileList(JSON.parse(JSON.stringify(list)))).toEqual(list);
});

test.each([
	null,
	undefined,
	'<!doctype html>',
	{},
	{ version: 'a' },
	{ version: 'a', files: [] },
	{ files: [['a', 'b']] },
])('%j is no list', (value) => {
	expect(parseFileList(value)).toBeNull();
});

test('an address is written for a request and stays in its folder', () => {
	expect(encodeAddress('base/新 图#1?.pmtiles')).toBe('base/%E6%96%B0%20%E5%9B%BE%231%3F.pmtiles');
	expect(encodeAddress('projects/a/')).toBe('projects/a/');
	expect(encodeAddress('')).toBe('');
});

test('only what is named after its bytes is right wherever it comes from', () => {
	expect(isImmutable('_app/immutable/chunks/a.js')).toBe(true);
	expect(isImmutable('_app/version.json')).toBe(false);
});
