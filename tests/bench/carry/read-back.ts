import Papa from 'papaparse';
import readSheets from 'read-excel-file/node';
import initSqlJs from 'sql.js';
import carry from '../../../src/lib/core/language/messages/carry/zh-Hans.json';
import { DATASETS } from '../../../src/lib/core/datasets';

/** Formats whose speed is measured. */
export const EXPORTS = ['geojson', 'xlsx', 'csv', 'kml', 'gpkg'] as const;
export type ExportFormat = (typeof EXPORTS)[number];

/** How many different features a file holds, read by something that did not write it; KML by its tags. */
export async function countIn(format: ExportFormat, file: Buffer): Promise<number> {
	return new Set(await READERS[format](file)).size;
}

const READERS: Readonly<Record<ExportFormat, (file: Buffer) => Promise<unknown[]>>> = {
	geojson: async (file) => (JSON.parse(file.toString()) as { features: { id: string }[] }).features.map(({ id }) => id),
	xlsx: async (file) => {
		const [sheet] = await readSheets(file);
		const [head = [], ...rows] = sheet?.data ?? [];
		return rows.map((row) => row[head.indexOf(carry.carry.heading.id)]);
	},
	csv: async (file) =>
		Papa.parse<{ id: string }>(file.toString().replace(/^\uFEFF/, ''), {
			header: true,
			skipEmptyLines: true,
		}).data.map(({ id }) => id),
	kml: async (file) => [...file.toString().matchAll(/<Placemark id="([^"]+)"/g)].map(([, id]) => id),
	gpkg: async (file) => {
		const database = new (await initSqlJs()).Database(file);
		const tables = database.exec("SELECT table_name FROM gpkg_contents WHERE data_type IN ('features', 'attributes')");
		const layers = (tables[0]?.values ?? []).map(([name]) => String(name)).filter((name) => isLayer(name));
		return layers.flatMap((name) => (database.exec(`SELECT id FROM "${name}"`)[0]?.values ?? []).map(([id]) => id));
	},
};

const isLayer = (name: string): boolean => DATASETS.some((dataset) => name.startsWith(dataset));
