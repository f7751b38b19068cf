import adapter from '@sveltejs/adapter-static';
import { withFileList } from './src/lib/server/offline/file-list.js';
import { versionOf } from './src/lib/server/offline/version.js';

/** Everything that the bytes of the site come from. */
const SOURCES = ['src', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
const { GEODATA, TIANDITU_KEY = '' } = process.env;

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: withFileList(adapter({ precompress: true })),
		// The first paint needs no second request: the stylesheet travels in the page.
		inlineStyleThreshold: 60_000,
		paths: { relative: true },
		// The same data and code build the same bytes under the same name; of others a browser knows that they are newer.
		version: { name: versionOf([...SOURCES, GEODATA || 'geodata'], [TIANDITU_KEY]) },
		// Only who presents keeps the whole site: state/offline.svelte.ts registers the worker.
		serviceWorker: { register: false },
		prerender: { handleMissingId: 'fail', handleHttpError: 'fail' },
	},
};
