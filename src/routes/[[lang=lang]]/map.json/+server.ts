import { json } from '@sveltejs/kit';
import { mapData } from '$lib/core/picture/map-data';
import { loadSite, namesOf, voiceOf } from '$lib/server/site';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => [{}, { lang: 'zh-hant' }, { lang: 'en' }];

/** What the live map draws, named in the language of the page. */
export const GET: RequestHandler = ({ params }) => {
	const site = loadSite();
	return json(mapData(site.features, site.ground, namesOf(site, voiceOf(site, params.lang))));
};
