import type { Database, SqlValue } from 'sql.js';
import type { Brought, BroughtFeature } from '../bring/brought';
import { Check } from '../bring/check';
import { Refusal, refusing, type FilePlace } from '../bring/refusal';
import { readGeometry } from './read-wkb';

/** A table of features, by the contents of the package (OGC 12-128r19, 2.1). */
interface Table {
	name: string;
	geometry: string;
	srs: number;
}

/** Opens the bytes of an SQLite file; SQLite itself comes with whoever calls. */
export type OpenDatabase = (bytes: Uint8Array) => Promise<Database>;

/**
 * Reads the feature tables of a GeoPackage. Only what its contents list and what is a table is read: a view may
 * hold anything, and go on for ever.
 * @throws {Refusal} where it is no GeoPackage, or a geometry is broken: its table and its row are named.
 */
export async function readGeopackage(bytes: Uint8Array, open: OpenDatabase): Promise<Omit<Brought, 'encoding'>> {
	const database = await open(bytes).catch(() => {
		throw new Refusal('geopackage');
	});
	try {
		const tables = refusing('geopackage', null, () => tablesOf(database));
		const [first, ...others] = tables;
		if (!first) throw new Refusal('geopackageTables');
		const other = others.find(({ srs }) => srs !== first.srs);
		if (other) throw new Refusal('layersDiffer', { kind: 'table', name: other.name });
		const check = new Check();
		const features = tables.flatMap((table) =>
			refusing('geopackage', { kind: 'table', name: table.name }, () => readTable(database, table, check)),
		);
		return {
			format: 'geopackage',
			features,
			stated: refusing('geopackage', null, () => statedBy(database, first.srs)),
		};
	} finally {
		database.close();
	}
}

function tablesOf(database: Database): Table[] {
	const rows = rowsOf(
		database,
		`SELECT g.table_name, g.column_name, g.srs_id FROM gpkg_geometry_columns g
		JOIN gpkg_contents c ON c.table_name = g.table_name AND c.data_type = 'features'
		JOIN sqlite_master m ON m.name = g.table_name AND m.type = 'table' ORDER BY g.table_name`,
	);
	return rows.map(([name, geometry, srs]) => ({ name: String(name), geometry: String(geometry), srs: Number(srs) }));
}

function readTable(database: Database, { name, geometry: column }: Table, check: Check): BroughtFeature[] {
	const statement = database.prepare(`SELECT * FROM ${quotedName(name)}`);
	const features: BroughtFeature[] = [];
	try {
		const columns = statement.getColumnNames();
		const at = columns.indexOf(column);
		while (statement.step()) {
			const place: FilePlace = { kind: 'feature', number: check.count() };
			const cells = statement.get();
			const blob = cells[at];
			const geometry =
				blob instanceof Uint8Array
					? check.geometry(
							refusing('wkb', place, () => readGeometry(blob)),
							place,
						)
					: null;
			features.push({
				geometry,
				properties: Object.fromEntries(
					columns.flatMap((key, i) => (i === at ? [] : [[key, plain(cells[i] ?? null)] as const])),
				),
			});
		}
	} finally {
		statement.free();
	}
	return features;
}

/** Pictures and the like are no text: only how large they are is told. */
const plain = (value: SqlValue): string | number | null =>
	value instanceof Uint8Array ? `(${value.length} B)` : value;

function statedBy(database: Database, srs: number): string | null {
	const [row] = rowsOf(
		database,
		`SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys WHERE srs_id = ${Math.trunc(srs)}`,
	);
	if (!row) return null;
	const [organization, code, definition] = row.map(String);
	if (organization?.toUpperCase() === 'EPSG') return `EPSG:${code}`;
	return definition && definition !== 'undefined' ? definition : null;
}

const rowsOf = (database: Database, query: string): SqlValue[][] => database.exec(query)[0]?.values ?? [];
const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
