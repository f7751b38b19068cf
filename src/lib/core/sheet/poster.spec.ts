import { describe, expect, test } from 'vitest';
import { emsOf, overlap, within } from './boxes';
import { layPoster, typeOf, type PosterGiven } from './poster';
import { wrap } from './wrap';

const measure = (text: string, size: number, bold: boolean) => emsOf(text) * size * (bold ? 1.08 : 1);

const given = (width: number, height: number, english: boolean): PosterGiven => ({
	map: { width, height },
	title: english ? 'A Town: projects and places of its government work report' : '某镇：政府工作报告里的项目和地方',
	lines: [
		english
			? 'only Roads · Industry; CNY 5 million or more; within 500 m of a road with a rather long name; as told by the plan'
			: '只看道路、产业园区；500 万元以上；距某条名字很长的道路 500 米以内；时点：2022 年报告的计划',
		'2026-11-22',
	],
	legend: [
		{ sign: 'dataset', dataset: 'roads', words: english ? 'Roads' : '道路' },
		{ sign: 'status', status: 'completion', words: english ? 'Complete' : '已完成' },
		{ sign: 'status', status: null, words: english ? 'Status not stated' : '报告未说明进度' },
		{ sign: 'place', kind: 'site', words: english ? 'place with a project' : '有项目的地方' },
		{
			sign: 'certainty',
			certainty: 'schematic',
			words: english
				? 'Schematic: placed for legibility only; the position itself means nothing'
				: '示意：只为看得清楚而摆放，位置本身没有意义',
		},
		{ sign: 'disc', radius: 26, words: english ? '≥ CNY 100 million' : '≥ 1 亿元' },
		{ sign: 'ring', radius: 15, words: english ? 'total investment' : '总投资' },
	],
	bar: { pixels: Math.min(width * 0.3, 110), words: english ? '2 km' : '2 公里' },
	north: english ? 'N' : '北',
	stamp: ['示意', english ? 'SCHEMATIC' : 'schematic'],
	notes: [
		english
			? 'Source: text of a web page of the city government portal, kept as received.'
			: '来源：门户网站发布的网页文本。',
		`https://town.example/?ask=${'within,114.02,31.5;'.repeat(12)}`,
	],
});

describe.each([
	[320, 300],
	[1280, 800],
	[3840, 2000],
])('on a map %i pixels wide', (width, height) => {
	describe.each([true, false])('in English: %s', (english) => {
		const poster = layPoster(given(width, height, english), measure);
		const whole = { left: 0, top: 0, right: poster.width, bottom: poster.height };
		const solid = [
			...poster.texts.map(({ box }) => box),
			...poster.signs.map(({ box }) => box),
			poster.bar,
			poster.north,
		];

		test('nothing is cut off', () => {
			for (const box of [...solid, ...poster.plates]) expect(within(box, whole)).toBe(true);
			for (const plate of poster.plates) expect(within(plate, poster.map)).toBe(true);
		});

		test('nothing overlaps anything else', () => {
			for (const [i, box] of solid.entries())
				expect(solid.filter((other, j) => j > i && overlap(shrunk(box), shrunk(other)))).toEqual([]);
			for (const [i, plate] of poster.plates.entries())
				expect(poster.plates.filter((other, j) => j > i && overlap(plate, other))).toEqual([]);
		});

		test('only scale, north and stamp stand on the map', () => {
			const upon = solid.filter((box) => overlap(box, poster.map));
			for (const box of upon) expect(poster.plates.some((plate) => within(box, plate))).toBe(true);
		});

		test('every word is written', () => {
			const written = poster.texts.map(({ text }) => text).join('');
			const { title, lines, legend, notes } = given(width, height, english);
			const bare = (text: string) => text.replace(/\s/g, '');
			for (const words of [title, ...lines, ...legend.map((entry) => entry.words), ...notes])
				expect(bare(written)).toContain(bare(words));
		});
	});
});

/** Lines of type may touch. */
const shrunk = (box: { left: number; top: number; right: number; bottom: number }) => ({
	left: box.left + 0.01,
	right: box.right - 0.01,
	top: box.top + 0.01,
	bottom: box.bottom - 0.01,
});

test('type grows with the map, and never shrinks', () => {
	expect([320, 1150, 3450].map(typeOf)).toEqual([1, 1, 3]);
});

test('what is not there takes no room', () => {
	const bare = { ...given(800, 500, true), legend: [], stamp: null, notes: [] };
	const poster = layPoster(bare, measure);
	expect(poster.stamp).toBeNull();
	expect(poster.signs).toEqual([]);
	expect(poster.height).toBeLessThan(layPoster(given(800, 500, true), measure).height);
});

test('lines break between characters and words, marks stay with what they follow', () => {
	const width = (text: string) => emsOf(text) * 10;
	expect(wrap('道路，园区。', 30, width)).toEqual(['道路，', '园区。']);
	expect(wrap('道路，园区。', 20, width)).toEqual(['道', '路，', '园', '区。']);
	expect(wrap('one two three', 45, width)).toEqual(['one two', 'three']);
	expect(wrap('abcdefghij', 28, width).every((line) => width(line) <= 28)).toBe(true);
	expect(wrap('', 10, width)).toEqual([]);
});
