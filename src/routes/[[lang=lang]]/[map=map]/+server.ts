import { json } from '@sveltejs/kit';
import { isTiled, leaveToTiles, mapData } from '$lib/core/picture/map-data';
import { MAP_FILE, TILES_FILE } from '$lib/core/picture/tiled';
import { LANGUAGES } from '$lib/core/language/languages';
import { loadSite, namesOf, voiceOf } from '$lib/server/site';
import { cutTiles } from '$lib/server/tiles';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const dataFor = (lang: string | undefined) => {
	const site = loadSite();
	return mapData(site.features, site.ground, namesOf(site, voiceOf(site, lang)));
};

/** In every language; a town small enough for one file needs no tiles. */
export const entries: EntryGenerator = () =>
	(isTiled(dataFor(undefined)) ? ([MAP_FILE, TILES_FILE] as const) : ([MAP_FILE] as const)).flatMap((map) =>
		LANGUAGES.map(({ segment }) => (segment ? { map, lang: segment } : { map })),
	);

/** What the live map draws, named in the language of the page: all of it, or its tiles and the rest. */
export const GET: RequestHandler = ({ params }) => {
	const data = dataFor(params.lang);
	if (params.map === MAP_FILE) return json(isTiled(data) ? leaveToTiles(data, TILES_FILE) : data);
	return new Response(cutTiles(data), { headers: { 'content-type': 'application/vnd.pmtiles' } });
};
