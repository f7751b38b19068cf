import { expect, test } from 'vitest';
import { PARAMETERS, PLAIN } from '../../core/embed/options';
import {
	CHANGEABLE,
	frameAddress,
	heldTo,
	languageFor,
	OPTION_ATTRIBUTES,
	readOptions,
	readRatio,
	siteOf,
} from './attributes';

const read = (attributes: Record<string, string>) => readOptions((name) => attributes[name] ?? null);

test('every parameter of a frame is an attribute; its title is one that HTML has not taken, and lang is HTML’s own', () => {
	const parameters = OPTION_ATTRIBUTES.map((name) => (name === 'title-bar' ? 'title' : name));
	expect([...parameters, 'lang'].sort()).toEqual(Object.keys(PARAMETERS).sort());
	expect(OPTION_ATTRIBUTES).not.toContain('title');
});

test('an element without attributes is the plain map', () => {
	expect(read({})).toEqual({ options: PLAIN, ignored: [] });
});

test('attributes are read as an address is', () => {
	const { options, ignored } = read({
		datasets: 'roads,heritage',
		'title-bar': '0',
		camera: '13/31.5/114',
		theme: 'dark',
	});
	expect(options).toEqual({
		...PLAIN,
		datasets: ['roads', 'heritage'],
		title: false,
		camera: { center: [114, 31.5], zoom: 13 },
		theme: 'dark',
	});
	expect(ignored).toEqual([]);
});

test('a bare switch is on; what else is bare is absent; what is none of the values is told', () => {
	const { options, ignored } = read({ list: '', theme: '', select: '', scroll: 'never', title: 'A town' });
	expect(options).toEqual({ ...PLAIN, list: true });
	expect(ignored).toEqual([{ name: 'scroll', value: 'never', expected: 'cooperative, free' }]);
});

test.each([
	['', 'zh-Hans', 'https://atlas.example/t/embed/'],
	['roads', 'zh-Hant', 'https://atlas.example/t/zh-hant/embed/roads/'],
	['projects/north-road', 'en', 'https://atlas.example/t/en/embed/projects/north-road/'],
] as const)('the frame of %j in %s', (subject, language, address) => {
	expect(frameAddress('https://atlas.example/t/', subject, language, {})).toBe(address);
	expect(frameAddress('https://atlas.example/t/', subject, language, { select: 'a', list: true })).toBe(
		`${address}?select=a&list=1`,
	);
});

test.each([
	'..',
	'//elsewhere.example',
	'https://elsewhere.example/',
	'projects/',
	'sewers',
	'projects/a/b',
	'javascript:0',
])('%j is no subject', (subject) => {
	expect(frameAddress('https://atlas.example/', subject, 'en', {})).toBeNull();
});

test.each([
	[null, 'https://atlas.example/t/embed/town-map.js', 'https://atlas.example/t/'],
	[null, '', null],
	['https://other.example/atlas', '', 'https://other.example/atlas/'],
	['https://other.example/atlas/', 'https://atlas.example/embed/town-map.js', 'https://other.example/atlas/'],
	['/atlas', '', 'https://host.example/atlas/'],
	['javascript:alert(1)', '', null],
	['data:text/html,x', '', null],
	['https://', '', null],
])('site %j with script %j is %j', (named, script, site) => {
	expect(siteOf(named, script, 'https://host.example/page/')).toBe(site);
});

test.each([
	['zh', 'zh-Hans'],
	['zh-CN', 'zh-Hans'],
	['zh-Hans-HK', 'zh-Hans'],
	['zh-Hant', 'zh-Hant'],
	['zh-TW', 'zh-Hant'],
	['zh-hk', 'zh-Hant'],
	['zh-Hant-TW', 'zh-Hant'],
	['en', 'en'],
	['en-GB', 'en'],
	['fr', 'zh-Hans'],
	['', 'zh-Hans'],
])('a page in %j gets the map in %s', (tag, language) => {
	expect(languageFor(tag)).toBe(language);
});

test.each([
	[null, '4/3'],
	['16/9', '16/9'],
	[' 16 / 9 ', '16/9'],
	['16:9', '16/9'],
	['1.5', '1.5/1'],
	['.5', '.5/1'],
	['0/3', '4/3'],
	['4/0', '4/3'],
	['-1', '4/3'],
	['wide', '4/3'],
	['1;position:fixed', '4/3'],
])('ratio %j is %s', (text, ratio) => {
	expect(readRatio(text)).toBe(ratio);
});

const state = { datasets: ['roads'], status: [], select: 'a-road', camera: { center: [114, 31.5], zoom: 13 } };

test('a state is held to itself, without what came along', () => {
	expect(heldTo({ ...state, html: '<b>' }, CHANGEABLE)).toEqual(state);
	expect(heldTo({ ...state, select: null, camera: null }, CHANGEABLE)).toEqual({
		...state,
		select: null,
		camera: null,
	});
	expect(heldTo({ datasets: [] }, ['datasets'])).toEqual({ datasets: [] });
});

test.each<[string, unknown]>([
	['nothing', null],
	['half of it', { select: null }],
	['no datasets', { ...state, datasets: null }],
	['a dataset in words', { ...state, datasets: 'roads' }],
	['HTML', { ...state, select: '<img src=x>' }],
	['a list in an id', { ...state, select: ['a', 'b'] }],
	['a camera in words', { ...state, camera: '13/31.5/114' }],
	['a camera nowhere', { ...state, camera: { center: [Number.NaN, 31], zoom: 12 } }],
	['a camera without a centre', { ...state, camera: { zoom: 12 } }],
])('%s is no state', (_name, came) => {
	expect(heldTo(came, CHANGEABLE)).toBeNull();
});
