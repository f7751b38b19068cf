import { cardPng } from '$lib/server/embed/card-picture';
import { inEveryLanguage, subjectPaths } from '$lib/server/embed/pages';
import { loadSite } from '$lib/server/site';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => inEveryLanguage(subjectPaths(loadSite()));

/** The picture that links to a page show where they are shared. */
export const GET: RequestHandler = async ({ params }) =>
	new Response(new Uint8Array(await cardPng(loadSite(), params.path)), { headers: { 'content-type': 'image/png' } });
