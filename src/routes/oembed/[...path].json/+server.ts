import { json } from '@sveltejs/kit';
import { oembedOf } from '$lib/server/embed/oembed';
import { inEveryLanguage, plainPaths, subjectPaths } from '$lib/server/embed/pages';
import { loadSite } from '$lib/server/site';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => inEveryLanguage([...subjectPaths(loadSite()), ...plainPaths(loadSite())]);

/** What oEmbed tells of a page. */
export const GET: RequestHandler = async ({ params }) => json(await oembedOf(loadSite(), params.path));
