import code from '$lib/features/host/town-map.ts?script';
import type { RequestHandler } from './$types';

export const prerender = true;

/** `<town-map>`: a name that pages of others may write down, so the same one for every version. */
export const GET: RequestHandler = () =>
	new Response(code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
