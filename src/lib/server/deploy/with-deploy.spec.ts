import { expect, test } from 'vitest';
import { deployFiles } from './with-deploy';

const PAGE = `<html lang="zh-Hans"><head>
	<link href="./_app/immutable/start.js" rel="modulepreload">
	<link rel="icon" href="./favicon.svg">
</head><body><a href="#main">main</a><a href="./">map</a><a href="./data/?a=1#b">data</a><a href="https://elsewhere.example/">x</a>
<script>start()</script></body></html>`;
const ENGLISH = PAGE.replaceAll('"./', '"../').replace('../"', '../en/"');
const read = (page: string) => (page === '404.html' ? PAGE : ENGLISH);
const filesOf = (town: Parameters<typeof deployFiles>[0]) => Object.fromEntries(deployFiles(town, read));

test('one folder is for a host of its own, one for a path; a guide lies beside them', () => {
	const files = filesOf({});
	const names = ['404.en.html', '404.html', '404.zh-hant.html', 'brotli.conf', 'headers.conf', 'locations.conf'];
	for (const folder of ['root', 'sub-path'])
		for (const name of [...names, 'maps.conf', 'town-atlas.conf', 'types.conf'])
			expect(Object.keys(files)).toContain(`nginx/${folder}/${name}`);
	expect(files['nginx/README.md']).toContain('`/atlas/`');
	expect(files['nginx/root/locations.conf']).toContain('location ^~ / {');
	expect(files['nginx/sub-path/locations.conf']).toContain('location ^~ /atlas/ {');
});

test('the path is that of the published address', () => {
	const files = filesOf({ site: 'https://portal.example/towns/atlas.v2/' });
	expect(files['nginx/sub-path/locations.conf']).toContain('location ^~ /towns/atlas.v2/ {');
	expect(files['nginx/sub-path/maps.conf']).toContain('"~^/towns/atlas\\.v2/_app/immutable/"');
	expect(filesOf({ site: 'https://atlas.example/' })['nginx/sub-path/locations.conf']).toContain('^~ /atlas/ {');
});

test('who may frame the embedded maps is what the town says, and nobody where it names nobody', () => {
	const maps = (frame_ancestors?: string[]) =>
		filesOf({ embedding: frame_ancestors ? { frame_ancestors } : {} })['nginx/root/maps.conf'];
	expect(maps()).toContain('"frame-ancestors *"');
	expect(maps(['https://paper.example', 'https://*.portal.example'])).toContain(
		'"frame-ancestors https://paper.example https://*.portal.example"',
	);
	expect(maps([])).toContain(`"frame-ancestors 'none'"`);
	for (const sources of [undefined, [], ['https://paper.example']])
		expect(maps(sources)).toContain(`"~\\.html$" "frame-ancestors 'self'"`);
});

test('the page for what is missing leads from the site’s own path, and needs no script', () => {
	const files = filesOf({ site: 'https://portal.example/atlas/' });
	const page = files['nginx/sub-path/404.html']!;
	expect(page).toContain('href="/atlas/favicon.svg"');
	expect(page).toContain('href="/atlas/"');
	expect(page).toContain('href="/atlas/data/?a=1#b"');
	expect(page).toContain('href="#main"');
	expect(page).toContain('href="https://elsewhere.example/"');
	expect(page).not.toMatch(/script|modulepreload/);
	expect(files['nginx/root/404.en.html']).toContain('href="/en/"');
});

test('every header stands once, with a value for every file', () => {
	const files = filesOf({});
	const added = [...files['nginx/root/headers.conf']!.matchAll(/^add_header (\S+) (.*) always;$/gm)];
	const names = added.map(([, name]) => name);
	expect(new Set(names).size).toBe(names.length);
	expect(names).toEqual(expect.arrayContaining(['Content-Security-Policy', 'X-Content-Type-Options', 'Cache-Control']));
	const mapped = [...files['nginx/root/maps.conf']!.matchAll(/^map \$uri (\$\w+) \{$/gm)].map(([, name]) => name);
	for (const [, , value] of added) if (value!.startsWith('$')) expect(mapped).toContain(value);
	const conf = Object.entries(files).filter(([name]) => /^nginx\/root\/(?!headers).*\.conf$/.test(name));
	for (const [, text] of conf) expect(text.replaceAll(/^#.*$/gm, '')).not.toContain('add_header');
});
