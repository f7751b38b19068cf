import { json } from '@sveltejs/kit';
import { publicIndicators } from '$lib/server/catalogue';
import { loadSite } from '$lib/server/site';

export const prerender = true;

export const GET = () => json(publicIndicators(loadSite()));
