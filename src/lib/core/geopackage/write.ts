import type { Carried, Published } from '../carry/carried';
import { COLOURS } from '../carry/colours';
import {
	FEATURE_COLUMNS,
	FIGURE_COLUMNS,
	NUMBERS,
	QUOTE_COLUMNS,
	WHOLE_NUMBERS,
	type Cell,
	type Column,
} from '../carry/columns';
import { boundsAround } from '../carry/geojson';
import { legibly } from '../carry/legible';
import { featureRow, figureRow, quoteRow } from '../carry/rows';
import { aboutLines } from '../carry/words';
import { DATASETS, type Dataset } from '../datasets';
import { writeGeometry } from './write-geometry';
import { SCHEMA, SRS } from './write-schema';
import { writeQml } from './write-style';

type Value = Cell | Uint8Array;

/** What is needed of SQLite; `sql.js` is one. */
export interface Sqlite {
	Database: new () => {
		run(sql: string, values?: Value[]): unknown;
		prepare(sql: string): { run(values: Value[]): unknown; free(): unknown };
		export(): Uint8Array;
		close(): unknown;
	};
}
type Database = InstanceType<Sqlite['Database']>;

/**
 * An OGC GeoPackage 1.3: a layer a dataset that has something in it, with its style for QGIS; quotes and figures as
 * tables of attributes; and as its metadata what the file says of itself. What is not placed has a null geometry. The
 * same data makes the same bytes: no clock is asked.
 * https://www.geopackage.org/spec130/
 */
export function writeGeoPackage(carried: Carried, sqlite: Sqlite): Uint8Array {
	const { features, figures } = carried;
	const names = new Map(features.map(({ properties }) => [properties.id, properties.name]));
	const db = new sqlite.Database();
	try {
		db.run(SCHEMA);
		db.run('BEGIN');
		for (const dataset of DATASETS) {
			const those = features.filter(({ properties }) => properties.dataset === dataset);
			if (those.length > 0) putLayer(db, dataset, those, carried);
		}
		const quotes = features.flatMap((feature) =>
			feature.properties.mentions.map((mention) => quoteRow(feature, mention, carried)),
		);
		putTable(db, 'quotes', QUOTE_COLUMNS, quotes, carried);
		const rows = figures.map((figure) => figureRow(figure, names, carried));
		putTable(db, 'figures', FIGURE_COLUMNS, rows, carried);
		list(db, 'layer_styles', 'attributes', 'layer_styles', carried);
		putAbout(db, carried);
		db.run('COMMIT');
		return db.export();
	} finally {
		db.close();
	}
}

function putLayer(db: Database, dataset: Dataset, features: readonly Published[], carried: Carried): void {
	const { words, about } = carried;
	create(db, dataset, FEATURE_COLUMNS, 'geom GEOMETRY');
	list(db, dataset, 'features', `${words.dataset[dataset]} (${dataset})`, carried, features);
	db.run('INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)', [dataset, 'geom', geometryType(features), SRS]);
	insert(
		db,
		dataset,
		['geom', ...FEATURE_COLUMNS],
		features.map((feature) => {
			const row = featureRow(feature, carried);
			const geometry = feature.geometry && writeGeometry(feature.geometry, SRS);
			return [geometry, ...FEATURE_COLUMNS.map((column) => row[column])];
		}),
	);
	db.run(
		`INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML,
			styleSLD, useAsDefault, description, owner, update_time) VALUES ('', '', ?, 'geom', ?, ?, '', 1, ?, '', ?)`,
		[dataset, dataset, writeQml(COLOURS[dataset]), words.dataset[dataset] ?? dataset, momentOf(about.written)],
	);
}

/** The one type that all geometries have, or that of any. */
function geometryType(features: readonly Published[]): string {
	const types = [...new Set(features.flatMap(({ geometry }) => (geometry ? [geometry.type] : [])))];
	return types.length === 1 ? types[0]!.toUpperCase() : 'GEOMETRY';
}

function putTable<C extends Column>(
	db: Database,
	table: 'quotes' | 'figures',
	columns: readonly C[],
	rows: readonly Record<C, Cell>[],
	carried: Carried,
): void {
	create(db, table, columns);
	list(db, table, 'attributes', `${carried.words.sheet[table]} (${table})`, carried);
	insert(
		db,
		table,
		columns,
		rows.map((row) => columns.map((column) => row[column])),
	);
}

function create(db: Database, table: string, columns: readonly Column[], ...before: readonly string[]): void {
	const typed = columns.map((column) => {
		if (WHOLE_NUMBERS.includes(column)) return `${column} INTEGER`;
		return `${column} ${NUMBERS.includes(column) ? 'REAL' : 'TEXT'}`;
	});
	const all = ['fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL', ...before, ...typed];
	db.run(`CREATE TABLE ${table} (${all.join(', ')})`);
}

function insert(db: Database, table: string, columns: readonly string[], rows: readonly Value[][]): void {
	const places = columns.map(() => '?').join(', ');
	const statement = db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`);
	for (const row of rows) statement.run(row);
	statement.free();
}

/** Enters a table into the contents, with the box around its features. */
function list(
	db: Database,
	table: string,
	type: 'features' | 'attributes',
	identifier: string,
	{ about }: Carried,
	features: readonly Published[] = [],
): void {
	const [west, south, east, north] = boundsAround(features) ?? [null, null, null, null];
	const srs = type === 'features' ? SRS : null;
	const told = `${about.title}; ${about.filter}; ${about.certainty}`;
	db.run('INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
		table,
		type,
		identifier,
		table === 'layer_styles' ? '' : told,
		momentOf(about.written),
		west,
		south,
		east,
		north,
		srs,
	]);
}

/** What the file says of itself: in its metadata, and as a table that any reader shows. */
function putAbout(db: Database, carried: Carried): void {
	const { about, words } = carried;
	db.run(`INSERT INTO gpkg_metadata VALUES (1, 'dataset', 'https://schema.org/Dataset', 'application/json', ?)`, [
		JSON.stringify(about, legibly),
	]);
	db.run(`INSERT INTO gpkg_metadata_reference VALUES ('geopackage', NULL, NULL, NULL, ?, 1, NULL)`, [
		momentOf(about.written),
	]);
	db.run('CREATE TABLE about (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, name TEXT, value TEXT)');
	list(db, 'about', 'attributes', `${words.sheet.about} (about)`, carried);
	insert(db, 'about', ['name', 'value'], aboutLines(about, words));
}

const momentOf = (day: string): string => `${day}T00:00:00.000Z`;
