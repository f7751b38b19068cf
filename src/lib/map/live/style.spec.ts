import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { palettes } from '../../../../tests/example/stylesheet';
import { DATASETS } from '../../core/datasets';
import type { MapData } from '../../core/picture/map-data';
import { layersOf } from './layers';
import { styleOf } from './style';

const none = { type: 'FeatureCollection', features: [] } as { type: 'FeatureCollection'; features: never[] };
const data: MapData = { context: none, 'context-anchors': none, shapes: none, anchors: none };
const look = { palette: palettes().light, theme: 0, size: 1, named: true, alone: false };
const layers = layersOf(look, DATASETS);
const tiled = styleOf({ ...data, tiles: 'https://example.org/tiles.pmtiles' }, layers);

test('features that came as tiles are drawn by the same layers', () => {
	const unlike = tiled.layers.map((layer, i) => ({ ...layers[i], ...layer }));
	expect(tiled.layers.map(({ id }) => id)).toEqual(layers.map(({ id }) => id));
	expect(unlike.map(({ paint, layout }) => [paint, layout])).toEqual(
		layers.map(({ paint, layout }) => [paint, layout]),
	);
	for (const layer of tiled.layers) {
		const { source, 'source-layer': inner } = layer as { source: string; 'source-layer'?: string };
		expect(layer.id.startsWith(inner ?? source)).toBe(true);
	}
});

test('the style on tiles is valid, and ids are promoted so that features can be set off', () => {
	const complete = { ...tiled, glyphs: 'none/{fontstack}/{range}' };
	expect(validateStyleMin(complete as unknown as Parameters<typeof validateStyleMin>[0])).toEqual([]);
	expect(tiled.sources).toMatchObject({
		tiles: { type: 'vector', url: 'pmtiles://https://example.org/tiles.pmtiles', promoteId: 'id' },
	});
	expect(Object.keys(tiled.sources)).not.toContain('shapes');
});

test('without tiles nothing of them is in the style', () => {
	expect(Object.keys(styleOf(data, layers).sources)).toEqual(['context', 'context-anchors', 'shapes', 'anchors']);
});

test('on a stage tiles stay large, larger in its type where the screen is', () => {
	const deepest = (stage: number | null) =>
		Object.values(styleOf(data, layers, stage).sources).map((source) => 'maxzoom' in source && source.maxzoom);
	expect(deepest(null)).toEqual([false, false, false, false]);
	expect(deepest(0)).toEqual([9, 9, 9, 9]);
	expect(deepest(1)).toEqual([10, 10, 10, 10]);
	expect(deepest(2.2)).toEqual([11, 11, 11, 11]);
	expect(deepest(3.4)).toEqual([12, 12, 12, 12]);
});
