import { writeProjectPackage } from '$lib/server/carry/whole';
import { loadSite } from '$lib/server/site';

export const prerender = true;

/** All projects in the open-contracting standard for infrastructure. */
export const GET = async () =>
	new Response(await writeProjectPackage(loadSite()), { headers: { 'content-type': 'application/json' } });
