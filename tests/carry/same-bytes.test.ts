import { expect, test, vi } from 'vitest';
import { writeCsv } from '../../src/lib/core/carry/csv';
import { writeGeoJson } from '../../src/lib/core/carry/geojson';
import { writeKml } from '../../src/lib/core/carry/kml';
import { writeOc4ids } from '../../src/lib/core/carry/oc4ids';
import { writeXlsx } from '../../src/lib/core/carry/xlsx';
import type { Carried } from '../../src/lib/core/carry/carried';
import { writeGeoPackage } from '../../src/lib/core/geopackage/write';
import { openSqlite, wholeTown } from './cargo';

const WRITERS: Readonly<Record<string, (town: Carried) => unknown>> = {
	geojson: ({ features, about }) => writeGeoJson(features, about),
	csv: writeCsv,
	xlsx: writeXlsx,
	kml: writeKml,
	gpkg: async (town) => writeGeoPackage(town, await openSqlite()),
	oc4ids: writeOc4ids,
};

test.each(Object.keys(WRITERS))('the same data makes the same %s on another day', async (format) => {
	const town = await wholeTown();
	const write = WRITERS[format]!;
	const first = await write(town);
	vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
	try {
		expect(await write(structuredClone(town))).toEqual(first);
	} finally {
		vi.useRealTimers();
	}
});
