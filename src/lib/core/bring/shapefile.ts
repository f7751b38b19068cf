import { parseDbf, parseShp } from 'shpjs';
import type { Geometry } from 'geojson';
import type { Brought, BroughtFeature } from './brought';
import { Check } from './check';
import { decodeText, labelOf } from './encoding';
import { MOST_FEATURES } from './limits';
import { inEntry, inFeature, Refusal, refusing } from './refusal';

/** Parts of a Shapefile that are read; the others are indexes and remarks. */
const PARTS = /\.(?:shp|dbf|prj|cpg)$/i;
export const isShapefilePart = (name: string): boolean => PARTS.test(name);

/** Lengths that the headers of .shp (ESRI, July 1998) and .dbf promise, in bytes. */
const SHP_HEADER = 100;
const DBF_HEADER = 32;

/** Reads the Shapefiles of an archive, one after another; all have to state the same coordinates. */
export function readShapefiles(entries: ReadonlyMap<string, Uint8Array>): Brought {
	const byName = new Map([...entries].map(([name, bytes]) => [name.toLowerCase(), bytes]));
	const names = [...entries.keys()].filter((name) => /\.shp$/i.test(name));
	const check = new Check();
	const layers = names.map((name) => {
		const part = (ending: string) => byName.get(name.toLowerCase().replace(/shp$/, ending));
		const stated = part('prj') ? decodeText(part('prj')!).text.trim() : null;
		return { name, stated, ...readLayer(name, part, check) };
	});
	const [first, ...others] = layers;
	if (!first) throw new Refusal('zipNothing');
	const other = others.find(({ stated }) => stated !== first.stated);
	if (other) throw new Refusal('layersDiffer', inEntry(other.name));
	return {
		format: 'shapefile',
		features: layers.flatMap(({ features }) => features),
		stated: first.stated || null,
		encoding: first.encoding,
	};
}

function readLayer(name: string, part: (ending: string) => Uint8Array | undefined, check: Check) {
	const shp = part('shp')!;
	const place = inEntry(name);
	const promised = shp.length < SHP_HEADER ? SHP_HEADER : viewOf(shp).getInt32(24) * 2;
	if (promised !== shp.length) throw new Refusal('shapefilePart', place, `${shp.length} / ${promised}`);
	const geometries = refusing('shapefileBroken', place, () => parseShp(exact(shp)));
	const dbf = part('dbf');
	const encoding = dbf ? encodingOf(dbf, part('cpg')) : null;
	const rows = dbf ? readTable(name.replace(/shp$/i, 'dbf'), dbf, encoding!) : [];
	const features = geometries.map((geometry: Geometry | null, i): BroughtFeature => {
		const number = check.count();
		return { geometry: check.geometry(geometry, inFeature(number)), properties: plain(rows[i] ?? {}) };
	});
	return { features, encoding };
}

function readTable(name: string, dbf: Uint8Array, encoding: string): Record<string, unknown>[] {
	const place = inEntry(name);
	if (dbf.length < DBF_HEADER) throw new Refusal('shapefilePart', place, `${dbf.length} / ${DBF_HEADER}`);
	const view = viewOf(dbf);
	const [records, header, length] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)];
	if (records > MOST_FEATURES) throw new Refusal('tooMany', place);
	const promised = header + records * length;
	if (promised > dbf.length) throw new Refusal('shapefilePart', place, `${dbf.length} / ${promised}`);
	return refusing('shapefileBroken', place, () => parseDbf(exact(dbf), encoding));
}

/** What its .cpg says, else what its bytes are: digits and blanks are the same in all of them. */
function encodingOf(dbf: Uint8Array, cpg: Uint8Array | undefined): string {
	const declared = labelOf(cpg ? decodeText(cpg).text : null);
	// A .cpg is often copied from elsewhere: bytes that are not what it says decide.
	return decodeText(
		dbf.subarray(DBF_HEADER).filter((byte) => byte !== 0),
		declared,
	).encoding;
}

/** Days as ISO 8601, and no field for a number that is not there. */
function plain(row: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(row).flatMap(([key, value]) => {
			if (typeof value === 'number' && Number.isNaN(value)) return [[key, null]];
			return [[key, value instanceof Date ? dayOf(value) : value]];
		}),
	);
}

function dayOf(date: Date): string | null {
	const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
	return parts.some(Number.isNaN) ? null : parts.map((part) => String(part).padStart(2, '0')).join('-');
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
	new DataView(buffer, byteOffset, byteLength);

/** A copy with a buffer of its own: the parser looks at all of it. */
const exact = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer as ArrayBuffer;
