import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { guide } from './guide.js';
import { MISSING_PAGES, missingPage, nginxFiles } from './nginx.js';

/** Where the site is served in a portal that has not said so. */
const SOME_PATH = '/atlas/';

/**
 * How to serve a built site, as files by their path: for a host of its own, and for a path of a portal.
 * @param {{ site?: string, embedding?: { frame_ancestors?: readonly string[] } }} town some of `town.json`.
 * @param {(page: string) => string} read gives a built page.
 * @returns {[path: string, content: string][]}
 */
export function deployFiles({ site, embedding }, read) {
	const frameAncestors = embedding?.frame_ancestors ?? ['*'];
	const published = site ? new URL(site).pathname : '/';
	const portal = published === '/' ? SOME_PATH : published;
	const settings = [
		{ folder: 'root', path: '/', frameAncestors },
		{ folder: 'sub-path', path: portal, frameAncestors },
	];
	return [
		['nginx/README.md', guide(portal)],
		...settings.flatMap((setting) => {
			const pages = MISSING_PAGES.map(({ built, file }) => [file, missingPage(read(built), built, setting.path)]);
			const files = [...Object.entries(nginxFiles(setting)), ...pages];
			return files.map(
				([name, content]) => /** @type {[string, string]} */ ([`nginx/${setting.folder}/${name}`, content]),
			);
		}),
	];
}

/**
 * An adapter that puts the files for servers beside the site it has written. They are no part of it: nobody is sent them,
 * so they must not stand in the list of what a browser keeps.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} folder it writes into.
 * @param {Parameters<typeof deployFiles>[0]} town
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withDeploy(adapter, folder, town) {
	return {
		...adapter,
		async adapt(builder) {
			await adapter.adapt(builder);
			for (const [path, content] of deployFiles(town, (page) => readFileSync(join(folder, page), 'utf8'))) {
				const file = join(folder, 'deploy', path);
				mkdirSync(join(file, '..'), { recursive: true });
				writeFileSync(file, content);
			}
		},
	};
}
