import { error, json } from '@sveltejs/kit';
import { publicContext } from '$lib/core/atlas/public';
import { CONTEXT, DATASETS } from '$lib/core/datasets';
import { writeDataset } from '$lib/server/carry/whole';
import { loadSite } from '$lib/server/site';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => [...DATASETS, CONTEXT].map((dataset) => ({ dataset }));

const headers = { 'content-type': 'application/geo+json' };

/** One dataset, or the context. */
export const GET: RequestHandler = async ({ params }) => {
	const site = loadSite();
	if (params.dataset === CONTEXT) return json(publicContext(site.context), { headers });
	const dataset = DATASETS.find((name) => name === params.dataset) ?? error(404, `no dataset ${params.dataset}`);
	return new Response(await writeDataset(site, dataset), { headers });
};
