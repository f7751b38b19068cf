import { json } from '@sveltejs/kit';
import { publicCollection, publicContext } from '$lib/core/atlas/public';
import { CONTEXT, DATASETS } from '$lib/core/datasets';
import { loadSite } from '$lib/server/site';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => [...DATASETS, CONTEXT, 'projects'].map((dataset) => ({ dataset }));

/** One dataset, the context, or all projects. */
export const GET: RequestHandler = ({ params }) => {
	const { features, context } = loadSite();
	const chosen = features.filter(({ dataset, properties }) =>
		params.dataset === 'projects' ? properties.kind === 'project' : dataset === params.dataset,
	);
	const collection = params.dataset === CONTEXT ? publicContext(context) : publicCollection(chosen);
	return json(collection, { headers: { 'content-type': 'application/geo+json' } });
};
