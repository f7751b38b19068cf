import type { Finding } from '../../core/finding';
import type { Bounds } from '../../core/projection/mercator';
import type { BaseMapEntry } from '../../core/town/schema';
import { archiveOf, BASE_FOLDER, type Archive } from '../read/archives';
import { error, type Rule } from './rule';

/**
 * Base maps have ids of their own; what they name in the town's folder is there, draws something of the
 * town, and nothing lies there unused.
 */
export const baseMaps: Rule = ({ town, archives }) => {
	if (!town) return [];
	const ids = town.base_maps.map(({ id }) => id);
	const used = new Set(town.base_maps.map(archiveOf));
	return [
		...town.base_maps.flatMap((entry, i) =>
			ids.indexOf(entry.id) < i
				? [error('town.json', `town base_maps[${i}].id`, entry.id, 'an id that no other base map has')]
				: checkArchive(entry, i, archives, town.bounds),
		),
		...archives
			.filter(({ name }) => !used.has(name))
			.map(({ name }) => error(`${BASE_FOLDER}/${name}`, 'file', 'an unused file', 'a file that a base map names')),
	];
};

function checkArchive(entry: BaseMapEntry, i: number, archives: readonly Archive[], town: Bounds): Finding[] {
	const name = archiveOf(entry);
	if (name === null) return [];
	const archive = archives.find((one) => one.name === name);
	if (!archive)
		return [error('town.json', `town base_maps[${i}].pmtiles`, name, `a PMTiles archive in ${BASE_FOLDER}/`)];
	const file = `${BASE_FOLDER}/${name}`;
	const { header } = archive;
	if (!header) return [];
	if (!header.vector) return [error(file, 'tiles', 'tiles that are no vector tiles', 'vector tiles (MVT)')];
	return meet(header.bounds, town)
		? []
		: [error(file, 'bounds', header.bounds, `a part of the bounds of town.json ${JSON.stringify(town)}`)];
}

const meet = (a: Bounds, b: Bounds): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
