import { locate } from '../core/mention/locate';
import { CONTEXT, DATASETS } from '../core/datasets';
import { sentencesOf } from '../core/report/parse';
import { dateOf, rowOf } from './data-page';
import { ledgerOf } from './ledger';
import type { ReadReport } from './read/reports';
import type { Site } from './site';

/** All projects, in the form of whatever reads them; the GeoPackage holds every dataset, places too. */
const PROJECT_FILES = [
	...['geojson', 'csv', 'xlsx', 'kml', 'gpkg'].map((format) => `data/projects.${format}`),
	'data/oc4ids.json',
];

/** `/data/catalog.json`: what files there are, their licence, date and certainty. Changed only by adding. */
export function catalogue(site: Site) {
	const { town, reports, features, context, indicators } = site;
	const { rows, totals } = ledgerOf(site);
	const file = (path: string, title: string, title_en: string) => ({ path, title, title_en });
	return {
		town: { name: town.name, name_en: town.name_en, codes: town.codes, centre: town.centre, bounds: town.bounds },
		licence: town.licence,
		licence_en: town.licence_en,
		date: dateOf(site),
		crs: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
		map_review_number: town.map_review_number,
		datasets: DATASETS.map((dataset) => ({ ...rowOf(site, dataset), path: `data/${dataset}.geojson` })),
		context: { path: `data/${CONTEXT}.geojson`, features: context.length },
		projects: {
			path: 'data/projects.geojson',
			features: features.filter(({ properties }) => properties.kind === 'project').length,
			files: PROJECT_FILES,
		},
		reports: reports.map(({ year, edits }) => ({
			year,
			...file(`data/reports/${year}.json`, edits.title, edits.title_en),
			source: edits.source,
			source_en: edits.source_en,
			received: edits.received,
		})),
		indicators: { path: 'data/indicators.json', indicators: indicators.length },
		ledger: { path: 'data/ledger.json', rows: rows.length, totals: totals.length },
	};
}

/** `/data/reports/<year>.json`: the canonical text with the address of every sentence. */
export function publicReport({ year, edits, report }: Pick<ReadReport, 'year' | 'edits' | 'report'>) {
	return {
		year,
		title: edits.title,
		title_en: edits.title_en,
		publisher: edits.publisher,
		source: edits.source,
		received: edits.received,
		parts: report.parts.map((part) => ({
			id: part.id,
			title: part.title,
			kind: part.kind,
			sections: part.sections.map((section) => ({
				id: section.id,
				title: section.title,
				sentences: sentencesOf({ year, parts: [{ ...part, sections: [section] }] }).map(({ sentence, item }) => ({
					id: sentence.id,
					item: item.id,
					text: sentence.text,
				})),
			})),
		})),
		corrections: edits.corrections,
	};
}

/** `/data/indicators.json`: the figures that are no project, each with its quote. */
export function publicIndicators({ indicators, reports }: Site) {
	return {
		indicators: indicators.map(({ mention, ...indicator }) => {
			const report = reports.find(({ year }) => year === mention.report)?.report;
			return {
				...indicator,
				mention: {
					report: mention.report,
					sentence: (report && locate(mention, report)[0]?.sentence.id) ?? null,
					exact: mention.exact,
					prefix: mention.prefix ?? '',
					suffix: mention.suffix ?? '',
					says: mention.says,
				},
			};
		}),
	};
}
