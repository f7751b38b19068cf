import { json } from '@sveltejs/kit';
import { publicLedger } from '$lib/server/ledger';
import { loadSite } from '$lib/server/site';

export const prerender = true;

export const GET = async () => json(await publicLedger(loadSite()));
