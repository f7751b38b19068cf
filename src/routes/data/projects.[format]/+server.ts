import { error } from '@sveltejs/kit';
import { WHOLE } from '$lib/server/carry/whole';
import { loadSite } from '$lib/server/site';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => Object.keys(WHOLE).map((format) => ({ format }));

/** All projects as a table, a workbook, for Google Earth; and everything for QGIS. */
export const GET: RequestHandler = async ({ params }) => {
	const { type, write } = WHOLE[params.format] ?? error(404, `no projects.${params.format}`);
	const file = await write(loadSite());
	return new Response(typeof file === 'string' ? file : new Uint8Array(file), { headers: { 'content-type': type } });
};
