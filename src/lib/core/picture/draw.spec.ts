import { expect, test } from 'vitest';
import { example, exampleContext, line, point, square } from '../../../../tests/example/town';
import { tieFeatures, type SourceFeature } from '../atlas/feature';
import { frameOf, project } from '../projection/mercator';
import { anchorOf, drawPicture } from './draw';
import { PICTURE_SIDE } from './picture';

const frame = frameOf([114, 31, 115, 32], 0);
const draw = (features: SourceFeature[]) => {
	const context = [exampleContext('rail', line([114, 31.2], [115, 31.2])), exampleContext('seat', point(114.9, 31.9))];
	return drawPicture(frame, tieFeatures(features, context, []), { context, bounds: [113, 31, 115, 32] }, (id) => id);
};
const numbers = (d: string) => [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);

test('an area is drawn as its inside, not as the rest of the world', () => {
	const [shape] = draw([example('a', square(114.4, 31.4, 0.2))]).shapes;
	expect(shape).toMatchObject({ area: true });
	expect(shape!.d!.match(/M/g)).toHaveLength(1);
	const [west, north] = project([114.4, 31.6]).map(
		(v, i) => ((v - [frame.x, frame.y][i]!) * PICTURE_SIDE) / frame.side,
	);
	expect(Math.min(...numbers(shape!.d!))).toBeCloseTo(Math.min(west!, north!), 0);
	expect(Math.max(...numbers(shape!.d!))).toBeLessThan(PICTURE_SIDE);
});

test('a hole stays a hole: the ring inside is drawn and nothing around the frame', () => {
	const ring = (g: ReturnType<typeof square>) => (g.type === 'Polygon' ? g.coordinates[0]! : []);
	const coordinates = [ring(square(114.2, 31.2, 0.6)), [...ring(square(114.4, 31.4, 0.2))].reverse()];
	const polygon = draw([example('a', { type: 'Polygon', coordinates })]).shapes[0]!.d!;
	const multi = draw([example('a', { type: 'MultiPolygon', coordinates: [coordinates] })]).shapes[0]!.d!;
	expect(polygon.match(/M/g)).toHaveLength(2);
	expect(multi).toBe(polygon);
	expect(numbers(polygon).every((value) => value > 0 && value < PICTURE_SIDE)).toBe(true);
});

test('a line begins and ends where Web Mercator puts its ends', () => {
	const { d, area } = draw([example('a', line([114.2, 31.8], [114.3, 31.8]))]).shapes[0]!;
	const at = (lng: number, lat: number) =>
		project([lng, lat]).map((v, i) => expect.closeTo(((v - [frame.x, frame.y][i]!) * PICTURE_SIDE) / frame.side, 0));
	expect(area).toBe(false);
	expect(numbers(d!).slice(0, 2)).toEqual(at(114.2, 31.8));
	expect(numbers(d!).slice(-2)).toEqual(at(114.3, 31.8));
});

test('every feature with a geometry is drawn once, and the context once', () => {
	const at = example('project', null, { kind: 'project', at: ['point'] });
	const placed = [
		example('point', point(114.5, 31.5)),
		example('line', line([114, 31], [115, 32])),
		example('area', square(114.1, 31.1, 0.1)),
	];
	const picture = draw([...placed, at, example('lost')]);
	expect(picture.shapes.map(({ id }) => id)).toEqual(['point', 'line', 'area']);
	expect(picture.shapes[0]).toMatchObject({ d: null, kind: 'site', certainty: 'schematic' });
	expect(picture.context.map(({ id, d }) => [id, d !== null])).toEqual([
		['rail', true],
		['seat', false],
	]);
	expect(picture.labels.map(({ id, context }) => [id, context])).toEqual(
		expect.arrayContaining([
			['point', false],
			['seat', true],
		]),
	);
});

test('a project that stands on the base map wears its shape', () => {
	const [shape] = draw([example('works', null, { kind: 'project', at: ['rail'] })]).shapes;
	expect(shape).toMatchObject({ id: 'works', kind: 'project', certainty: 'approximate', area: false });
	expect(shape!.d).toMatch(/^M/);
});

test.each([
	['a point', point(1, 2), [1, 2]],
	['the middle of a line along its length', line([0, 0], [1, 0], [1, 9]), [1, 4]],
	['a line of no length', line([1, 1], [1, 1]), [1, 1]],
	['the centre of a ring', square(0, 0, 2), [1, 1]],
	[
		'the first of several',
		{
			type: 'MultiPoint',
			coordinates: [
				[3, 4],
				[5, 6],
			],
		},
		[3, 4],
	],
	['the first of a collection', { type: 'GeometryCollection', geometries: [square(0, 0, 2), point(5, 5)] }, [1, 1]],
] as const)('anchor: %s', (_, geometry, anchor) => {
	expect(anchorOf(geometry as Parameters<typeof anchorOf>[0])).toEqual(anchor);
});
