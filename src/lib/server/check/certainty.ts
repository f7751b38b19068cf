import type { Finding } from '../../core/finding';
import { LARGEST_ERROR_M, type Certainty } from '../../core/feature/vocabulary';
import type { ReadFeature } from '../read/collection';
import { featuresOf } from '../read/town';
import { error, type Rule } from './rule';

type Placed = ReadFeature<{ certainty: Certainty | null; accuracy_m: number | null }>;

/** A position says how sure it is, and what is not placed claims nothing. */
export const certainty: Rule = (town) => [
	...featuresOf(town).flatMap(checkCertainty),
	...town.context.flatMap((feature) => [...checkGeometry(feature), ...checkCertainty(feature)]),
];

function checkGeometry({ id, file, geometry, doubtful }: Placed): Finding[] {
	return geometry || doubtful.has('geometry')
		? []
		: [error(file, `${id} geometry`, null, 'a geometry: context is drawn')];
}

function checkCertainty({ id, file, properties, geometry, doubtful }: Placed): Finding[] {
	if (['geometry', 'certainty', 'accuracy_m'].some((key) => doubtful.has(key))) return [];
	const { certainty: sure, accuracy_m: accuracy } = properties;
	const wrong = (key: string, came: unknown, expected: string) => [error(file, `${id} ${key}`, came, expected)];
	if (geometry === null)
		return [
			...(sure === null ? [] : wrong('certainty', sure, 'null, because the geometry is null')),
			...(accuracy === null ? [] : wrong('accuracy_m', accuracy, 'null, because the geometry is null')),
		];
	if (sure === null) return wrong('certainty', null, 'how sure the position is, because there is a geometry');
	if (sure === 'schematic')
		return accuracy === null ? [] : wrong('accuracy_m', accuracy, 'null: a schematic position means nothing');
	const largest = LARGEST_ERROR_M[sure];
	if (accuracy === null || (largest !== undefined && accuracy > largest))
		return wrong(
			'accuracy_m',
			accuracy,
			`metres${largest === undefined ? '' : `, at most ${largest}`}, because it is ${sure}`,
		);
	return [];
}
