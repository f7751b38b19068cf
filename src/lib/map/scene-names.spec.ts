import { expect, test } from 'vitest';
import type { Picture, Shape } from '../core/picture/picture';
import { cameraOf, frameOf } from '../core/projection/mercator';
import { labelsOf, namesOf, placeNames } from './scene-names';

const shape: Shape = {
	...{ id: 'road', kind: 'project', dataset: 'roads', certainty: 'schematic', status: null },
	...{ d: 'M400,500L600,520', area: false, reach: null, x: 500, y: 510 },
};
const picture: Picture = {
	frame: frameOf([114, 31, 114.1, 31.1]),
	graticule: '',
	context: [{ id: 'seat', role: 'seat', d: null, x: 800, y: 200 }],
	shapes: [shape, { ...shape, id: 'school', d: null, x: 300, y: 300 }],
	labels: [],
};
const named = (id: string, name: string, rank: number) => ({
	type: 'Feature' as const,
	properties: { id, name, rank },
	geometry: { type: 'Point' as const, coordinates: [0, 0] },
});
const names = namesOf({
	anchors: { type: 'FeatureCollection', features: [named('road', '甲路', 0), named('school', '学校', 2)] },
	'context-anchors': { type: 'FeatureCollection', features: [named('seat', '县城', 0)] },
});
const view = {
	...{ lit: null, selected: [], covered: [], size: 1, width: 700, height: 700 },
	camera: cameraOf(picture.frame, 700, 700),
};

test('a scene names what it shows and what lies around, not what recedes', () => {
	expect([...placeNames(picture, names, view).keys()].sort()).toEqual(['road', 'school', 'seat']);
	expect([...placeNames(picture, names, { ...view, lit: ['road'] }).keys()].sort()).toEqual(['road', 'seat']);
});

test('the drawn map shows the same names on the same sides', () => {
	const sides = placeNames(picture, names, view);
	const labels = labelsOf(picture, names, sides);
	expect(labels.map(({ id, text, context }) => [id, text, context])).toEqual([
		['road', '甲路', false],
		['school', '学校', false],
		['seat', '县城', true],
	]);
	expect(labels[0]).toMatchObject({ x: 500, y: 510, anchor: 'middle', dx: 0 });
});

test('what the subject is named wins room over what is only shown', () => {
	const crowd = {
		...picture,
		shapes: [
			{ ...shape, id: 'school', d: null },
			{ ...shape, d: null, x: 505 },
		],
	};
	const small = { ...view, width: 130, height: 60, camera: cameraOf(picture.frame, 60, 60) };
	const first = (selected: string[]) => [...placeNames(crowd, names, { ...small, selected }).keys()][0];
	expect(first(['road'])).toBe('road');
	expect(first(['school'])).toBe('school');
});
