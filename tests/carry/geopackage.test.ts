import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { DATASETS } from '../../src/lib/core/datasets';
import { writeGeoPackage } from '../../src/lib/core/geopackage/write';
import type { Carried } from '../../src/lib/core/carry/carried';
import { HOSTILE, UNFIT, hostileTown, kept, openSqlite, wholeTown } from './cargo';
import { gdalIsMissing, layersOf, readByGdal, withFile } from './outside';

const written = async (town: Carried) => writeGeoPackage(town, await openSqlite());

async function ask(town: Carried, sql: string): Promise<unknown[][]> {
	const sqlite = await openSqlite();
	const db = new sqlite.Database(await written(town));
	try {
		return db.exec(sql)[0]?.values ?? [];
	} finally {
		db.close();
	}
}

test('it says that it is a GeoPackage 1.3 and knows the reference systems that each has to know', async () => {
	const town = await wholeTown();
	expect(await ask(town, 'PRAGMA application_id')).toEqual([[0x47504b47]]);
	expect(await ask(town, 'PRAGMA user_version')).toEqual([[10300]]);
	expect(await ask(town, 'PRAGMA integrity_check')).toEqual([['ok']]);
	expect(await ask(town, 'PRAGMA foreign_key_check')).toEqual([]);
	expect(await ask(town, 'SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY 1')).toEqual([[-1], [0], [4326]]);
});

test('a layer a dataset with its box and its style, and tables of quotes and figures', async () => {
	const town = await wholeTown();
	const layers = await ask(town, `SELECT table_name FROM gpkg_contents WHERE data_type = 'features' ORDER BY rowid`);
	expect(layers.flat()).toEqual(DATASETS);
	expect(await ask(town, 'SELECT table_name FROM gpkg_geometry_columns ORDER BY rowid')).toEqual(layers);
	expect(await ask(town, 'SELECT f_table_name FROM layer_styles ORDER BY id')).toEqual(layers);
	const quotes = town.features.flatMap(({ properties }) => properties.mentions);
	expect(await ask(town, 'SELECT exact FROM quotes')).toEqual(quotes.map(({ exact }) => [exact]));
	expect(await ask(town, 'SELECT count(*) FROM figures')).toEqual([[town.figures.length]]);
	const [box] = await ask(town, `SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = 'heritage'`);
	const [[west, south, east, north]] = [box as [number, number, number, number]];
	expect(west < east && south < north).toBe(true);
});

test('a style is well-formed, in the colour of its dataset, and tells schematic shapes apart', async () => {
	const styles = await ask(await wholeTown(), 'SELECT styleQML FROM layer_styles');
	for (const [qml] of styles) {
		const { documentElement: root } = new DOMParser().parseFromString(String(qml), 'text/xml');
		const symbols = [...root!.getElementsByTagName('symbol')].map((symbol) => symbol.getAttribute('name'));
		const rules = [...root!.getElementsByTagName('rule')];
		expect(rules.map((rule) => rule.getAttribute('symbol'))).toEqual(symbols);
		expect(rules.map((rule) => rule.getAttribute('filter')).join(' ')).toContain(`"certainty" = 'schematic'`);
	}
	expect(String(styles[0]![0])).toContain('146,11,30,255');
});

test('what the file says of itself is in its metadata, and in a table', async () => {
	const town = await wholeTown();
	const [[metadata]] = (await ask(town, 'SELECT metadata FROM gpkg_metadata')) as [[string]];
	expect(JSON.parse(metadata)).toEqual(town.about);
	expect((await ask(town, 'SELECT value FROM about')).flat()).toEqual(
		expect.arrayContaining(Object.values(town.about)),
	);
});

describe.skipIf(gdalIsMissing)('GDAL reads', () => {
	test('every feature in the layer of its dataset, with its Chinese name, its cost and its shape; unplaced without', async () => {
		const town = await wholeTown();
		const { layers, read } = withFile('town.gpkg', await written(town), (path) => ({
			layers: layersOf(path),
			read: readByGdal(path, DATASETS),
		}));
		expect(layers).toEqual([...DATASETS, 'quotes', 'figures', 'layer_styles', 'about']);
		expect(
			read.map(({ layer, properties: { id, name, status, cost_cny }, geometry }) => ({
				layer,
				told: { id, name, status, cost_cny },
				geometry,
			})),
		).toEqual(
			town.features.map((feature) => ({
				layer: feature.properties.dataset,
				told: kept(feature),
				geometry: feature.geometry,
			})),
		);
	});

	test('hostile names as they are, and every kind of geometry', async () => {
		const town = await hostileTown();
		const read = withFile('town.gpkg', await written(town), (path) => readByGdal(path, ['services']));
		expect(read.map(({ properties }) => properties['name'])).toEqual([...Object.values(HOSTILE), UNFIT.legible]);
		expect(read.map(({ geometry }) => geometry?.type)).toEqual(town.features.map(({ geometry }) => geometry?.type));
	});
});
