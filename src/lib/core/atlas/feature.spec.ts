import { expect, test } from 'vitest';
import { example, exampleContext, line, point, reports, says } from '../../../../tests/example/town';
import { tieFeatures, type SourceFeature } from './feature';

const project = (id: string, at: string[], mentions = [says('丙路明年新建')]): SourceFeature =>
	example(id, null, { kind: 'project', at, mentions });
const near = example('near', point(1, 1), { certainty: 'digitised', accuracy_m: 20 });
const far = example('far', point(2, 2), { certainty: 'approximate', accuracy_m: 800 });
const road = example('road', line([0, 0], [1, 0]));
const byId = (features: SourceFeature[], context = [exampleContext('rail', line([5, 5], [6, 6]))]) =>
	Object.fromEntries(tieFeatures(features, context, reports).map((feature) => [feature.id, feature]));

test('a project without a geometry takes the position of its place', () => {
	expect(byId([near, project('p', ['near'])]).p?.position).toMatchObject({
		geometry: near.geometry,
		certainty: 'digitised',
		accuracy_m: 20,
		source: '来源near',
		shownBy: ['near'],
	});
});

test('of several places, it takes all positions and the worst certainty', () => {
	expect(byId([near, far, project('p', ['near', 'far'])]).p?.position).toMatchObject({
		geometry: {
			type: 'MultiPoint',
			coordinates: [
				[1, 1],
				[2, 2],
			],
		},
		certainty: 'approximate',
		accuracy_m: 800,
		shownBy: ['near', 'far'],
	});
});

test('lines are joined to lines, unlike geometries to a collection; the context is a place too', () => {
	expect(byId([road, project('p', ['road', 'rail'])]).p?.position.geometry?.type).toBe('MultiLineString');
	expect(byId([road, near, project('p', ['road', 'near'])]).p?.position.geometry).toEqual({
		type: 'GeometryCollection',
		geometries: [road.geometry, near.geometry],
	});
});

test('what stands on the base map is shown by itself: the base map is no subject', () => {
	expect(byId([project('p', ['rail'])]).p?.position).toMatchObject({
		geometry: { type: 'LineString' },
		certainty: 'approximate',
		shownBy: ['p'],
	});
});

test('what stands nowhere, or at places that are not placed, has no position', () => {
	const nowhere = { geometry: null, certainty: null, shownBy: [] };
	const tied = byId([example('lost'), project('p', ['lost']), project('q', ['missing'])]);
	expect(tied.lost?.position).toMatchObject(nowhere);
	expect(tied.p?.position).toMatchObject(nowhere);
	expect(tied.q?.position).toMatchObject(nowhere);
});

test('a place knows its projects; a road shows how far the dearest one is, a point only that there are some', () => {
	const dear = project(
		'dear',
		['near'],
		[says('甲路投资1500万元正在施工', { status: 'implementation', money: 15_000_000 })],
	);
	const along = { ...dear, id: 'along', properties: { ...dear.properties, at: ['road'] } };
	const tied = byId([near, far, road, project('cheap', ['near']), dear, along]);
	expect(tied.near).toMatchObject({ projects: ['cheap', 'dear'], sign: { kind: 'site', status: null } });
	expect(tied.road).toMatchObject({ projects: ['along'], sign: { kind: 'project', status: 'implementation' } });
	expect(tied.far).toMatchObject({ projects: [], sign: { kind: 'place', status: null } });
});

test('mentions stand in reading order; a quote that is not found exactly once is left out', () => {
	const mentions = [
		says('甲路完工', {}, '2023'),
		says('丙路明年新建'),
		says('路'),
		says('没有'),
		says('乙路尚在推进'),
		says('完工', {}, '1999'),
	];
	const tied = byId([example('a', null, { mentions })]);
	expect(tied.a?.mentions.map(({ exact }) => exact)).toEqual(['乙路尚在推进', '丙路明年新建', '甲路完工']);
});
