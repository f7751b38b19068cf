import { presentEntry } from '$lib/core/atlas/present';
import { drawPicture } from '$lib/core/picture/draw';
import { frameOf } from '$lib/core/projection/mercator';
import { loadSite, namesOf, voiceOf } from '$lib/server/site';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'zh-hant' }, { lang: 'en' }];

export const load: PageServerLoad = ({ params }) => {
	const site = loadSite();
	const voice = voiceOf(site, params.lang);
	return {
		entries: site.features.map((feature) => presentEntry(feature, voice)),
		picture: drawPicture(frameOf(site.town.bounds, 0.02), site.features, site.ground, namesOf(site, voice)),
	};
};
