import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { tiandituStyle } from '../../core/base/tianditu';
import { contentPolicy } from './policy';

const plain = { tianditu: false, scripts: [] };
const connect = (base_maps: Parameters<typeof contentPolicy>[0]['base_maps'], tianditu = false) =>
	contentPolicy({ base_maps }, { ...plain, tianditu }).directives!['connect-src'];

test('nothing comes from elsewhere, and nothing unsafe is allowed', () => {
	const { mode, directives } = contentPolicy({}, plain);
	expect(mode).toBe('hash');
	expect(directives).toMatchObject({
		'default-src': ['none'],
		'script-src': ['self'],
		'style-src': ['self'],
		'img-src': ['self', 'data:'],
		'connect-src': ['self'],
		'worker-src': ['self'],
		'base-uri': ['none'],
	});
	expect(JSON.stringify(directives)).not.toMatch(/unsafe|blob:|strict-dynamic|\*/);
});

test('a script of our own in the page is named by its hash', () => {
	const hash = createHash('sha256').update('early()').digest('base64');
	const { directives } = contentPolicy({}, { ...plain, scripts: ['early()'] });
	expect(directives!['script-src']).toEqual(['self', `sha256-${hash}`]);
});

test('the origins of base maps are asked, and those they name; paths below the site are the site’s own', () => {
	const base_maps = [
		{
			style: 'https://maps.example:8443/styles/town.json',
			hosts: ['https://tiles.example', 'https://*.glyphs.example'],
		},
		{ style: 'maps/style.json' },
		{ pmtiles: 'town.pmtiles' },
		{ pmtiles: 'https://tiles.example/town.pmtiles?v=1' },
	];
	expect(connect(base_maps)).toEqual([
		'self',
		'https://*.glyphs.example',
		'https://maps.example:8443',
		'https://tiles.example',
	]);
	expect(contentPolicy({ base_maps }, plain).directives!['img-src']).toContain('https://tiles.example');
});

test('天地图 is asked where it is offered, at every address that its style names', () => {
	const sources = Object.values(tiandituStyle('img', 'key').sources) as { tiles: string[] }[];
	const asked = sources.flatMap(({ tiles }) => tiles.map((tile) => new URL(tile).origin));
	expect(connect([{ tianditu: 'img' }])).toEqual(['self']);
	expect(connect([{ tianditu: 'img' }], true)).toEqual(['self', ...new Set(asked)]);
});
