import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOf } from './version.js';

/** Beside the version, where the worker looks for it (core/offline/files.ts). */
const FILE_LIST = '_app/files.json';

/**
 * What only other pages ask for, or servers: maps and pictures for them, documents about pages, their configuration. Not the
 * builder, a page like any other, nor the maps that its preview opens with and their script.
 */
const FOR_OTHERS =
	/^(?:(?:zh-hant\/|en\/)?embed\/(?!builder\/|index\.html$|frame\.[^/]+\.js$)|oembed\/|cards\/|deploy\/)/;

/**
 * The worker itself is the browser's to keep, and a list cannot hold its own digest.
 * @param {string} file
 */
const isListed = (file) => file !== FILE_LIST && file !== 'service-worker.js' && !FOR_OTHERS.test(file);

/**
 * Lists every file of the site with its digest: what SvelteKit tells its worker leaves out the data of pages and the
 * workers of the map, the search and the files.
 * @param {readonly string[]} folders that together make the site.
 * @param {string} version
 * @returns {import('../../core/offline/files').FileList}
 */
export function listFiles(folders, version) {
	const files = folders.flatMap((folder) =>
		filesOf(folder)
			.filter(isListed)
			.map((file) => {
				const digest = createHash('sha256').update(readFileSync(join(folder, file)));
				/** @type {[string, string]} */
				const entry = [file.replace(/(^|\/)index\.html$/, '$1'), digest.digest('base64url').slice(0, 16)];
				return entry;
			}),
	);
	return { version, files: files.sort(([a], [b]) => (a < b ? -1 : 1)) };
}

/**
 * An adapter that lists the files of the site before it hands them on, so that every server of them has the list.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withFileList(adapter) {
	return {
		...adapter,
		adapt(builder) {
			const client = builder.getClientDirectory();
			const prerendered = ['pages', 'dependencies', 'data'].map((part) => join(dirname(client), 'prerendered', part));
			const list = listFiles([client, ...prerendered], builder.config.kit.version.name);
			const path = join(client, FILE_LIST);
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, JSON.stringify(list));
			return adapter.adapt(builder);
		},
	};
}
