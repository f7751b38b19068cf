import { expect, test } from 'vitest';
import { findScenes } from './find-scene';
import type { Scene } from './scene';

const scene = (title: string, original: string | null = null) => ({ title, original }) as Scene;
const scenes = [
	scene('青溪镇2022年政府工作报告'),
	scene('(一)工业兴镇融合发展,经济实力稳中有进'),
	scene('发展大道改造升级'),
	scene('Friendship Avenue', '友谊大道'),
	scene('3 Villages Road'),
];
const found = (asked: string) => findScenes(scenes, asked).map(({ index }) => index);

test('a number is that of a scene, then the words of titles', () => {
	expect(found('2')).toEqual([1, 0]);
	expect(found(' 5 ')).toEqual([4]);
	expect(found('３')).toEqual([2, 4]);
});

test('a number that no scene has finds what it stands in, or nothing', () => {
	expect(found('2022')).toEqual([0]);
	expect(found('0')).toEqual([0]);
	expect(found('99')).toEqual([]);
});

test('words are found anywhere in a title, titles that begin so first', () => {
	expect(found('发展')).toEqual([2, 1]);
	expect(found('大道')).toEqual([2, 3]);
});

test('all words have to be there, in either case, also of the Chinese name', () => {
	expect(found('AVENUE friend')).toEqual([3]);
	expect(found('友谊 avenue')).toEqual([3]);
	expect(found('avenue road')).toEqual([]);
});

test.each(['', '   ', '\t'])('an empty question finds nothing', (asked) => {
	expect(found(asked)).toEqual([]);
});

test.each(['(', '[', '\\', 'mel\\', '.*', '(一)'])('%s is no pattern', (asked) => {
	expect(found(asked)).toEqual(asked === '(' || asked === '(一)' ? [1] : []);
});
