import { tieFeatures } from '../../src/lib/core/atlas/feature';
import { mapData } from '../../src/lib/core/picture/map-data';
import { example, line, point, square } from './town';

/** A point, a line and an area far enough apart to be told by their place. `tiled.pmtiles` holds them as tiles. */
export const exampleMap = mapData(
	tieFeatures(
		[
			example('school', point(114.02, 31.5), { certainty: 'approximate', accuracy_m: 300 }, 'services'),
			example('road', line([114.0, 31.51], [114.04, 31.51])),
			example('park', square(114.0, 31.48, 0.01), {}, 'industry'),
		],
		[],
		[],
	),
	{ context: [], bounds: [113.9, 31.4, 114.1, 31.6] },
	(id) => id,
);
