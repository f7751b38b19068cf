import { json } from '@sveltejs/kit';
import { publicCollection } from '$lib/core/atlas/public';
import { DATASETS } from '$lib/core/datasets';
import { loadSite } from '$lib/server/site';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => [...DATASETS, 'projects'].map((dataset) => ({ dataset }));

/** One dataset, or all projects. */
export const GET: RequestHandler = ({ params }) => {
	const features = loadSite().features.filter(({ dataset, properties }) =>
		params.dataset === 'projects' ? properties.kind === 'project' : dataset === params.dataset,
	);
	return json(publicCollection(features), { headers: { 'content-type': 'application/geo+json' } });
};
