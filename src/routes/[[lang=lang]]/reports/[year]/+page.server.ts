import { LANGUAGES } from '$lib/core/language/languages';
import { loadReportPage } from '$lib/server/report-page';
import { loadSite } from '$lib/server/site';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	LANGUAGES.flatMap(({ segment }) =>
		loadSite().reports.map(({ year }) => (segment ? { year, lang: segment } : { year })),
	);

export const load: PageServerLoad = ({ params }) => loadReportPage(params.year, params.lang);
