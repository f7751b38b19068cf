import { json } from '@sveltejs/kit';
import { loadLedgerRest } from '$lib/server/budget-page';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => [{}, { lang: 'zh-hant' }, { lang: 'en' }];

/** Every row of the ledger, its changes and the courses of projects; fetched where they are too many for the page. */
export const GET: RequestHandler = ({ params }) => json(loadLedgerRest(params.lang));
