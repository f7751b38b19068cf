import { readGeopackage, type OpenDatabase } from '../geopackage/read';
import type { Brought } from './brought';
import { readCsv } from './csv';
import { decodeText } from './encoding';
import { readGeojson } from './geojson';
import { megabytes, MOST_BYTES } from './limits';
import { Refusal } from './refusal';
import { isShapefilePart, readShapefiles } from './shapefile';
import { unzip } from './unzip';
import { readXml } from './xml';

const TABLES = /\.(?:csv|tsv|txt)$/i;
const SHP_CODE = [0, 0, 0x27, 0x0a];

/**
 * Reads a file by what it holds; its name decides only whether a text is a table.
 * @param open opens a GeoPackage's database.
 * @throws {Refusal} with one reason, and where in the file it lies.
 */
export async function readFile(name: string, bytes: Uint8Array, open: OpenDatabase): Promise<Brought> {
	if (bytes.length > MOST_BYTES) throw new Refusal('tooLarge', null, megabytes(bytes.length));
	if (bytes.length === 0) throw new Refusal('empty');
	const brought = await readAny(name, bytes, open);
	if (!brought.features.some(({ geometry }) => geometry)) throw new Refusal('nothing');
	return brought;
}

async function readAny(name: string, bytes: Uint8Array, open: OpenDatabase): Promise<Brought> {
	const begins = (...signature: number[]) => signature.every((byte, i) => bytes[i] === byte);
	if (begins(0x50, 0x4b)) return readArchive(bytes);
	if (begins(...ascii('SQLite format 3'))) return { ...(await readGeopackage(bytes, open)), encoding: null };
	if (begins(...SHP_CODE) || /\.(?:shp|dbf|shx|prj)$/i.test(name)) throw new Refusal('shapefileAlone');
	if (/\.(?:zip|kmz)$/i.test(name)) throw new Refusal('zipBroken');
	if (/\.gpkg$/i.test(name)) throw new Refusal('geopackage');
	const start = decodeText(bytes.subarray(0, 1000)).text.trimStart();
	if (start.startsWith('<')) return readXml(bytes);
	if (TABLES.test(name)) return readCsv(bytes);
	if ('[{\x1e'.includes(start[0] ?? '?') || /\.(?:geo)?json(?:l|s|seq)?$/i.test(name)) {
		const { text, encoding } = decodeText(bytes);
		return { ...readGeojson(text), encoding };
	}
	throw new Refusal('unknown');
}

/** KML in its archive, or the parts of Shapefiles. */
function readArchive(bytes: Uint8Array): Brought {
	const isKml = (name: string) => /\.kml$/i.test(name);
	const entries = unzip(bytes, (name) => isKml(name) || isShapefilePart(name));
	const names = [...entries.keys()];
	if (names.some((name) => /\.shp$/i.test(name))) return readShapefiles(entries);
	const main = names.find((name) => /^doc\.kml$/i.test(name)) ?? names.find(isKml);
	if (main === undefined) throw new Refusal('zipNothing');
	return readXml(entries.get(main)!);
}

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));
