import { error, json } from '@sveltejs/kit';
import { publicReport } from '$lib/server/catalogue';
import { loadSite } from '$lib/server/site';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => loadSite().reports.map(({ year }) => ({ year }));

export const GET: RequestHandler = ({ params }) => {
	const read = loadSite().reports.find(({ year }) => year === params.year) ?? error(404, `no report of ${params.year}`);
	return json(publicReport(read));
};
