import { expect, test } from 'vitest';
import { example, exampleContext, line, point, square } from '../../../../tests/example/town';
import { tieFeatures } from '../atlas/feature';
import { mapData } from './map-data';

const context = [exampleContext('rail', line([0, 0], [2, 0]))];
const features = [
	example('point', point(1, 1), { certainty: 'approximate' }),
	example('line', line([0, 0], [2, 2])),
	example('area', square(0, 0, 2)),
	example('lost'),
	example('project', null, { kind: 'project', at: ['line'] }),
];
const data = mapData(tieFeatures(features, context, []), { context, bounds: [113, 31, 115, 32] }, (id) => `名${id}`);
const ids = (source: 'shapes' | 'anchors') => data[source].features.map(({ properties }) => properties!.id);

test('every feature with a geometry is drawn once: all have an anchor, what has an extent a shape', () => {
	expect(ids('anchors')).toEqual(['point', 'line', 'area']);
	expect(ids('shapes')).toEqual(['line', 'area']);
});

test('the map is sent only what it paints', () => {
	expect(data.shapes.features[1]!.properties).toEqual({
		id: 'area',
		dataset: 'roads',
		certainty: 'schematic',
		area: true,
	});
	expect(data.anchors.features[0]).toEqual({
		type: 'Feature',
		geometry: { type: 'Point', coordinates: [1, 1] },
		properties: {
			id: 'point',
			dataset: 'roads',
			name: '名point',
			rank: expect.any(Number),
			sign: 'roads/place/unknown/approximate',
		},
	});
});

test('a road that merely lies there is its own sign; where a project stands there is one', () => {
	const signs = data.anchors.features.map(({ properties }) => properties!.sign);
	expect(signs).toEqual([expect.any(String), 'roads/project/unknown/schematic', undefined]);
});

test('the context is drawn and named', () => {
	expect(data.context.features).toMatchObject([
		{ properties: { role: 'graticule' }, geometry: { type: 'MultiLineString' } },
		{ properties: { role: 'railway' }, geometry: { type: 'LineString' } },
	]);
	expect(data['context-anchors'].features).toMatchObject([
		{ properties: { name: '名rail' }, geometry: { type: 'Point', coordinates: [1, 0] } },
	]);
});
