import { error, json } from '@sveltejs/kit';
import { LANGUAGES } from '$lib/core/language/languages';
import { offeredBaseMaps, readArchive } from '$lib/server/base-maps';
import { loadSite, voiceOf } from '$lib/server/site';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => [
	...LANGUAGES.map(({ tag }) => ({ file: `maps.${tag}.json` })),
	...loadSite().archives.map(({ name }) => ({ file: name })),
];

/** The base maps that are offered, by language, and the archives that the town keeps itself. */
export const GET: RequestHandler = ({ params }) => {
	const site = loadSite();
	const language = LANGUAGES.find(({ tag }) => params.file === `maps.${tag}.json`);
	if (language) return json(offeredBaseMaps(site.town, voiceOf(site, language.segment), process.env.TIANDITU_KEY));
	const archive = site.archives.find(({ name }) => name === params.file);
	if (!archive) error(404, `no base map ${params.file}`);
	return new Response(readArchive(archive), { headers: { 'content-type': 'application/vnd.pmtiles' } });
};
