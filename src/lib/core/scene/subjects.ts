import type { AtlasFeature } from '../atlas/feature';
import { boundsOf } from '../atlas/present';
import type { Bounds } from '../projection/mercator';
import type { Report } from '../report/parse';
import { boundsAround } from './frames';
import { outlineOf } from './outline';
import { CLOSING, OPENING } from './scene-ids';

/**
 * Where the subject of every scene of a report lies, by the id of the scene, before an author changes anything; null
 * where nothing of it is on the map.
 */
export function subjectsOf(
	report: Report,
	features: readonly AtlasFeature[],
	town: Bounds,
): ReadonlyMap<string, Bounds | null> {
	const boundsIn = ({ position: { geometry } }: AtlasFeature) => geometry && boundsOf(geometry);
	return new Map([
		[OPENING, town],
		...outlineOf(report, features).flatMap(({ id, told, stops }): [string, Bounds | null][] => [
			[id, boundsAround(told.map(({ feature }) => boundsIn(feature)))],
			...stops.map(({ feature }): [string, Bounds | null] => [feature.id, boundsIn(feature)]),
		]),
		[CLOSING, town],
	]);
}
