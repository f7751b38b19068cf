import { expect, it } from 'vitest';
import { pageScripts, scriptGraph, staticImports } from './graph';
import { compareSizes, measureSizes } from './size';

const MAPLIBRE = `export const a="maplibregl-canvas-container";${' '.repeat(200_000)}`;
const SITE: Record<string, string> = {
	'/index.html':
		'<link rel="modulepreload" href="./_app/nodes/0.js"><link rel="stylesheet" href="./a.css">' +
		'<script>Promise.all([import("./_app/start.js"),import("./_app/app.js")]).then(([kit])=>kit.start())</script>',
	'/_app/start.js': 'import{a as t}from"./chunks/one.js";import"./chunks/two.js";t()',
	'/_app/app.js': 'const n=()=>import("./nodes/9.js");export{n};export*from"./chunks/one.js"',
	'/_app/nodes/0.js': 'import*as s from"../chunks/one.js";const m=()=>import("../chunks/map.js");export{s,m}',
	'/_app/nodes/9.js': 'export const other=1',
	'/_app/chunks/one.js': 'export const a=1',
	'/_app/chunks/two.js': "import x,{y}from'./one.js';x(y)",
	'/_app/chunks/map.js': MAPLIBRE,
};
const read = (site: Record<string, string>) => (path: string) => {
	const text = site[path];
	return text === undefined ? undefined : Buffer.from(text);
};

it('finds preloads, script tags and imports of inline scripts', () => {
	expect(pageScripts(`${SITE['/index.html']}<script type="module" src="/x.js"></script>`)).toEqual([
		'./_app/nodes/0.js',
		'/x.js',
		'./_app/start.js',
		'./_app/app.js',
	]);
});

it('reads static imports in minified code and no others', () => {
	expect(staticImports('import a,{b as c}from"./a.js";import"./b.js";export{d}from"./c.js";import("./e.js")')).toEqual([
		'./a.js',
		'./b.js',
		'./c.js',
	]);
});

it('follows static imports, each file once, and leaves out what is imported later', () => {
	expect([...scriptGraph('/index.html', read(SITE)).keys()].sort()).toEqual([
		'/_app/app.js',
		'/_app/chunks/one.js',
		'/_app/chunks/two.js',
		'/_app/nodes/0.js',
		'/_app/start.js',
	]);
});

it('complains of a page that imports MapLibre at once', async () => {
	const eager = { ...SITE, '/_app/chunks/one.js': 'import"./map.js";export const a=1' };
	const verdict = compareSizes(await measureSizes('/index.html', read(eager)), undefined);
	expect(verdict.complaint).toBe('/ imports MapLibre before anything is painted: /_app/chunks/map.js.');
});

it('lets sizes go down only', () => {
	const known = { html: 100, scripts: 50 };
	const now = (html: number, scripts: number) => ({ html, scripts, mapLibre: [] });
	expect(compareSizes(now(90, 50), known)).toMatchObject({ complaint: undefined, next: { html: 90, scripts: 50 } });
	expect(compareSizes(now(90, 51), known).complaint).toBe(
		'/ has grown: its scripts came to 51 bytes, expected at most 50 (tests/bench/sizes.json).',
	);
	expect(compareSizes(now(900, 50), known, { anotherTown: true })).toMatchObject({ complaint: undefined, next: known });
	expect(compareSizes(now(1, 2), undefined)).toMatchObject({ complaint: undefined, next: { html: 1, scripts: 2 } });
});
