import type { Handle } from '@sveltejs/kit';
import { languageOf } from '$lib/core/language/languages';
import early from '$lib/features/embed/early.js?raw';
import { hashOf } from '$lib/server/deploy/policy.js';
import { withPageHead } from '$lib/server/embed/page-head';

/** The script that stands in embedded maps, as the policy of every page names it. */
const EARLY = ` '${hashOf(early)}'`;

/** Comments that Svelte leaves for hydration. */
const MARKERS = /<!--[^>]*-->/g;
const HEAD_LINES = /\n\t\t(?=<(?:link|meta|style|!--))/g;

/**
 * Writes into the document its language, which scripts set afterwards only on navigation, and what its shared links show.
 * A page allows no script that does not stand in it. The page is a child of the body, for what extensions add there is no
 * part of it.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk({ html }) {
			// The line breaks of the head cost every page dozens of bytes, compressed.
			const page = html.replace('%lang%', languageOf(event.params.lang)).replace(HEAD_LINES, '');
			// What SvelteKit's scripts go by in a page, an embedded map has no use for: it is a third of its nodes.
			const allowed = page.includes(early) ? page.replace(MARKERS, '') : page.replace(EARLY, '');
			return withPageHead(allowed, event.url.pathname.slice(1), event.params.lang);
		},
		preload: ({ type }) => type === 'js' || type === 'css',
	});
