import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { Features } from 'lightningcss';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { toTraditional } from './src/lib/server/chinese.ts';
import site from './svelte.config.js';
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

/** The writer of workbooks zips with a zip of ours: see there. */
const oneThreadZip = (): Plugin => ({
	name: 'one-thread-zip',
	enforce: 'pre',
	resolveId: (source, importer) =>
		source === 'fflate' && importer?.includes('/write-excel-file/')
			? fileURLToPath(new URL('src/lib/core/carry/one-thread-zip.ts', import.meta.url))
			: undefined,
});

/**
 * What is imported when somebody asks for it is never asked for while pages are prerendered. Left out there, its styles
 * are fetched with it; otherwise SvelteKit writes them into every page.
 */
const later = (): Plugin => ({
	name: 'later',
	apply: 'build',
	resolveDynamicImport(specifier, importer) {
		if (this.environment.name !== 'ssr' || typeof specifier !== 'string') return;
		return importer && /\/src\/lib\/(?:features|map)\//.test(importer) ? { id: specifier, external: true } : undefined;
	},
});

const SCRIPT = /\.ts\?script$/;

/** `x.ts?script` is the text of a classic script: x and all it imports in one file, nothing of it global. */
const scripts = (): Plugin => ({
	name: 'scripts',
	enforce: 'pre',
	async load(id) {
		if (!SCRIPT.test(id)) return;
		const input = id.replace(/\?script$/, '');
		const built = await build({
			configFile: false,
			logLevel: 'warn',
			build: { write: false, modulePreload: false, rolldownOptions: { input, output: { format: 'iife' } } },
		});
		const [{ code, moduleIds }] = (built as Rolldown.RolldownOutput).output;
		for (const file of moduleIds) this.addWatchFile(file);
		return { code: `export default ${JSON.stringify(code)}`, moduleType: 'js' };
	},
});

/** The live map of embedded pages, which are none of SvelteKit's: a file with a name that they can know before it is built. */
const liveFrame = (): Plugin => ({
	name: 'live-frame',
	apply: 'build',
	buildStart() {
		if (this.environment.name !== 'client') return;
		const fileName = `_app/immutable/live.${site.kit?.version?.name ?? ''}.js`;
		this.emitFile({
			type: 'chunk',
			id: fileURLToPath(new URL('src/lib/features/embed/live.ts', import.meta.url)),
			fileName,
		});
	},
});

export default defineConfig({
	plugins: [traditionalMessages(), oneThreadZip(), later(), scripts(), liveFrame(), sveltekit()],
	worker: { format: 'es', plugins: () => [oneThreadZip()] },
	ssr: { noExternal: ['write-excel-file'] },
	// Found late, they would have the browser of the component tests begin anew.
	optimizeDeps: { include: ['flatbush', 'geoflatbush', 'minisearch', 'valibot', 'proj4', 'pmtiles'] },
	// No style here says light-dark(): its stand-in for older browsers was in every page for nothing.
	css: { lightningcss: { exclude: Features.LightDark } },
	build: {
		// What is imported later names its styles alone: lists of every script behind it were a thirtieth of what `/` loads.
		// The live map, whose library is as large as all the rest, is asked for whole.
		modulePreload: {
			resolveDependencies: (_file, deps) =>
				deps.some((path) => /\/LiveMap\.[^/]+\.css$/.test(path)) ? deps : deps.filter((path) => path.endsWith('.css')),
		},
		rolldownOptions: {
			treeshake: {
				// Svelte's package does not say so: without it a page gets every part of it that any other uses.
				moduleSideEffects: [
					{ test: /node_modules\/svelte\/src\/(?!internal\/(?:flags|disclose-version))/, sideEffects: false },
				],
			},
			output: {
				// What every page needs comes as one file: two dozen small ones cost a slow line more.
				codeSplitting: {
					groups: [
						{
							name: 'site',
							test: /node_modules\/(svelte(?!.*(bindings\/(select|input|shared|universal)|blocks\/(html|await|key|svelte-element)|internal\/(client\/index|shared\/clone)|reactivity\/(set|map|date))\.js)|@sveltejs|esm-env|clsx|devalue)\/|src\/lib\/(features\/(frame\/SiteFrame|find\/(FindBox|shortcut))|ui\/(Figure|SiteHeader|StatusMark|StatusSymbols|CertaintyMark|speech|plain-click|when-idle)|state\/(links|navigate|place|view)|core\/(datasets|language\/(languages|translate|translator)\.ts|money\/format|feature\/vocabulary|filter\/(filter|grammar)\.ts|picture\/(glyph|picture)|projection|view))/,
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
