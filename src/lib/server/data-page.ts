import { locate } from '../core/mention/locate';
import type { DatasetSummary, IndicatorSummary } from '../core/atlas/data-page';
import { nameOf, type Voice } from '../core/atlas/present';
import { DATASETS, type Dataset } from '../core/datasets';
import { CERTAINTIES } from '../core/feature/vocabulary';
import { loadSite, voiceOf, type Site } from './site';

/** What the page about the data tells. */
export function loadDataPage(segment: string | undefined) {
	const site = loadSite();
	const voice = voiceOf(site, segment);
	const english = voice.language === 'en';
	return {
		datasets: DATASETS.map((dataset) => rowOf(site, dataset)),
		indicators: indicatorRows(site, voice),
		reports: site.reports.map(({ year }) => year),
		licence: english ? site.town.licence_en : voice.script(site.town.licence),
		date: dateOf(site),
		projects: site.features.filter(({ properties }) => properties.kind === 'project').length,
	};
}

/** The day of the newest position or report. */
export function dateOf(site: Site): string {
	const days = [...site.features.map((f) => f.properties.date), ...site.reports.map(({ edits }) => edits.received)];
	return days.sort().at(-1) ?? '';
}

/** A dataset's features by the certainty of their positions. */
export function rowOf(site: Site, dataset: Dataset): DatasetSummary {
	const features = site.features.filter((f) => f.dataset === dataset);
	const placed = features.filter((f) => f.position.geometry);
	return {
		dataset,
		features: features.length,
		placed: placed.length,
		certainty: CERTAINTIES.map((certainty) => ({
			certainty,
			features: placed.filter((f) => f.position.certainty === certainty).length,
		})).filter((row) => row.features > 0),
	};
}

function indicatorRows(site: Site, voice: Voice): IndicatorSummary[] {
	return site.indicators.flatMap((indicator) => {
		const report = site.reports.find(({ year }) => year === indicator.mention.report)?.report;
		const [at] = report ? locate(indicator.mention, report) : [];
		if (!at) return [];
		return {
			id: indicator.id,
			name: nameOf(indicator, voice),
			value: indicator.value,
			unit: indicator.unit,
			qualifier: indicator.qualifier ?? 'exact',
			period: indicator.period,
			growth: indicator.year_on_year ?? null,
			target: indicator.target,
			quote: {
				exact: voice.script(indicator.mention.exact),
				report: indicator.mention.report,
				sentence: at.sentence.id,
			},
		};
	});
}
