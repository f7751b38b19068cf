import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { BaseMap } from '../../src/lib/core/base/base-map';
import { checkCommand } from '../../src/lib/server/check/command';
import { baseTiles } from '../example/base-tiles';

const BASE_MAPS = [
	{ id: 'schematic' },
	{ id: 'open', name: '开放', name_en: 'Open', pmtiles: 'town.pmtiles', attribution: '© 示例' },
	{ id: 'imagery', tianditu: 'img' },
];
const tiles = baseTiles([113.9, 31.4, 114.1, 31.6]);
let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'base-maps-'));
	cpSync(join(import.meta.dirname, 'base'), folder, { recursive: true });
	const town = JSON.parse(readFileSync(join(folder, 'town.json'), 'utf8')) as object;
	writeFileSync(join(folder, 'town.json'), JSON.stringify({ ...town, base_maps: BASE_MAPS }));
	mkdirSync(join(folder, 'base'));
	writeFileSync(join(folder, 'base/town.pmtiles'), tiles);
	vi.stubEnv('GEODATA', folder);
	vi.stubEnv('TIANDITU_KEY', 'key');
});
afterAll(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true });
});

type Endpoint = typeof import('../../src/routes/base/[file]/+server');
const get = async ({ GET }: Endpoint, file: string): Promise<Response> =>
	GET({ params: { file } } as unknown as Parameters<Endpoint['GET']>[0]);

test('a town with base maps of every kind has no findings', () => {
	const err: string[] = [];
	expect(checkCommand({ folder, out: () => undefined, err: (line) => void err.push(line) })).toBe(0);
	expect(err).toEqual([]);
});

test('the archive is published byte for byte, and the list in every language', async () => {
	const endpoint = await import('../../src/routes/base/[file]/+server');
	const files = ((await endpoint.entries()) as { file: string }[]).map(({ file }) => file);
	expect(files).toEqual(['maps.zh-Hans.json', 'maps.zh-Hant.json', 'maps.en.json', 'town.pmtiles']);
	const published = new Uint8Array(await (await get(endpoint, 'town.pmtiles')).arrayBuffer());
	expect(published).toEqual(new Uint8Array(tiles));
	const list = (await (await get(endpoint, 'maps.zh-Hant.json')).json()) as BaseMap[];
	expect(list).toMatchObject([
		{ id: 'schematic', kind: 'schematic' },
		{ id: 'open', kind: 'pmtiles', name: '開放', address: 'base/town.pmtiles' },
		{ id: 'imagery', kind: 'tianditu', key: 'key' },
	]);
	await expect(get(endpoint, 'nothing.pmtiles')).rejects.toMatchObject({ status: 404 });
});
