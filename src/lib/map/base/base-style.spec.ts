import type { StyleSpecification } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { absolute } from './base-style';

const FROM = 'https://maps.example/styles/town/style.json';
const of = (rest: object) => absolute({ version: 8, sources: {}, layers: [], ...rest } as StyleSpecification, FROM);

test('addresses in a style are relative to the style, placeholders kept', () => {
	const { glyphs, sprite, sources } = of({
		glyphs: '../../fonts/{fontstack}/{range}.pbf',
		sprite: '/sprite',
		sources: {
			tiles: { type: 'vector', tiles: ['tiles/{z}/{x}/{y}.pbf'] },
			told: { type: 'raster', url: 'tiles.json' },
			lines: { type: 'geojson', data: 'lines.geojson' },
		},
	});
	expect(glyphs).toBe('https://maps.example/fonts/{fontstack}/{range}.pbf');
	expect(sprite).toBe('https://maps.example/sprite');
	expect(sources).toEqual({
		tiles: { type: 'vector', tiles: ['https://maps.example/styles/town/tiles/{z}/{x}/{y}.pbf'] },
		told: { type: 'raster', url: 'https://maps.example/styles/town/tiles.json' },
		lines: { type: 'geojson', data: 'https://maps.example/styles/town/lines.geojson' },
	});
});

test('what is absolute stays, and so does data that lies in the style itself', () => {
	const data = { type: 'FeatureCollection', features: [] };
	const sprite = [{ id: 'signs', url: 'https://signs.example/a' }];
	const sources = {
		archive: { type: 'vector', url: 'pmtiles://https://maps.example/a.pmtiles' },
		lines: { type: 'geojson', data },
	};
	expect(of({ sources, sprite })).toEqual({ version: 8, layers: [], sources, sprite });
});
