import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFonts } from './fonts';
import { TextOutlines } from './text-outlines';

const fonts = findFonts();
const svg = (inner: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30" font-family="sans-serif">${inner}</svg>`;
const pathsOf = (drawn: string) => [...drawn.matchAll(/<path transform="([^"]*)"([^>]*?) d="([^"]*)"\/>/g)];

test('texts become shapes: in their place, of their size, inherited or their own', (context) => {
	context.skip(fonts.files.length === 0, 'No font was found in the usual folders.');
	const drawn = new TextOutlines(fonts).draw(
		svg(
			'<g font-size="13"><text x="4" y="9" fill="#211d17">ab</text></g>' +
				'<g font-size="20"><g/><text x="1" y="2" font-size="26" stroke="#fff" stroke-width="2.6">ab</text></g>' +
				'<text x="5" y="6">ab</text>',
		),
	);
	expect(drawn).not.toContain('<text');
	const paths = pathsOf(drawn);
	expect(paths.map(([, place]) => place)).toEqual([
		'translate(4 9) scale(0.13)',
		'translate(1 2) scale(0.26)',
		'translate(5 6) scale(0.16)',
	]);
	expect(paths.map(([, , rest]) => rest)).toEqual([' fill="#211d17"', ' stroke="#fff" stroke-width="10"', '']);
	expect(new Set(paths.map(([, , , outline]) => outline)).size).toBe(1);
	expect(paths[0]![3]).toMatch(/^M/);
});

test('the same text in another weight has other outlines', (context) => {
	context.skip(!fonts.chinese, 'No Chinese font was found in the usual folders.');
	const drawn = new TextOutlines(fonts).draw(svg('<text>路</text><text font-weight="700">路</text>'));
	expect(new Set(pathsOf(drawn).map(([, , , outline]) => outline)).size).toBe(2);
});

test('without a Chinese font Chinese is left out, and the rest is drawn', (context) => {
	context.skip(fonts.files.length === 0, 'No font was found in the usual folders.');
	const drawn = new TextOutlines({ ...fonts, chinese: false }).draw(
		svg('<rect width="9"/><text>路</text><text>2 km</text><text>見「路」</text>'),
	);
	expect(pathsOf(drawn)).toHaveLength(1);
	expect(drawn).toContain('<rect width="9"/>');
});

test('without any font no text is drawn', () => {
	const none = findFonts([]);
	expect(none).toEqual({ files: [], family: null, chinese: false });
	expect(new TextOutlines(none).draw(svg('<rect/><text>a</text><text>路</text>'))).toBe(svg('<rect/>'));
});

test('fonts are found by name in folders, the best first, regular and bold', () => {
	const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
	for (const name of ['wqy-microhei.ttc', 'msyh.ttc', 'msyhbd.ttc', 'arial.ttf']) writeFileSync(join(folder, name), '');
	expect(findFonts([folder])).toEqual({
		files: ['msyh.ttc', 'msyhbd.ttc', 'arial.ttf'].map((name) => join(folder, name)),
		family: 'Microsoft YaHei',
		chinese: true,
	});
	rmSync(folder, { recursive: true });
	expect(fonts.files.every(existsSync)).toBe(true);
});
