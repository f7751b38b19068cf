import { validateStyleMin, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../language/languages';
import { chosenBase, FLAVORS, type BaseMap } from './base-map';
import { TIANDITU_SETS, tiandituStyle } from './tianditu';
import { tilesStyle } from './tiles-style';

const ARCHIVE = 'https://town.example/base/town.pmtiles';
const tags = LANGUAGES.map(({ tag }) => tag);
const told = (style: StyleSpecification) => validateStyleMin(style).map(({ message }) => message);

describe.each(FLAVORS)('the style of an archive, %s', (flavor) => {
	test.each(tags)('is a style, in %s', (language) => {
		expect(told(tilesStyle(ARCHIVE, flavor, language))).toEqual([]);
	});

	test('asks for the archive alone: no glyphs, no sprite, no other address', () => {
		const style = tilesStyle(ARCHIVE, flavor, 'zh-Hans');
		expect(style.sources).toEqual({ tiles: { type: 'vector', url: `pmtiles://${ARCHIVE}` } });
		expect(Object.keys(style).sort()).toEqual(['layers', 'sources', 'version']);
		expect(JSON.stringify(style.layers)).not.toMatch(/https?:|icon-image|Noto|-pattern/);
	});
});

test('no administrative boundary is drawn', () => {
	const { layers } = tilesStyle(ARCHIVE, 'light', 'en');
	expect(layers.length).toBeGreaterThan(40);
	expect(layers.filter((layer) => 'source-layer' in layer && layer['source-layer'] === 'boundaries')).toEqual([]);
});

test('names stand in the language of the page, in the reader’s own fonts', () => {
	const { layers } = tilesStyle(ARCHIVE, 'light', 'zh-Hant');
	const names = layers.filter((layer) => layer.type === 'symbol');
	expect(names.length).toBe(6);
	for (const { layout } of names)
		expect(layout).toMatchObject({
			'text-font': ['sans-serif'],
			'text-field': ['coalesce', ['get', 'name:zh-Hant'], ['get', 'name']],
		});
});

describe.each(TIANDITU_SETS)('天地图 %s', (set) => {
	const style = tiandituStyle(set, 'a key&more');

	test('is a style of the ground and of its names above', () => {
		expect(told(style)).toEqual([]);
		const names = { vec: 'cva', img: 'cia', ter: 'cta' }[set];
		expect(style.layers.map(({ id }) => id)).toEqual([set, names]);
		for (const layer of [set, names])
			expect(style.sources[layer]).toMatchObject({
				type: 'raster',
				tileSize: 256,
				attribution: expect.stringContaining('天地图'),
			});
	});

	test('asks for WMTS tiles of the matrix set w, from eight hosts, with the key', () => {
		const { tiles } = style.sources[set] as { tiles: string[] };
		expect(new Set(tiles.map((tile) => new URL(tile).host)).size).toBe(8);
		const { pathname, searchParams } = new URL(tiles[0]!);
		expect(pathname).toBe(`/${set}_w/wmts`);
		expect(Object.fromEntries(searchParams)).toEqual({
			SERVICE: 'WMTS',
			REQUEST: 'GetTile',
			VERSION: '1.0.0',
			LAYER: set,
			STYLE: 'default',
			TILEMATRIXSET: 'w',
			FORMAT: 'tiles',
			TILEMATRIX: '{z}',
			TILEROW: '{y}',
			TILECOL: '{x}',
			tk: 'a key&more',
		});
	});
});

test('the address chooses among what is offered; what it does not know is as good as absent', () => {
	const offered: BaseMap[] = [
		{ id: 'imagery', kind: 'tianditu', set: 'img', key: 'k' },
		{ id: 'schematic', kind: 'schematic' },
	];
	expect(chosenBase(offered, 'schematic')).toBe(offered[1]);
	expect(chosenBase(offered, null)).toBe(offered[0]);
	expect(chosenBase(offered, 'nowhere')).toBe(offered[0]);
	expect(chosenBase([], null)).toEqual({ id: 'schematic', kind: 'schematic' });
});
