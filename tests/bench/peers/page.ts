import type { FeatureCollection, Geometry } from 'geojson';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

/** A plain page of another library: its files and its HTML for a town within these bounds. */
export interface PeerPage {
	id: string;
	/** Files of the library that the page asks for, as the package publishes them. */
	files: readonly string[];
	html(bounds: readonly [number, number, number, number]): string;
}

const require = createRequire(import.meta.url);

/** Writes a peer's page, its library and the features into a folder of its own under `parent`. */
export async function writePeer(
	parent: string,
	page: PeerPage,
	features: FeatureCollection<Geometry>,
	bounds: readonly [number, number, number, number],
): Promise<string> {
	const folder = join(parent, page.id);
	await writePeerFiles(folder, page.files, {
		'index.html': page.html(bounds),
		'town.geojson': JSON.stringify(features),
	});
	return folder;
}

/** Writes a page into a folder: files of packages under their own names, and texts. */
export async function writePeerFiles(
	folder: string,
	published: readonly string[],
	texts: Readonly<Record<string, string>>,
): Promise<void> {
	await mkdir(folder, { recursive: true });
	await Promise.all([
		...published.map((file) => copyFile(require.resolve(file), join(folder, basename(file)))),
		...Object.entries(texts).map(([name, text]) => writeFile(join(folder, name), text)),
	]);
}
