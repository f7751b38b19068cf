import { json } from '@sveltejs/kit';
import { deckEntries, loadDeck } from '$lib/server/deck';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = deckEntries;

/** Every scene of a presentation. */
export const GET: RequestHandler = ({ params }) => json(loadDeck(params.year, params.lang));
