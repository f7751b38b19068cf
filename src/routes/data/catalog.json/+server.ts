import { json } from '@sveltejs/kit';
import { catalogue } from '$lib/server/catalogue';
import { loadSite } from '$lib/server/site';

export const prerender = true;

export const GET = () => json(catalogue(loadSite()));
