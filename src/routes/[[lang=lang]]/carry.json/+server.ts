import { json } from '@sveltejs/kit';
import { sourcesOf } from '$lib/server/carry/about';
import { loadSite } from '$lib/server/site';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => [{}, { lang: 'zh-hant' }, { lang: 'en' }];

/** What files that a reader takes away say of the town and its data. */
export const GET: RequestHandler = async ({ params }) => json(await sourcesOf(loadSite(), params.lang));
