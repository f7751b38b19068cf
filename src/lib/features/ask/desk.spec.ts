import { describe, expect, test } from 'vitest';
import { example, line, point, square } from '../../../../tests/example/town';
import { tieFeatures, type SourceFeature } from '../../core/atlas/feature';
import { presentEntry } from '../../core/atlas/present';
import { sizesOf } from '../../core/ask/sizes';
import { mapData } from '../../core/picture/map-data';
import { parseReport } from '../../core/report/parse';
import { deskOf, drawnShapes } from './desk';
import { reachOf } from './reach';

const reports = [parseReport('## 一、回顾\n\n甲路1.1公里完工。丙园占地60亩。丁园占地300亩。', '2022', ['review'])];
const states = (exact: string, says: object) => [{ report: '2022', exact, says }];

function deskFor(sources: SourceFeature[]) {
	const features = tieFeatures(sources, [], reports);
	const entries = features.map((feature) => presentEntry(feature, { language: 'zh-Hans', script: (text) => text }));
	const shapes = drawnShapes(mapData(features, { context: [], bounds: [113, 31, 115, 32] }, (id) => id));
	return { entries, ...deskOf(entries, shapes) };
}

const town = deskFor([
	example('road', line([114, 31.5], [114.02, 31.5])),
	example(
		'school',
		point(114.01, 31.501),
		{ category: 'school', certainty: 'approximate', accuracy_m: 300 },
		'services',
	),
	example('park', square(114.02, 31.51, 0.01), {}, 'industry'),
	example('works', null, { kind: 'project', at: ['school', 'park'] }, 'industry'),
	example('lost'),
]);

describe('the geometry of entries', () => {
	test('is what the map draws: lines and areas in full, points at their anchors, projects at all their places', () => {
		expect(town.geometryOf('road')?.type).toBe('LineString');
		expect(town.geometryOf('school')).toEqual({ type: 'Point', coordinates: [114.01, 31.501] });
		expect(town.geometryOf('works')).toMatchObject({ geometries: [{ type: 'Point' }, { type: 'Polygon' }] });
		expect([town.geometryOf('lost'), town.geometryOf('nobody')]).toEqual([null, null]);
	});

	test('answers questions and draws points', () => {
		const found = town.answer({ kind: 'within', metres: 500, of: { kind: 'feature', id: 'road' } });
		expect(found).toMatchObject({ ids: ['school'], refused: ['park', 'works'], accuracy_m: 300 });
		expect(town.snap([114.01, 31.5], 1)).toEqual({ id: 'road', at: [expect.closeTo(114.01), expect.closeTo(31.5)] });
	});
});

describe('the band of a question', () => {
	test('reaches as far as the question', async () => {
		const band = await reachOf({ kind: 'within', metres: 500, of: { kind: 'feature', id: 'road' } }, town.geometryOf);
		expect(band).toMatchObject({ type: 'GeometryCollection', geometries: [{ type: 'Polygon' }] });
		const [north] = JSON.stringify(band)
			.match(/31\.\d+/g)!
			.map(Number)
			.toSorted((a, b) => b - a);
		expect(north).toBeCloseTo(31.5 + 500 / 111_195, 4);
	});

	test('is none where nothing reaches out', async () => {
		expect(await reachOf(null, town.geometryOf)).toBeNull();
		expect(await reachOf({ kind: 'crosses', id: 'road' }, town.geometryOf)).toBeNull();
		expect(
			await reachOf({ kind: 'within', metres: 0, of: { kind: 'feature', id: 'road' } }, town.geometryOf),
		).toBeNull();
		expect(
			await reachOf({ kind: 'within', metres: 9, of: { kind: 'feature', id: 'lost' } }, town.geometryOf),
		).toBeNull();
	});
});

describe('sums of what is listed', () => {
	const park = { category: 'industrial-park' } as const;
	const { entries, geometryOf } = deskFor([
		example('a', line([114, 31.5], [114.02, 31.5])),
		example('a-widening', null, {
			kind: 'project',
			at: ['a'],
			mentions: states('甲路1.1公里完工', { length_m: 1100 }),
		}),
		example('b', line([114, 31.6], [114.01, 31.6])),
		example('c', line([114, 31.7], [114.01, 31.7]), { certainty: 'digitised', accuracy_m: 30 }),
		example('culvert', point(114, 31.5)),
		example('north-park', null, { ...park, mentions: states('丙园占地60亩', { area_mu: 60 }) }, 'industry'),
		example(
			'south-park',
			square(114, 31.5, 0.01),
			{ ...park, mentions: states('丁园占地300亩', { area_mu: 300 }) },
			'industry',
		),
		example('drawn-park', square(114.1, 31.5, 0.01), park, 'industry'),
		example('field', square(114.2, 31.5, 0.01), {}, 'industry'),
	]);

	test('roads count once with what is done on them, the report’s word before the drawing', () => {
		expect(sizesOf(entries, geometryOf).roads).toEqual({
			stated: 1100,
			drawn: expect.closeTo(946, -1),
			counted: 2,
			leftOut: ['b'],
			accuracy_m: 30,
		});
	});

	test('parks count by what the report states, placed or not; a schematic shape is left out', () => {
		expect(sizesOf(entries, geometryOf).parks).toMatchObject({
			stated: expect.closeTo(240_000),
			drawn: 0,
			counted: 2,
			leftOut: ['drawn-park'],
		});
	});

	test('of nothing there is nothing', () => {
		expect(sizesOf([], geometryOf).roads).toEqual({ stated: 0, drawn: 0, counted: 0, leftOut: [], accuracy_m: null });
	});
});
