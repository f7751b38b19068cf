import { loadSite, voiceOf } from '$lib/server/site';
import type { LayoutServerLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

export const load: LayoutServerLoad = ({ params }) => {
	const site = loadSite();
	const { language, script } = voiceOf(site, params.lang);
	const { town } = site;
	return {
		language,
		languages: town.languages,
		town: language === 'en' ? town.name_en : script(town.name),
		mapReviewNumber: town.map_review_number,
		latestReport:
			site.reports
				.map(({ year }) => year)
				.sort()
				.at(-1) ?? '',
	};
};
