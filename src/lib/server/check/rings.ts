import type { Position } from 'geojson';
import type { Finding } from '../../core/finding';
import { findCrossing } from '../../core/spatial/crossings';
import { isEnclosed } from '../../core/spatial/enclosure';
import { polygonsOf } from '../../core/spatial/positions';
import type { ReadFeature } from '../read/collection';
import { featuresOf } from '../read/town';
import { error, type Rule } from './rule';

/** No ring crosses or touches itself or another, and holes lie inside. */
export const rings: Rule = (town) => [...featuresOf(town), ...town.context].flatMap(checkRings);

function checkRings({ id, file, geometry }: ReadFeature<unknown>): Finding[] {
	return (geometry ? polygonsOf(geometry) : []).flatMap((polygon) => {
		const at = findCrossing(polygon);
		if (at)
			return [
				error(
					file,
					`${id} geometry`,
					`a ring that crosses itself or another at ${formatPosition(at)}`,
					'rings that do not',
				),
			];
		const [outer, ...holes] = polygon as [Position[], ...Position[][]];
		return holes
			.filter((hole) => !hole.some((position) => isEnclosed(position, outer)))
			.map((hole) =>
				error(
					file,
					`${id} geometry`,
					`a hole at ${formatPosition(hole[0]!)} outside its polygon`,
					'holes that lie inside',
				),
			);
	});
}

const formatPosition = (position: Position): string =>
	`[${position.map((number) => Math.round(number * 1e6) / 1e6).join(', ')}]`;
