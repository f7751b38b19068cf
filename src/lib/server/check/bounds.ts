import type { Finding } from '../../core/finding';
import { isInside, isSwapped, type Bounds } from '../../core/spatial/bounds';
import { positionsOf } from '../../core/spatial/positions';
import type { ReadFeature } from '../read/collection';
import { featuresOf } from '../read/town';
import { error, type Rule } from './rule';

/** Features lie inside the town's bounds, context inside its own; the bounds are the right way round. */
export const bounds: Rule = (evidence) => {
	const { town } = evidence;
	if (!town) return [];
	const turned = [...checkBounds('bounds', town.bounds), ...checkBounds('context_bounds', town.context_bounds)];
	if (turned.length > 0) return turned;
	return [
		...(isInside(town.centre, town.bounds)
			? []
			: [error('town.json', 'town centre', town.centre, `inside the bounds ${JSON.stringify(town.bounds)}`)]),
		...featuresOf(evidence).flatMap((feature) => checkInside(feature, town.bounds, 'bounds')),
		...evidence.context.flatMap((feature) => checkInside(feature, town.context_bounds, 'context_bounds')),
	];
};

function checkBounds(key: string, [west, south, east, north]: Bounds): Finding[] {
	return west < east && south < north
		? []
		: [error('town.json', `town ${key}`, [west, south, east, north], 'west, south, east, north, each pair growing')];
}

function checkInside({ id, file, geometry }: ReadFeature<unknown>, limits: Bounds, key: string): Finding[] {
	const positions = geometry ? positionsOf(geometry) : [];
	const outside = positions.filter((position) => !isInside(position, limits));
	const [first] = outside;
	if (!first) return [];
	if (outside.every((position) => isSwapped(position, limits)))
		return [
			error(
				file,
				`${id} geometry`,
				`latitude before longitude: ${JSON.stringify(first)}`,
				`longitude first: [${first[1]}, ${first[0]}]`,
			),
		];
	const share = `${outside.length} of ${positions.length} positions outside, first ${JSON.stringify(first)}`;
	return [error(file, `${id} geometry`, share, `inside the ${key} of town.json ${JSON.stringify(limits)}`)];
}
