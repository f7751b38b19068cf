import { expect, test } from 'vitest';
import { example, exampleContext, line, point, reports, says } from '../../../../tests/example/town';
import { tieFeatures } from './feature';
import { publicContext, publicFeature } from './public';

const place = example('place', point(1, 2));
const project = example('project', null, {
	kind: 'project',
	category: 'school',
	at: ['place'],
	mentions: [
		{
			...says('1600万元', { money: 16_000_000, qualifier: 'about', phase: '完工' }),
			prefix: '甲路投资',
			suffix: '今年',
		},
	],
});
const features = tieFeatures([place, project, example('lost')], [], reports).map(publicFeature);

test('a published project carries the position of its places and its mentions with their sentence', () => {
	expect(features[1]).toEqual({
		type: 'Feature',
		id: 'project',
		geometry: { type: 'Point', coordinates: [1, 2] },
		properties: {
			id: 'project',
			kind: 'project',
			dataset: 'roads',
			category: 'school',
			name: '名project',
			name_en: 'Name of project',
			status: 'identification',
			phase: '完工',
			cost_cny: 16_000_000,
			cost_qualifier: 'about',
			cost_nature: 'investment',
			certainty: 'schematic',
			accuracy_m: null,
			source: '来源place',
			date: '2024-01-01',
			at: ['place'],
			mentions: [
				{
					report: '2022',
					sentence: 's2-0-0-1',
					exact: '1600万元',
					prefix: '甲路投资',
					suffix: '今年',
					says: { money: 16_000_000, qualifier: 'about', phase: '完工' },
				},
			],
		},
	});
});

test('what is not placed is published with a null geometry, and nothing is left out', () => {
	expect(features.map(({ id, geometry }) => [id, geometry?.type ?? null])).toEqual([
		['place', 'Point'],
		['project', 'Point'],
		['lost', null],
	]);
});

test('what was given no category is published with none', () => {
	expect(features.map(({ properties }) => properties.category)).toEqual([null, 'school', null]);
});

test('the context is published with what its positions are worth', () => {
	const rail = exampleContext('rail', line([5, 5], [6, 6]));
	const { role, name, name_en, certainty, accuracy_m, source, date } = rail.properties;
	expect(publicContext([rail]).features).toEqual([
		{
			type: 'Feature',
			id: 'rail',
			properties: { id: 'rail', role, name, name_en, certainty, accuracy_m, source, date },
			geometry: rail.geometry,
		},
	]);
});
