import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { versionOf } from './version';

const top = mkdtempSync(join(tmpdir(), 'version-'));
afterAll(() => rmSync(top, { recursive: true }));

/** A folder of files of its own. */
function folderOf(files: Record<string, string>): string {
	const folder = mkdtempSync(join(top, 'site-'));
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return folder;
}

const FILES = { 'town.json': '{}', 'layers/roads.geojson': '[1]', 'layers/places.geojson': '[2]' };
const version = versionOf([folderOf(FILES)]);

test('the same files have the same version wherever and whenever they are written', () => {
	const again = folderOf(Object.fromEntries(Object.entries(FILES).reverse()));
	utimesSync(join(again, 'town.json'), 0, 0);
	expect(version).toMatch(/^[0-9a-f]{12}$/);
	expect(versionOf([again])).toBe(version);
});

test('what editors and systems hide beside them does not count', () => {
	expect(versionOf([folderOf({ ...FILES, '.DS_Store': 'x', 'layers/.swp': 'y', '.git/HEAD': 'z' })])).toBe(version);
});

const CHANGES: [what: string, files: Record<string, string>][] = [
	['a byte', { ...FILES, 'town.json': '[]' }],
	['a name', { 'town.json': '{}', 'layers/roads.geojson': '[1]', 'layers/sites.geojson': '[2]' }],
	['a file more', { ...FILES, 'layers/new.geojson': '' }],
	['a file less', { 'town.json': '{}', 'layers/roads.geojson': '[1]' }],
	[
		'a byte that moves from one file to the next',
		{ ...FILES, 'layers/places.geojson': '[2', 'layers/roads.geojson': '][1]' },
	],
	['two files that change places', { ...FILES, 'layers/roads.geojson': '[2]', 'layers/places.geojson': '[1]' }],
];

test.each(CHANGES)('%s makes another version', (_, files) => {
	expect(versionOf([folderOf(files)])).not.toBe(version);
});

test('a file alone counts, and so do its place, its absence and what else the build is told', () => {
	const folder = folderOf(FILES);
	const file = join(folder, 'town.json');
	const all = [
		versionOf([folder]),
		versionOf([folder, file]),
		versionOf([file, folder]),
		versionOf([folder, join(folder, 'absent')]),
		versionOf([folder, file], ['key']),
		versionOf([folder, file], ['', 'key']),
	];
	// What is absent is as good as not named.
	expect(all[3]).toBe(all[0]);
	expect(new Set(all).size).toBe(all.length - 1);
});
