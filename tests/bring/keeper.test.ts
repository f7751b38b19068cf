import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { expect, test } from 'vitest';
import { formatYours, parseYours } from '../../src/lib/core/bring/ids';
import { Keeper } from '../../src/lib/core/bring/keeper';
import { MOST_ASKED } from '../../src/lib/core/bring/limits';
import { TOWN, WGS84 } from './bringing';

const square = [
	[114.03, 31.52],
	[114.05, 31.52],
	[114.05, 31.54],
	[114.03, 31.54],
	[114.03, 31.52],
];
const FILE = JSON.stringify({
	type: 'FeatureCollection',
	features: [
		{ type: 'Feature', properties: { 名称: '地块', 亩: 3 }, geometry: { type: 'Polygon', coordinates: [square] } },
		{ type: 'Feature', properties: { 名称: '井' }, geometry: { type: 'Point', coordinates: [114.04, 31.53] } },
		{ type: 'Feature', properties: { 名称: '远井' }, geometry: { type: 'Point', coordinates: [114.2, 31.53] } },
		{ type: 'Feature', properties: { 名称: '无处' }, geometry: null },
	],
});

async function kept(): Promise<Keeper> {
	const keeper = new Keeper(() => Promise.reject(new Error('no database is wanted')));
	await keeper.read('a.geojson', new TextEncoder().encode(FILE), TOWN);
	keeper.accept(WGS84);
	return keeper;
}

test('what is kept is told by position, the smallest first, as text', async () => {
	const keeper = await kept();
	expect(keeper.under([114.04, 31.53], 30).map(({ name }) => name)).toEqual(['井', '地块']);
	expect(keeper.under([114.035, 31.525], 30).map(({ properties }) => properties)).toEqual([
		[
			['名称', '地块'],
			['亩', '3'],
		],
	]);
	expect(keeper.under([114.1, 31.6], 30)).toEqual([]);
});

test('questions count what of it answers, without the feature that is asked about', async () => {
	const keeper = await kept();
	const of = keeper.shape(1)!;
	expect(keeper.meeting({ kind: 'within', metres: 100, of, without: 1 })).toEqual({ count: 1, names: ['地块'] });
	expect(keeper.meeting({ kind: 'within', metres: 30_000, of, without: 1 }).names).toEqual(['地块', '远井']);
	expect(keeper.meeting({ kind: 'view', bounds: [114.1, 31.5, 114.3, 31.6] }).names).toEqual(['远井']);
	const road = {
		type: 'LineString' as const,
		coordinates: [
			[114, 31.53],
			[114.06, 31.53],
		],
	};
	expect(keeper.meeting({ kind: 'crosses', of: road, without: null }).names).toEqual(['地块', '井']);
	expect(keeper.shape(null)).toMatchObject({ type: 'GeometryCollection', geometries: { length: 3 } });
	expect(keeper.shape(3)).toBeNull();
});

test('a question is about so many positions at most, whatever an address asks for', async () => {
	const lineOf = (length: number) => ({
		type: 'LineString',
		coordinates: Array.from({ length }, (_, i) => [114 + i / 1e6, 31.5]),
	});
	const keeper = new Keeper(() => Promise.reject(new Error('no database is wanted')));
	const geometries = [lineOf(MOST_ASKED), lineOf(MOST_ASKED + 1)];
	const features = geometries.map((geometry, i) => ({ type: 'Feature', properties: { name: `线${i}` }, geometry }));
	const file = JSON.stringify({ type: 'FeatureCollection', features });
	await keeper.read('a.geojson', new TextEncoder().encode(file), TOWN);
	const held = keeper.accept(WGS84);
	expect([held.askable, ...held.named.map(({ askable }) => askable)]).toEqual([false, true, false]);
	expect(keeper.shape(0)).toMatchObject({ type: 'LineString', coordinates: { length: MOST_ASKED } });
	for (const number of [1, null])
		expect(() => keeper.shape(number)).toThrow(expect.objectContaining({ why: 'tooDetailed' }) as Error);
	expect(keeper.shape(2)).toBeNull();
});

test('tiles hold what was brought, with its number and its name', async () => {
	const keeper = await kept();
	const bytes = keeper.tile(0, 0, 0)!;
	const layer = new VectorTile(new PbfReader(new Uint8Array(bytes))).layers.guests!;
	const found = Array.from({ length: layer.length }, (_, i) => layer.feature(i));
	expect(found.map(({ id, properties }) => [id ?? 0, properties.name])).toEqual(
		expect.arrayContaining([
			[1, '井'],
			[2, '远井'],
		]),
	);
	expect(keeper.tile(14, 0, 0)).toBeNull();
});

test('ids of what was brought are told from those of the town', () => {
	for (const id of [
		{ digest: '00ff12ab', number: null },
		{ digest: '00ff12ab', number: 199_999 },
	])
		expect(parseYours(formatYours(id))).toEqual(id);
	for (const id of ['friendship-avenue', 'yours:xyz', 'yours:00ff12ab:-1', 'yours:00ff12ab:1:2'])
		expect(parseYours(id)).toBeNull();
});
