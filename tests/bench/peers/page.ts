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
	await mkdir(folder, { recursive: true });
	await Promise.all([
		...page.files.map((file) => copyFile(require.resolve(file), join(folder, basename(file)))),
		writeFile(join(folder, 'index.html'), page.html(bounds)),
		writeFile(join(folder, 'town.geojson'), JSON.stringify(features)),
	]);
	return folder;
}
