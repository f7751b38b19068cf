import { loadScene, sceneEntries } from '$lib/server/deck';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = sceneEntries;

/** The scene that the page opens on; the way to the next one asks nothing of the server. */
export const load: PageServerLoad = ({ params, untrack }) =>
	loadScene(
		params.year,
		untrack(() => params.scene),
		params.lang,
	);
