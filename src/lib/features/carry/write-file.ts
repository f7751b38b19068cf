import type { Carried } from '../../core/carry/carried';
import { arriving } from './arrival';
import { FILES, type Format } from './formats';

type Writer = (carried: Carried) => string | Uint8Array | Promise<string | Uint8Array>;

/** A writer, and the library it needs, come when the first file of its kind is asked for. */
const WRITERS: Readonly<Record<Format, () => Promise<Writer>>> = {
	geojson: async () => {
		const { writeGeoJson } = await import('../../core/carry/geojson');
		return ({ features, about }) => writeGeoJson(features, about);
	},
	csv: async () => (await import('../../core/carry/csv')).writeCsv,
	xlsx: async () => (await import('../../core/carry/xlsx')).writeXlsx,
	kml: async () => (await import('../../core/carry/kml')).writeKml,
	oc4ids: async () => (await import('../../core/carry/oc4ids')).writeOc4ids,
	gpkg: async () => {
		const [{ writeGeoPackage }, sqlite] = await Promise.all([
			import('../../core/geopackage/write'),
			import('./sqlite').then(({ openSqlite }) => openSqlite()),
		]);
		return (carried) => writeGeoPackage(carried, sqlite);
	},
};

/** The file of a format; the same in a worker and on the page's own thread. Rejects with NotArrived without its writer. */
export async function writeFile(format: Format, carried: Carried): Promise<Blob> {
	const write = await arriving(WRITERS[format]());
	return new Blob([(await write(carried)) as BlobPart], { type: FILES[format].type });
}
