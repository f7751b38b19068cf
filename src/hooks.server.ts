import type { Handle } from '@sveltejs/kit';
import { languageOf } from '$lib/core/language/languages';

/** Writes the page's language into the document: scripts set it afterwards only on navigation. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', languageOf(event.params.lang)),
		preload: ({ type }) => type === 'js' || type === 'css',
	});
