import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Bounds } from '../../core/projection/mercator';
import type { BaseMapEntry } from '../../core/town/schema';
import { reasonOf, type Tell } from './file';
import { listFolder } from './folder';

/** Folder of a town's own base maps. */
export const BASE_FOLDER = 'base';

/** Name of the file in the town's folder of base maps that an entry is made of; null where it is made of none. */
export function archiveOf(entry: BaseMapEntry): string | null {
	return 'pmtiles' in entry && !/[/?]/.test(entry.pmtiles) ? entry.pmtiles : null;
}

/** Larger archives are no map of a town, and no static host takes them. */
const LARGEST_ARCHIVE = 100_000_000;

/** What the header of a PMTiles archive says: vector tiles or pictures, of what part of the ground. */
interface Header {
	vector: boolean;
	bounds: Bounds;
}

export interface Archive {
	/** Its name in the folder. */
	name: string;
	/** Null beside a finding. */
	header: Header | null;
}

/**
 * The archives in the folder of base maps, by their headers; what is none is reported. A town needs no
 * such folder.
 */
export function readArchives(folder: string, tell: Tell): Archive[] {
	return (listFolder(folder, BASE_FOLDER, tell) ?? []).map((name) => {
		const file = `${BASE_FOLDER}/${name}`;
		const read = readHeader(join(folder, file));
		if ('came' in read) tell({ level: 'error', file, place: 'file', ...read });
		return { name, header: 'came' in read ? null : read };
	});
}

/** Reads the header: 127 bytes, little-endian. https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md */
function readHeader(path: string): Header | { came: string; expected: string } {
	const expected = 'a PMTiles archive of version 3';
	try {
		const stat = statSync(path);
		if (!stat.isFile()) return { came: stat.isDirectory() ? 'a folder' : 'no regular file', expected };
		if (stat.size > LARGEST_ARCHIVE)
			return { came: `${stat.size} bytes`, expected: `at most 100 MB (${LARGEST_ARCHIVE} bytes)` };
		const view = firstBytes(path, 127);
		const magic = new TextDecoder('latin1').decode(view).slice(0, 7);
		if (view.byteLength < 127 || magic !== 'PMTiles') return { came: 'a file that is none', expected };
		if (view.getUint8(7) !== 3) return { came: `version ${view.getUint8(7)}`, expected };
		const degrees = (at: number) => view.getInt32(at, true) / 1e7;
		const bounds = [degrees(102), degrees(106), degrees(110), degrees(114)] as const;
		return { vector: view.getUint8(99) === 1, bounds };
	} catch (cause) {
		return { came: reasonOf(cause), expected };
	}
}

function firstBytes(path: string, length: number): DataView {
	const file = openSync(path, 'r');
	try {
		const bytes = new Uint8Array(length);
		return new DataView(bytes.buffer, 0, readSync(file, bytes));
	} finally {
		closeSync(file);
	}
}
