import { expect, test } from 'vitest';
import { example, line, point, reports, says, square } from '../../../../tests/example/town';
import { tieFeatures } from './feature';
import { boundsOf, presentEntry, type Voice } from './present';

const project = example('a', null, {
	kind: 'project',
	at: ['b', 'c'],
	summary_en: 'A road.',
	mentions: [
		says('甲路投资1500万元正在施工', { status: 'implementation', phase: '正在施工', money: 15_000_000 }),
		says('甲路投资1600万元今年完工', { money: 16_000_000 }),
	],
});
const [feature] = tieFeatures([project, example('b', point(2, 3)), example('c', point(1, 5))], [], reports);
const chinese: Voice = { language: 'zh-Hant', script: (text) => `繁${text}` };
const english: Voice = { language: 'en', script: (text) => text };

test('names, phases and quotes are in the script of the page', () => {
	const entry = presentEntry(feature!, chinese);
	expect(entry).toMatchObject({ name: '繁名a', original: null, summary: null, phase: '繁正在施工' });
	expect(entry.quotes[0]).toMatchObject({ exact: '繁甲路投资1500万元正在施工', sentence: 's1-0-0-1', part: 'review' });
});

test('an English page has the English name, the Chinese one beside it, and the sentence written for it', () => {
	expect(presentEntry(feature!, english)).toMatchObject({ name: 'Name of a', original: '名a', summary: 'A road.' });
});

test('a changed figure is shown with the one before', () => {
	const { cost, costWas } = presentEntry(feature!, english);
	expect([cost, costWas]).toEqual([
		{ cny: 16_000_000, qualifier: 'exact' },
		{ cny: 15_000_000, qualifier: 'exact' },
	]);
});

test('related features are not told twice', () => {
	const related = ['b', 'd', 'p'];
	const [own, place] = tieFeatures(
		[example('p', null, { kind: 'project', at: ['b'], related: ['b', 'd'] }), example('b', point(2, 3), { related })],
		[],
		reports,
	);
	expect(presentEntry(own!, english)).toMatchObject({ at: ['b'], related: ['d'] });
	expect(presentEntry(place!, english)).toMatchObject({ projects: ['p'], related: ['b', 'd'] });
});

test('an entry has a category only where one was given', () => {
	const [school, lost] = tieFeatures([example('s', point(1, 2), { category: 'school' }), example('l')], [], reports);
	expect(presentEntry(school!, english).category).toBe('school');
	expect('category' in presentEntry(lost!, english)).toBe(false);
});

test('an entry has the bounds of the places it stands at', () => {
	expect(presentEntry(feature!, english)).toMatchObject({ bounds: [1, 3, 2, 5], shownBy: ['b', 'c'] });
});

test.each([
	[point(1, 2), [1, 2, 1, 2]],
	[line([3, 1], [1, 4]), [1, 1, 3, 4]],
	[square(1, 2, 3), [1, 2, 4, 5]],
	[
		{
			type: 'MultiLineString',
			coordinates: [
				[
					[0, 0],
					[1, 1],
				],
				[
					[5, -1],
					[2, 2],
				],
			],
		},
		[0, -1, 5, 2],
	],
	[
		{
			type: 'MultiPolygon',
			coordinates: [
				[
					[
						[0, 0],
						[1, 0],
						[1, 1],
						[0, 0],
					],
				],
				[
					[
						[8, 8],
						[9, 8],
						[9, 9],
						[8, 8],
					],
				],
			],
		},
		[0, 0, 9, 9],
	],
	[{ type: 'GeometryCollection', geometries: [point(1, 2), square(3, 4, 1)] }, [1, 2, 4, 5]],
] as const)('bounds of %j', (geometry, bounds) => {
	expect(boundsOf(geometry as Parameters<typeof boundsOf>[0])).toEqual(bounds);
});
