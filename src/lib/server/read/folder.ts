import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf, type Tell } from './file';

/** Names of the files in one folder of the town, sorted; hidden files are nobody's business. Null without the folder. */
export function listFolder(folder: string, name: string, tell: Tell): string[] | null {
	try {
		return readdirSync(join(folder, name))
			.filter((entry) => !entry.startsWith('.'))
			.sort();
	} catch (cause) {
		tell({ level: 'error', file: name || folder, place: 'folder', came: folderReason(cause), expected: 'a folder' });
		return null;
	}
}

/** Whether the town's own folder is there; reports it when not. */
export function isFolder(folder: string, tell: Tell): boolean {
	let came = 'a file';
	try {
		if (statSync(folder).isDirectory()) return true;
	} catch (cause) {
		came = folderReason(cause);
	}
	tell({
		level: 'error',
		file: folder,
		place: 'folder',
		came,
		expected: 'a folder with town.json, reports and layers',
	});
	return false;
}

function folderReason(cause: unknown): string {
	const code = (cause as NodeJS.ErrnoException | null)?.code;
	if (code === 'ENOENT') return 'no such folder';
	return code === 'ENOTDIR' ? 'a file' : reasonOf(cause);
}
