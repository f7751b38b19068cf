import { deckEntries, loadDeck, loadScene } from '$lib/server/deck';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = deckEntries;

export const load: PageServerLoad = ({ params }) => ({
	deck: loadDeck(params.year, params.lang),
	picture: loadScene(params.year, undefined, params.lang).picture,
});
