import { Resvg } from '@resvg/resvg-js';
import { beforeAll, expect, test } from 'vitest';
import { loadTranslate, type Translate } from '../language/translate';
import { CERTAINTIES } from '../feature/vocabulary';
import type { Picture, Shape } from '../picture/picture';
import { frameOf } from '../projection/mercator';
import { PICTURE_COLOURS } from './picture-colours';
import { pictureSvg, type PictureSvgGiven } from './picture-svg';

const shape = (one: Partial<Shape>): Shape => ({
	id: 'road',
	kind: 'project',
	dataset: 'roads',
	certainty: 'surveyed',
	status: 'implementation',
	d: 'M100,200L900,300',
	area: false,
	reach: null,
	x: 500,
	y: 250,
	...one,
});
const PICTURE: Picture = {
	frame: frameOf([114, 31.4, 114.1, 31.5]),
	graticule: 'M0,500L1000,500',
	context: [
		{ id: 'line', role: 'railway', d: 'M0,0L1000,1000', x: 500, y: 500 },
		{ id: 'county', role: 'seat', d: null, x: 800, y: 800 },
	],
	shapes: [
		shape({}),
		shape({ id: 'field', dataset: 'development', d: 'M100,600L300,600L300,800Z', area: true, x: 233, y: 667 }),
		shape({ id: 'village', dataset: 'villages', kind: 'place', status: null, d: null, x: 700, y: 500, reach: 40 }),
	],
	labels: [],
};
const schematic = { ...PICTURE, shapes: PICTURE.shapes.map((one) => ({ ...one, certainty: 'schematic' as const })) };

let t: Translate;
beforeAll(async () => {
	t = await loadTranslate('en', 'site');
});
const draw = (given: Partial<PictureSvgGiven> = {}) =>
	pictureSvg({
		width: 1200,
		height: 630,
		picture: PICTURE,
		bounds: null,
		names: (id) => `name of ${id}`,
		first: [],
		selected: [],
		language: 'en',
		t,
		colours: PICTURE_COLOURS.light,
		title: 'The town',
		lines: ['three things'],
		legend: true,
		mapReviewNumber: '',
		credit: ['Report of 2022', 'CC BY 4.0'],
		...given,
	});
/** All words of a drawing, in its order, each once. */
const wordsIn = (svg: string) => [...new Set([...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, words]) => words!))];

test.each([
	[1200, 630],
	[1360, 1020],
	[720, 960],
	[2048, 600],
	[360, 360],
])('a picture of %i by %i is an image of that size with all its words in it', (width, height) => {
	const svg = draw({ width, height, picture: schematic, mapReviewNumber: '鄂S(2026)001号' });
	const image = new Resvg(svg, { font: { loadSystemFonts: false } });
	expect([image.width, image.height]).toEqual([width, height]);
	expect(wordsIn(svg).join(' ')).toMatch(/The town .*three things .*Roads .*Report of 2022 .*CC BY 4\.0/);
	for (const [, x, y] of svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)" font-size/g)) {
		expect([Number(x) >= 0, Number(x) < width]).toEqual([true, true]);
		expect([Number(y) >= 0, Number(y) <= height]).toEqual([true, true]);
	}
});

test('it stands by itself: no stylesheet, no address, no variable', () => {
	const svg = draw({ picture: schematic });
	expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
		/https?:|href|var\(|calc\(|<style|<image|foreign/,
	);
	for (const [, id] of svg.matchAll(/url\(#([\w-]+)\)/g)) expect(svg).toContain(`id="${id}"`);
});

test('the seal is there while anything in view is schematic', () => {
	expect(wordsIn(draw())).not.toContain('示意');
	expect(wordsIn(draw({ picture: schematic }))).toEqual(expect.arrayContaining(['示意', 'SCHEMATIC']));
	const south: PictureSvgGiven['bounds'] = [114, 31.2, 114.02, 31.22];
	expect(wordsIn(draw({ picture: schematic, bounds: south }))).not.toContain('示意');
});

test('the map-review number has its place, and nothing stands there without one', () => {
	expect(wordsIn(draw({ mapReviewNumber: '鄂S(2026)001号' }))).toContain('Map review no. 鄂S(2026)001号');
	expect(draw()).not.toContain('review');
});

test.each(CERTAINTIES)('a %s position is drawn as the map draws it', (certainty) => {
	const svg = draw({ legend: false, picture: { ...PICTURE, context: [], shapes: [shape({ certainty })] } });
	const [line = ''] = svg.match(/<path d="M100,200L900,300"[^>]*>/) ?? [];
	const [, dash = null] = /stroke-dasharray="([^"]*)"/.exec(line) ?? [];
	const kind = dash === null ? 'solid' : dash.startsWith('0') ? 'dotted' : 'dashed';
	expect(kind).toBe({ surveyed: 'solid', digitised: 'solid', approximate: 'dashed', schematic: 'dotted' }[certainty]);
});

test('schematic areas are hatched', () => {
	expect(draw({ picture: schematic })).toContain('fill="url(#hatch-development)"');
	expect(draw()).not.toContain('hatch-');
});

test('the legend explains what is in view, and only where it is wanted', () => {
	expect(wordsIn(draw())).toEqual(expect.arrayContaining(['Roads', 'Villages', 'Under way', 'Surveyed', 'place']));
	expect(wordsIn(draw())).not.toContain('Heritage');
	expect(wordsIn(draw({ legend: false }))).not.toContain('Roads');
});

test('what is selected is set off, and named before all else', () => {
	const svg = draw({ selected: ['village', 'road'] });
	expect(wordsIn(svg)).toContain('name of village');
	expect(svg.match(/r="12"/g)).toHaveLength(2);
	expect(svg).toContain('fill-opacity="0.12"');
});

test('no name becomes markup, and none breaks the file', () => {
	const hostile = `<script>alert("1")</script>&\u0000\ud800`;
	const svg = draw({ title: hostile, names: () => hostile, credit: [hostile], selected: ['road'] });
	expect(svg).not.toContain('<script');
	expect(new Resvg(svg, { font: { loadSystemFonts: false } }).width).toBe(1200);
});
