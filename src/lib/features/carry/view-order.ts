import type { Language } from '../../core/language/languages';
import type { Translate } from '../../core/language/translate';
import { carryWords } from '../../core/carry/words';
import { DATASETS } from '../../core/datasets';
import { fileLink, link } from '../../state/links';
import { view } from '../../state/view.svelte';
import type { Desk } from '../explore/desk-loader';
import { aboutView, loadSources, type Leaving } from './about';
import { WITH_FIGURES, type Format } from './formats';
import type { Order } from './order';
import { thenOf } from './then';
import { unanswered } from './unanswered';

/** What the page knows of what is taken away. */
export interface Given {
	readonly explorer: Leaving;
	readonly desk: Desk;
	readonly language: Language;
	readonly t: Translate<'carry'>;
	readonly site: Translate;
}

/**
 * What is to be written of a format, as the view is now; null where meanwhile something was asked that is not answered.
 * Rejects with NotArrived when the line is broken.
 */
export async function orderOf(format: Format, { explorer, desk, language, t, site }: Given): Promise<Order | null> {
	const sources = await loadSources(language);
	// From here on nothing is waited for: features and words are of one view.
	const { rows, left, moment, asking } = explorer.filtering;
	const { filter, natures } = view.current;
	if (unanswered(filter.ask, asking)) return null;
	const datasets = DATASETS.filter((name) => rows.some(({ dataset }) => dataset === name));
	const ids = rows.map(({ id }) => id);
	return {
		format,
		ids,
		view: { datasets: view.current.datasets, filter, natures, moment: moment?.id ?? null },
		then: moment === null ? null : thenOf(left),
		datasets: datasets.map((name) => here(fileLink(`data/${name}.geojson`))),
		ledger: WITH_FIGURES.includes(format) ? here(fileLink('data/ledger.json')) : null,
		about: aboutView(explorer, desk, { sources, language, t, site }),
		words: carryWords(language, t, site),
		site: here(link(language)),
		code: sources.code,
		reports: sources.reports,
	};
}

/** An address in full, for a worker knows no page. */
const here = (path: string): string => new URL(path, location.href).href;
