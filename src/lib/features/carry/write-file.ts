import type { Carried } from '../../core/carry/carried';
import { FILES, type Format } from './formats';

/** A writer, and the library it needs, come when the first file of its kind is asked for. */
const WRITERS: Readonly<Record<Format, (carried: Carried) => Promise<string | Uint8Array>>> = {
	geojson: async ({ features, about }) => (await import('../../core/carry/geojson')).writeGeoJson(features, about),
	csv: async (carried) => (await import('../../core/carry/csv')).writeCsv(carried),
	xlsx: async (carried) => (await import('../../core/carry/xlsx')).writeXlsx(carried),
	kml: async (carried) => (await import('../../core/carry/kml')).writeKml(carried),
	oc4ids: async (carried) => (await import('../../core/carry/oc4ids')).writeOc4ids(carried),
	gpkg: async (carried) => {
		const [{ writeGeoPackage }, { openSqlite }] = await Promise.all([
			import('../../core/geopackage/write'),
			import('./sqlite'),
		]);
		return writeGeoPackage(carried, await openSqlite());
	},
};

/** The file of a format; the same in a worker and on the page's own thread. */
export async function writeFile(format: Format, carried: Carried): Promise<Blob> {
	const file = await WRITERS[format](carried);
	return new Blob([file as BlobPart], { type: FILES[format].type });
}
