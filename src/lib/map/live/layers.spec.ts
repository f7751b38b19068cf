import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { palettes } from '../../../../tests/example/stylesheet';
import { DATASETS, type Dataset } from '../../core/datasets';
import { layersOf, SOURCES } from './layers';

const { light, dark } = palettes();
const selections: (readonly Dataset[])[] = [DATASETS, ['roads'], []];

function errorsOf(layers: ReturnType<typeof layersOf>): string[] {
	const empty = { type: 'geojson', data: { type: 'FeatureCollection', features: [] } } as const;
	const sources = Object.fromEntries(SOURCES.map((source) => [source, empty]));
	// Text is drawn from the reader's own fonts; the specification still asks for an address.
	const style = { version: 8, glyphs: 'none/{fontstack}/{range}', sources, layers } as const;
	return validateStyleMin(style as unknown as Parameters<typeof validateStyleMin>[0]).map(({ message }) => message);
}

test.each([
	['light', light],
	['dark', dark],
])('every layer list of the %s scheme is a valid style', (_, palette) => {
	for (const datasets of selections)
		for (const size of [1, 1.75, 2])
			expect(errorsOf(layersOf({ palette, theme: 3, size, named: true, alone: false }, datasets))).toEqual([]);
});

test('sizes, a plan and other signs make a valid style too, and change nothing but paint and layout', () => {
	const look = { palette: light, theme: 3, size: 1, named: true, alone: false };
	const shape = { d: null, area: false, reach: null, x: 0, y: 0, certainty: 'schematic', dataset: 'roads' } as const;
	const signs = new Map([
		['a', { ...shape, id: 'a', kind: 'project', status: 'preparation' } as const],
		['b', { ...shape, id: 'b', kind: 'place', status: null, d: 'M0 0' } as const],
		['c', { ...shape, id: 'c', kind: 'project', status: 'preparation' } as const],
	]);
	const told = layersOf({ ...look, sized: true, planned: true, signs }, DATASETS);
	expect(errorsOf(told)).toEqual([]);
	const bare = (layers: typeof told) => layers.map((layer) => ({ ...layer, paint: null, layout: null }));
	expect(bare(told)).toEqual(bare(layersOf(look, DATASETS)));
	expect(told.find(({ id }) => id === 'anchors-sign')?.layout).toMatchObject({
		'icon-image': [
			'match',
			['get', 'id'],
			['a', 'c'],
			'roads/project/preparation/schematic/3',
			['b'],
			'',
			['concat', ['get', 'sign'], '/3'],
		],
	});
});

test('the validation sees a broken layer', () => {
	const [layer] = layersOf(
		{ palette: { ...light, grid: 'no colour' }, theme: 0, size: 1, named: true, alone: false },
		[],
	);
	expect(errorsOf([layer!])).toHaveLength(1);
});

test('layers are named after their source, once each', () => {
	const layers = layersOf({ palette: light, theme: 0, size: 1, named: true, alone: false }, DATASETS);
	const ids = layers.map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	for (const layer of layers) expect('source' in layer && layer.id.startsWith(layer.source)).toBe(true);
});

test('the picture behind is never repainted for a choice of overlays: only filters differ', () => {
	const bare = (datasets: readonly Dataset[]) =>
		layersOf({ palette: light, theme: 0, size: 1, named: true, alone: false }, datasets).map((layer) => ({
			...layer,
			filter: null,
		}));
	expect(bare(['roads'])).toEqual(bare(DATASETS));
});

test('on a stage names are no layers of the data, and nothing but paint follows a scene', () => {
	const staged = { palette: light, theme: 0, size: 2, named: true, alone: false, staged: true };
	const layers = layersOf(staged, DATASETS);
	expect(errorsOf(layers)).toEqual([]);
	expect(layers.filter((layer) => JSON.stringify(layer).includes('text-field'))).toEqual([]);
	expect(layersOf({ ...staged, named: false, unnamed: [] }, DATASETS)).toEqual(layers);
});
