import adapter from '@sveltejs/adapter-static';
import { readFileSync } from 'node:fs';
import { siteAddress } from './src/lib/core/town/site-address.js';
import { announcerWithoutStyle } from './src/lib/server/deploy/announcer.js';
import { contentPolicy } from './src/lib/server/deploy/policy.js';
import { withDeploy } from './src/lib/server/deploy/with-deploy.js';
import { withFileList } from './src/lib/server/offline/file-list.js';
import { filesOf, versionOf } from './src/lib/server/offline/version.js';

/** Everything that the bytes of the site come from. */
const SOURCES = ['src', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
const { GEODATA, TIANDITU_KEY = '' } = process.env;
const GEODATA_FOLDER = GEODATA || 'geodata';
const BUILD = 'build';
/** Stands in every embedded map, in the page itself: it sets the theme before anything is painted. */
const EARLY = 'src/lib/features/embed/early.js';
const town = readTown();
const site = readSite();

/** What the town says of how it is served. A file that cannot be read is reported by `check:geodata`, and never built. */
function readTown() {
	try {
		return JSON.parse(readFileSync(`${GEODATA_FOLDER}/town.json`, 'utf8'));
	} catch {
		return {};
	}
}

/** Where the site is published. A SITE that is no address ends the build before it begins. */
function readSite() {
	try {
		return siteAddress(town, process.env.SITE);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	}
}

/** Components by their place in the list: a short name for their styles, which stands on every element of a page. */
const COMPONENTS = filesOf('src').filter((file) => file.endsWith('.svelte'));
/** @param {string} filename */
const placeOf = (filename) => COMPONENTS.findIndex((file) => filename.replaceAll('\\', '/').endsWith(`src/${file}`));

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: announcerWithoutStyle,
	compilerOptions: {
		runes: true,
		cssHash: ({ css, filename, hash }) => {
			const place = placeOf(filename);
			return place < 0 ? `svelte-${hash(css)}` : `s-${place.toString(36)}`;
		},
	},
	kit: {
		adapter: withDeploy(withFileList(adapter({ pages: BUILD, precompress: true })), BUILD, { ...town, site }),
		csp: contentPolicy(town, {
			tianditu: TIANDITU_KEY !== '',
			scripts: [readFileSync(EARLY, 'utf8')],
		}),
		// The first paint needs no second request: the stylesheet travels in the page.
		inlineStyleThreshold: 60_000,
		paths: { relative: true },
		// The same data and code build the same bytes under the same name; of others a browser knows that they are newer.
		version: { name: versionOf([...SOURCES, GEODATA_FOLDER], [TIANDITU_KEY, site]) },
		// Only who presents keeps the whole site: state/offline.svelte.ts registers the worker.
		serviceWorker: { register: false },
		prerender: { handleMissingId: 'fail', handleHttpError: 'fail' },
	},
};
