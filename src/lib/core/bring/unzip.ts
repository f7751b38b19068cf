import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { MOST_ENTRIES, MOST_RATIO, MOST_UNPACKED } from './limits';
import { inEntry, Refusal } from './refusal';

/** Bytes that are unpacked at a time: deflate makes at most a thousandfold of them, so no step makes much. */
const STEP = 16_384;
/** Bytes of an entry below which its ratio is no matter: a page of blanks is no bomb. */
const SMALL = 1_000_000;

const ARCHIVES = /\.(?:zip|kmz|7z|rar|gz|tgz|tar|bz2|xz|gpkg\.zip)$/i;
/** What systems leave beside what was packed. */
const DEBRIS = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|\._)/;

/**
 * Unpacks the entries that are wanted, as a stream: nothing is made room for because a header says so. What is
 * hostile is refused whole, wanted or not.
 * @throws {Refusal} for an archive that is broken, that has too much in it, or whose names lead out of it.
 */
export function unzip(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
	const found = new Map<string, Uint8Array>();
	const open = new Set<string>();
	let [entries, total] = [0, 0];
	const archive = new Unzip((file) => {
		if (++entries > MOST_ENTRIES) throw new Refusal('zipEntries', inEntry(file.name));
		if (file.name.endsWith('/') || DEBRIS.test(file.name)) return;
		judge(file);
		if (!isWanted(file.name)) return;
		const chunks: Uint8Array[] = [];
		let size = 0;
		open.add(file.name);
		file.ondata = (error, chunk, final) => {
			// What is refused below comes by here once more: the decoder takes it for an error of its own.
			if (error) throw error instanceof Refusal ? error : new Refusal('zipBroken', inEntry(file.name));
			chunks.push(chunk);
			size += chunk.length;
			total += chunk.length;
			if (total > MOST_UNPACKED || (total > SMALL && total > bytes.length * MOST_RATIO))
				throw new Refusal('zipSize', inEntry(file.name));
			if (!final) return;
			if (file.originalSize !== undefined && file.originalSize !== size)
				throw new Refusal('zipLie', inEntry(file.name), `${size} / ${file.originalSize}`);
			open.delete(file.name);
			found.set(file.name, joined(chunks, size));
		};
		file.start();
	});
	archive.register(UnzipInflate);
	try {
		for (let at = 0; at < bytes.length; at += STEP)
			archive.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
	} catch (reason) {
		throw reason instanceof Refusal ? reason : new Refusal('zipBroken', placeOf(open));
	}
	if (open.size > 0 || entries === 0) throw new Refusal('zipBroken', placeOf(open));
	return found;
}

/** Refuses names that lead out of the archive and archives within it. */
function judge({ name }: UnzipFile): void {
	const parts = name.split(/[/\\]/);
	if (parts.includes('..') || /^(?:[/\\]|[a-z]:)/i.test(name)) throw new Refusal('zipPath', inEntry(name));
	if (ARCHIVES.test(name)) throw new Refusal('zipNested', inEntry(name));
}

function placeOf(open: ReadonlySet<string>) {
	const [name] = open;
	return name === undefined ? null : inEntry(name);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
	const whole = new Uint8Array(size);
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}
