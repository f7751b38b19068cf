import { expect, test } from 'vitest';
import { writeCsv } from '../../src/lib/core/carry/csv';
import { writeGeoJson } from '../../src/lib/core/carry/geojson';
import { writeKml } from '../../src/lib/core/carry/kml';
import { writeGeoPackage } from '../../src/lib/core/geopackage/write';
import { openSqlite, wholeTown } from '../carry/cargo';
import { hold, TOWN, WGS84 } from './bringing';

const carried = await wholeTown();
/** Names of what has a position, which all forms carry. */
const placed = carried.features.filter(({ geometry }) => geometry).map(({ properties }) => properties.name);

test.each([
	['GeoJSON', 'town.geojson', () => writeGeoJson(carried.features, carried.about)],
	['KML', 'town.kml', () => writeKml(carried)],
	['a table', 'town.csv', () => writeCsv(carried)],
	['GeoPackage', 'town.gpkg', async () => writeGeoPackage(carried, await openSqlite())],
])('what was taken away as %s can be brought back, with its names', async (_, name, write) => {
	const written = await write();
	const holding = await hold(name, written);
	expect(holding.preview(WGS84, TOWN).away).toBeNull();
	const { features } = holding.settle(WGS84);
	const names = features.filter(({ geometry }) => geometry).map((feature) => holding.nameOf(feature));
	expect(names.sort()).toEqual([...placed].sort());
});
