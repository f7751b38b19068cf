import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ precompress: true }),
		// The first paint needs no second request: the stylesheet travels in the page.
		inlineStyleThreshold: 60_000,
		paths: { relative: true },
		prerender: { handleMissingId: 'fail', handleHttpError: 'fail' },
	},
};
