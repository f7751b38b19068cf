import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Name of a version of the site: a digest of everything it is built from, so that the same data and code have the same
 * name wherever and whenever they are built, and any other bytes another.
 * @param {readonly string[]} paths files and folders, each named or not: one that is not there counts as that.
 * @param {readonly string[]} settings what else the build is told, in a fixed order.
 * @returns {string} twelve hexadecimal digits.
 */
export function versionOf(paths, settings = []) {
	const digest = createHash('sha256').update(JSON.stringify(settings));
	for (const [i, path] of paths.entries())
		for (const file of filesOf(path)) {
			const bytes = readFileSync(join(path, file));
			// With its length before it no byte of one file can be taken for a byte of the next.
			digest.update(JSON.stringify([i, file, bytes.length])).update(bytes);
		}
	return digest.digest('hex').slice(0, 12);
}

/**
 * Files of a folder at any depth, by name, hidden ones left out; a file itself has the empty name.
 * @param {string} path
 * @returns {string[]} relative to the folder, with slashes on every system.
 */
export function filesOf(path) {
	const found = statSync(path, { throwIfNoEntry: false });
	if (!found) return [];
	if (found.isFile()) return [''];
	return readdirSync(path, { withFileTypes: true })
		.filter(({ name }) => !name.startsWith('.'))
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap(({ name }) => filesOf(join(path, name)).map((file) => (file ? `${name}/${file}` : name)));
}
