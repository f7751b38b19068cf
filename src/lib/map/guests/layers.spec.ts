import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { palettes } from '../../../../tests/example/stylesheet';
import { DATASETS } from '../../core/datasets';
import { guestLayers } from './layers';
import { addressOf } from './tiles';

const { light } = palettes();
const layers = guestLayers('guests-3', { palette: light, size: 1, label: '自带', dense: false, looked: [4] });

test('the layers of what a reader brought are valid, and named after their source', () => {
	const style = {
		version: 8,
		glyphs: 'none/{fontstack}/{range}',
		sources: { 'guests-3': { type: 'vector', tiles: [addressOf('guests-3')] } },
		layers,
	};
	expect(validateStyleMin(style as unknown as Parameters<typeof validateStyleMin>[0])).toEqual([]);
	expect(layers.every(({ id }) => id.startsWith('guests-3-'))).toBe(true);
});

test('it takes the colour of no dataset, and a dash of its own', () => {
	const text = JSON.stringify(layers);
	for (const dataset of DATASETS) expect(text).not.toContain(light[dataset]);
	expect(layers.find(({ id }) => id === 'guests-3-line')).toMatchObject({
		paint: { 'line-color': light.halo, 'line-dasharray': [5, 1.5, 1, 1.5] },
	});
});

test('names say whose they are', () => {
	expect(layers.find(({ id }) => id === 'guests-3-name')).toMatchObject({
		layout: { 'text-field': ['concat', '自带 · ', ['get', 'name']] },
	});
});

test('of very many each is drawn as little as can be', () => {
	const roles = guestLayers('g', { palette: light, size: 1, label: '自带', dense: true, looked: [] }).map(
		({ id }) => id,
	);
	expect(roles).toEqual(['g-area', 'g-looked', 'g-halo', 'g-line', 'g-dot']);
});
