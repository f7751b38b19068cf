import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ precompress: true }),
		// The first paint needs no second request: the stylesheet travels in the page.
		inlineStyleThreshold: 60_000,
		paths: { relative: true },
		// A fixed name: the same data and code build the same bytes.
		version: { name: process.env.npm_package_version ?? 'dev' },
		prerender: { handleMissingId: 'fail', handleHttpError: 'fail' },
	},
};
