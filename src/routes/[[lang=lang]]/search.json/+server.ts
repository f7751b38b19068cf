import { json } from '@sveltejs/kit';
import { loadSearch } from '$lib/server/search-index';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => [{}, { lang: 'zh-hant' }, { lang: 'en' }];

/** What can be found on the pages of a language, indexed; fetched when a reader first looks for something. */
export const GET: RequestHandler = ({ params }) => json(loadSearch(params.lang));
