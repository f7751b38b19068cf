import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import ts from 'typescript';
import { expect, test } from 'vitest';
import code from '../../src/lib/features/host/town-map.ts?script';
import { DATASETS } from '../../src/lib/core/datasets';
import type { FrameState } from '../../src/lib/core/embed/frame';
import { STATUS_CHOICES } from '../../src/lib/core/filter/filter';
import type { TownMapDataset, TownMapState, TownMapStatus } from '../../static/embed/town-map';

/** 4 kB. */
const MOST = 4000;

test('the script of <town-map> is one file of at most 4 kB brotli that loads no other and is global in nothing', () => {
	expect(brotliCompressSync(code).length).toBeLessThanOrEqual(MOST);
	expect(code).toMatch(/^\(function\(\)\{.*\}\)\(\);\s*$/s);
	expect(code).not.toMatch(/\bimport\b|\brequire\(|\beval\(|new Function|innerHTML|document\.write/);
});

test('its types know what the map knows', () => {
	const same: [TownMapDataset[], TownMapStatus[]] = [[...DATASETS], [...STATUS_CHOICES]];
	const back = (state: TownMapState): FrameState => state;
	const forth = (state: FrameState): TownMapState => state;
	expect(same.flat()).toHaveLength(DATASETS.length + STATUS_CHOICES.length);
	const state = { datasets: DATASETS, status: [], select: null, camera: null };
	expect(back(forth(state))).toBe(state);
});

test('a strict compiler accepts the uses that they describe, and refuses the misuses', () => {
	const program = ts.createProgram(['tests/embed/example-use.ts'], {
		strict: true,
		exactOptionalPropertyTypes: true,
		noEmit: true,
		skipDefaultLibCheck: true,
		target: ts.ScriptTarget.ES2022,
		module: ts.ModuleKind.ESNext,
		moduleResolution: ts.ModuleResolutionKind.Bundler,
		lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
		types: [],
	});
	expect(program.getSourceFile('static/embed/town-map.d.ts')).toBeDefined();
	const found = ts.getPreEmitDiagnostics(program).map(({ messageText, file, start }) => {
		const line = file ? `${file.fileName}:${file.getLineAndCharacterOfPosition(start ?? 0).line + 1} ` : '';
		return line + ts.flattenDiagnosticMessageText(messageText, '\n');
	});
	expect(found).toEqual([]);
	// A whole program is compiled, on whatever machine.
}, 60_000);

const FOLDER = 'static/embed/examples';
const EXAMPLES = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));

test.each(EXAMPLES)(
	'%s is a page of its own, without a script or a style that a strict policy would refuse',
	(name) => {
		const page = readFileSync(`${FOLDER}/${name}`, 'utf8');
		expect(page).toMatch(/^<!doctype html>\n<html lang="[\w-]+">/);
		expect(page).toMatch(/<title>[^<]{3,}<\/title>/);
		expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|javascript:|https?:\/\//);
		for (const [, address] of page.matchAll(/(?:src|href)="([^"#?]+)"/g)) expect(address).toMatch(/^(?!\/|[a-z]+:)/);
		for (const frame of page.match(/<iframe[^>]*>/g) ?? [])
			for (const attribute of ['title="', 'loading="lazy"', 'allow="fullscreen"', 'referrerpolicy="no-referrer"'])
				expect(frame).toContain(attribute);
	},
);

test('there is an example of every use', () => {
	const uses = ['article', 'events', 'filter', 'iframe', 'index', 'sandbox', 'several', 'town-map'];
	expect(EXAMPLES.map((name) => name.replace('.html', '')).sort()).toEqual(uses);
});
