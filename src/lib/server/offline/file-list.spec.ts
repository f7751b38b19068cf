import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseFileList } from '../../core/offline/files';
import { listFiles } from './file-list';

const top = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(top, { recursive: true }));

const write = (path: string, text: string): void => {
	mkdirSync(dirname(join(top, path)), { recursive: true });
	writeFileSync(join(top, path), text);
};

test('every file of the site is listed with its digest, pages by their folder', () => {
	write('client/_app/version.json', '{"version":"v"}');
	write('client/_app/files.json', 'of an earlier build');
	write('client/service-worker.js', '//');
	write('client/.vite/manifest.json', '{}');
	write('pages/index.html', 'map');
	write('pages/en/projects/a/index.html', 'a');
	write('pages/404.html', 'lost');
	write('data/projects/a/__data.json', '[]');
	for (const path of ['embed/roads/index.html', 'en/embed/roads/index.html', 'oembed/index.json', 'cards/en/roads.png'])
		write(`pages/${path}`, 'for other pages');
	for (const path of ['client/embed/town-map.d.ts', 'pages/embed/town-map.js', 'client/embed/examples/index.html'])
		write(path, 'for other pages');
	for (const folder of ['embed', 'en/embed'])
		for (const path of ['index.html', 'builder/index.html']) write(`pages/${folder}/${path}`, 'the builder');
	write('pages/embed/frame.12345678.js', '//');
	write('data/embed/builder/__data.json', '[]');
	write('client/deploy/nginx.conf', '#');
	const list = listFiles([...['client', 'pages', 'data', 'absent'].map((part) => join(top, part))], 'v');
	expect(parseFileList(list)).toEqual(list);
	expect(list.version).toBe('v');
	expect(list.files.map(([file]) => file)).toEqual([
		'',
		'404.html',
		'_app/version.json',
		'embed/',
		'embed/builder/',
		'embed/builder/__data.json',
		'embed/frame.12345678.js',
		'en/embed/',
		'en/embed/builder/',
		'en/projects/a/',
		'projects/a/__data.json',
	]);
	const digest = createHash('sha256').update('map').digest('base64url').slice(0, 16);
	expect(list.files[0]).toEqual(['', digest]);
});
