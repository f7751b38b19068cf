import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import initSqlJs from 'sql.js';
import { publicFeature } from '../../core/atlas/public';
import type { AtlasFeature } from '../../core/atlas/feature';
import type { Carried } from '../../core/carry/carried';
import { writeCsv } from '../../core/carry/csv';
import { figuresOf } from '../../core/carry/figures';
import { writeGeoJson } from '../../core/carry/geojson';
import { writeKml } from '../../core/carry/kml';
import { writeOc4ids } from '../../core/carry/oc4ids';
import { carryWords } from '../../core/carry/words';
import { writeXlsx } from '../../core/carry/xlsx';
import type { Dataset } from '../../core/datasets';
import { writeGeoPackage } from '../../core/geopackage/write';
import { publicRows } from '../ledger';
import type { Site } from '../site';
import { aboutFeatures, sourcesOf, speech } from './about';

/** `/data/projects.<format>`: all projects, written with the site; the GeoPackage holds the places too, a layer a dataset. */
export const WHOLE: Readonly<Record<string, { type: string; write: (site: Site) => Promise<string | Uint8Array> }>> = {
	geojson: { type: 'application/geo+json', write: (site) => writeDataset(site, 'projects') },
	csv: { type: 'text/csv; charset=utf-8', write: async (site) => writeCsv(await projectsOf(site)) },
	xlsx: {
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		write: async (site) => writeXlsx(await projectsOf(site)),
	},
	kml: {
		type: 'application/vnd.google-earth.kml+xml',
		write: async (site) => writeKml(await projectsOf(site)),
	},
	gpkg: {
		type: 'application/geopackage+sqlite3',
		write: async (site) =>
			writeGeoPackage(await carriedOf(site, site.features, (t) => t('carry.everything')), await openSqlite()),
	},
};

/** `/data/oc4ids.json`. */
export const writeProjectPackage = async (site: Site): Promise<string> => writeOc4ids(await projectsOf(site));

/** `/data/<dataset>.geojson`; `projects` are those of all datasets. */
export async function writeDataset(site: Site, dataset: Dataset | 'projects'): Promise<string> {
	const chosen = dataset === 'projects' ? projects(site) : site.features.filter((f) => f.dataset === dataset);
	const about = await aboutFeatures(site, undefined, chosen, (words) =>
		dataset === 'projects' ? words.carry('carry.allProjects') : words.site(`dataset.${dataset}`),
	);
	return writeGeoJson(chosen.map(publicFeature), about);
}

const projects = ({ features }: Site) => features.filter(({ properties }) => properties.kind === 'project');

const projectsOf = (site: Site): Promise<Carried> => carriedOf(site, projects(site), (t) => t('carry.allProjects'));

/** What is carried of the whole, in simplified Chinese, as a town files it. */
async function carriedOf(
	site: Site,
	features: readonly AtlasFeature[],
	filter: (t: Awaited<ReturnType<typeof speech>>['carry']) => string,
): Promise<Carried> {
	const words = await speech(site, undefined);
	const { code, reports } = await sourcesOf(site, undefined);
	const ids = new Set(features.map(({ id }) => id));
	return {
		features: features.map(publicFeature),
		figures: figuresOf(publicRows(site), ids),
		about: await aboutFeatures(site, undefined, features, ({ carry }) => filter(carry)),
		words: carryWords(words.language, words.carry, words.site),
		site: '',
		code,
		reports,
	};
}

/** SQLite, from the package itself. */
async function openSqlite() {
	const file = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');
	return initSqlJs({ wasmBinary: readFileSync(file).buffer });
}
