import { loadBudget } from '$lib/server/budget-page';
import type { EntryGenerator, PageServerLoad } from './$types';
import { rowOf } from '$lib/core/atlas/entry';
import { DATASETS } from '$lib/core/datasets';
import { applyFilter } from '$lib/core/filter/apply';
import { EVERYTHING } from '$lib/core/filter/filter';
import { filterIndexOf } from '$lib/core/filter/filter-index';
import { drawPicture } from '$lib/core/picture/draw';
import { frameOf } from '$lib/core/projection/mercator';
import { FIRST_ROWS, RANKED } from '$lib/features/budget/given';
import { summaryOf } from '$lib/features/explore/summary';
import { entriesOf } from '$lib/server/explore-page';
import { loadSite, namesOf, voiceOf } from '$lib/server/site';

export const entries: EntryGenerator = () => [{}, { lang: 'zh-hant' }, { lang: 'en' }];

export const load: PageServerLoad = ({ params }) => {
	const site = loadSite();
	const voice = voiceOf(site, params.lang);
	const all = entriesOf(site, voice);
	return {
		budget: loadBudget(params.lang, FIRST_ROWS, RANKED),
		rows: all.map(rowOf),
		summary: summaryOf(applyFilter(filterIndexOf(all), DATASETS, EVERYTHING, null)),
		picture: drawPicture(frameOf(site.town.bounds, 0.02), site.features, site.ground, namesOf(site, voice)),
	};
};
