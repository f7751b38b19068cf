import { drawPicture } from '$lib/core/picture/draw';
import { frameOf } from '$lib/core/projection/mercator';
import { publishedSite } from '$lib/server/embed/published-site';
import { entriesOf } from '$lib/server/explore-page';
import { loadSite, namesOf, voiceOf } from '$lib/server/site';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'zh-hant' }, { lang: 'en' }];

export const load: PageServerLoad = ({ params }) => {
	const site = loadSite();
	const voice = voiceOf(site, params.lang);
	const names = namesOf(site, voice);
	return {
		entries: entriesOf(site, voice).map(({ id, kind, dataset, name, original, status, shownBy, bounds }) => ({
			id,
			kind,
			dataset,
			name,
			original,
			status,
			shownBy,
			bounds,
		})),
		context: site.context.map(({ id }) => ({ id, name: names(id) })),
		picture: drawPicture(frameOf(site.town.bounds, 0.02), site.features, site.ground, names),
		site: publishedSite(site.town),
		latin: site.town.name_en,
	};
};
