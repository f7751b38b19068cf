import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checkCommand } from '../../src/lib/server/check/command';
import { SYNTHETIC_YEAR, writeSecondYear } from '../example/second-year';

let folder: string;
let server: typeof import('../../src/lib/server/deck');

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'two-presentations-'));
	writeSecondYear(folder);
	mkdirSync(join(folder, 'presentations'), { recursive: true });
	const authored = { order: [['synthetic-bridge', 'synthetic-school']], drop: ['p1-1'] };
	writeFileSync(join(folder, `presentations/${SYNTHETIC_YEAR}.json`), JSON.stringify(authored));
	vi.stubEnv('GEODATA', folder);
	vi.resetModules();
	server = await import('../../src/lib/server/deck');
}, 60_000);
afterAll(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true });
});

test('each year has a presentation of its own, and both are checked', () => {
	const err: string[] = [];
	const out: string[] = [];
	const options = { folder, out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
	expect(checkCommand(options)).toBe(0);
	expect(err).toEqual([]);
	expect(out.at(-1)).toContain('2 presentations');
	expect(server.deckEntries().filter(({ lang }) => lang === 'en')).toEqual([
		{ year: '2022', lang: 'en' },
		{ year: SYNTHETIC_YEAR, lang: 'en' },
	]);
});

test('the second year is walked as it was authored', () => {
	const { scenes, chapters } = server.loadDeck(SYNTHETIC_YEAR, undefined);
	expect(scenes.map(({ id }) => id)).toEqual([
		'opening',
		'village-debt-resolution',
		'p1-2',
		'metallurgy-avenue-extension',
		'hongde-plaza',
		'friendship-avenue',
		'old-g107-resurfacing',
		'development-avenue-upgrade',
		'reserve-isolation-site',
		'huang-yang-line-renovation',
		'jing-mao-line-widening',
		'staff-housing-renovation',
		'p1-3',
		'synthetic-bridge',
		'synthetic-school',
		'p2',
		'closing',
	]);
	expect(chapters.map(({ id, scenes: count }) => [id, count])).toEqual([
		['opening', 1],
		['p1-1', 1],
		['p1-2', 10],
		['p1-3', 2],
		['p2', 2],
		['closing', 1],
	]);
});

test('the first year is presented as it was known then', () => {
	const first = server.loadDeck('2022', undefined).scenes;
	const road = (from: typeof first) => from.find(({ id }) => id === 'metallurgy-avenue-extension')!;
	expect(road(first)).toMatchObject({ status: 'preparation', figures: [{ value: 16_000_000 }] });
	expect(road(server.loadDeck(SYNTHETIC_YEAR, undefined).scenes)).toMatchObject({
		status: 'implementation',
		figures: [{ value: 17_000_000, was: { cny: 16_000_000 } }],
	});
	expect(first.at(-1)!.figures.slice(0, 2)).toMatchObject([{ value: 198_080_000 }, { value: 2_870_000_000 }]);
	expect(first.some(({ id }) => id.startsWith('synthetic'))).toBe(false);
});
