import type { Geometry } from 'geojson';
import { positionsOf } from '../spatial/positions';
import { MOST_ASKED } from './limits';

/** Whether geometries have, all together, so few positions that a question may be about them. */
export function isAskable(geometries: readonly Geometry[]): boolean {
	let positions = 0;
	for (const geometry of geometries) {
		positions += positionsOf(geometry).length;
		if (positions > MOST_ASKED) return false;
	}
	return true;
}
