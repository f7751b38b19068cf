import { expect, test } from 'vitest';
import { toSimplified, toTraditional } from './chinese';

test('traditional becomes simplified', () => {
	expect(toSimplified('穩中有進,頭髮與發展')).toBe('稳中有进,头发与发展');
});

test('simplified becomes traditional by words', () => {
	expect(toTraditional()('头发和发展大道')).toBe('頭髮和發展大道');
});

test('names become exactly what is given, the longer one first, signs and all', () => {
	const convert = toTraditional({ 里: '里', 里村: '里邨', '后(里)': '后(里)' });
	expect(convert('里村在里面,后(里)的后面')).toBe('里邨在里面,后(里)的後面');
});

test('a text without its names is converted as ever', () => {
	expect(toTraditional({ 猫山: '猫山' })('发展')).toBe('發展');
});
