import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { toTraditional } from './src/lib/server/chinese.ts';
import { BROWSER_ARGUMENTS, findBrowser } from './tests/browser/browser.ts';

/** `messages.json?traditional` is the same catalogue in traditional Chinese, converted at build. */
const traditionalMessages = (): Plugin => ({
	name: 'traditional-messages',
	enforce: 'pre',
	transform: (code, id) =>
		id.endsWith('.json?traditional')
			? { code: `export default ${toTraditional()(code)}`, moduleType: 'js', map: null }
			: undefined,
});

export default defineConfig({
	plugins: [traditionalMessages(), sveltekit()],
	worker: { format: 'es' },
	// Found late, they would have the browser of the component tests begin anew.
	optimizeDeps: { include: ['flatbush', 'geoflatbush', 'minisearch', 'i18next', 'valibot', 'proj4', 'pmtiles'] },
	build: {
		rolldownOptions: {
			output: {
				// What every page needs comes as one file: two dozen small ones cost a slow line more.
				codeSplitting: {
					groups: [
						{
							name: 'site',
							test: /node_modules\/(svelte(?!.*(bindings\/(select|input|shared)|blocks\/html|reactivity\/(set|map|date))\.js)|@sveltejs|i18next|esm-env|clsx|devalue)\/|src\/lib\/(ui\/(Figure|SiteHeader|StatusMark|StatusSymbols|CertaintyMark|speech|plain-click)|state|core\/(datasets|language\/\w+\.ts|money\/format|feature\/vocabulary|filter\/(filter|grammar)\.ts|picture\/(glyph|picture)|projection|view))/,
						},
					],
				},
			},
		},
	},
	test: {
		expect: { requireAssertions: true },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.spec.ts', 'tests/**/*.test.ts'],
					exclude: ['src/**/*.svelte.spec.ts', 'tests/journeys/**'],
				},
			},
			{
				extends: true,
				test: {
					name: 'components',
					include: ['src/**/*.svelte.spec.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: { executablePath: findBrowser() ?? undefined, args: BROWSER_ARGUMENTS },
						}),
						instances: [{ browser: 'chromium' }],
					},
				},
			},
		],
	},
});
