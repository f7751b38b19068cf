import { expect, test } from 'vitest';
import { findFile, type Found } from './address';

const SITE = new Set([
	'',
	'404.html',
	'en/404.html',
	'en/',
	'__data.json',
	'projects/new-road/',
	'projects/new-road/__data.json',
	'map.json',
	'base/新 图.pmtiles',
	'100%/',
]);

const CASES: [path: string, search: string, found: Found | null][] = [
	['', '', { file: '' }],
	['', '?select=new-road&camera=13/31.5/114', { file: '' }],
	['en/', '', { file: 'en/' }],
	['en', '', { redirect: 'en/' }],
	['projects/new-road', '?status=proposed', { redirect: 'projects/new-road/?status=proposed' }],
	['projects/new-road/', '?kiosk', { file: 'projects/new-road/' }],
	['projects/new-road/index.html', '', { file: 'projects/new-road/' }],
	['index.html', '', { file: '' }],
	['projects/new-road/__data.json', '?x-sveltekit-invalidated=01', { file: 'projects/new-road/__data.json' }],
	['__data.json', '?x-sveltekit-invalidated=1', { file: '__data.json' }],
	['404', '', { file: '404.html' }],
	['en/404', '?select=a', { file: 'en/404.html' }],
	['404.html', '', { file: '404.html' }],
	['map.json', '', { file: 'map.json' }],
	['map.json', '?other', null],
	['base/%E6%96%B0%20%E5%9B%BE.pmtiles', '', { file: 'base/新 图.pmtiles' }],
	['100%25/', '', { file: '100%/' }],
	['100%25', '', { redirect: '100%25/' }],
	['projects/', '', null],
	['projects/no-such-road/', '', null],
	['projects/new-road//', '', null],
	['100%/', '', null],
	['MAP.json', '', null],
];

test.each(CASES)('%j with %j leads to %j', (path, search, found) => {
	expect(findFile(path, search, SITE)).toEqual(found);
});
