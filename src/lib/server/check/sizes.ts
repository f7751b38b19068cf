import type { Geometry } from 'geojson';
import type { Finding } from '../../core/finding';
import { SQUARE_METRES_PER_MU } from '../../core/measure/find';
import { drawnArea, drawnLength, miss } from '../../core/spatial/sizes';
import { featuresOf, type TownFeature } from '../read/town';
import { error, type Rule } from './rule';

/** A drawn size may miss the stated one by this share. */
const LARGEST_MISS = 0.05;

/** Every feature is drawn at a size that one of its mentions states; no project is larger than its places. */
export const sizes: Rule = (town) => {
	const features = featuresOf(town);
	const places = new Map(features.map(({ id, geometry }) => [id, geometry]));
	return features.flatMap((feature) => {
		const { at } = feature.properties;
		if (feature.geometry) return checkSize(feature, [feature.geometry], (drawn, stated) => miss(drawn, stated));
		const shapes = at.map((id) => places.get(id) ?? null);
		const isDrawn = shapes.length > 0 && shapes.every((shape): shape is Geometry => shape !== null);
		return isDrawn ? checkSize(feature, shapes, (drawn, stated) => (drawn < stated ? miss(drawn, stated) : 0)) : [];
	});
};

function checkSize(
	{ id, file, properties }: TownFeature,
	shapes: readonly Geometry[],
	missed: (drawn: number, stated: number) => number,
): Finding[] {
	const { mentions } = properties;
	const check = (drawn: number | null, stated: readonly number[], unit: string) => {
		if (drawn === null || stated.length === 0 || stated.some((size) => missed(drawn, size) <= LARGEST_MISS)) return [];
		const came = `${round(drawn)} ${unit} drawn, ${Math.round(miss(drawn, stated.at(-1)!) * 1000) / 10} % off`;
		return [error(file, `${id} geometry`, came, `within 5 % of the stated ${stated.map(round).join(' or ')} ${unit}`)];
	};
	const lengths = mentions.flatMap(({ says }) => says.length_m ?? []);
	const areas = mentions.flatMap(({ says }) => (says.area_mu === undefined ? [] : says.area_mu * SQUARE_METRES_PER_MU));
	return [
		...(lengths.length > 0 ? check(total(shapes, drawnLength), lengths, 'm') : []),
		...(areas.length > 0 ? check(total(shapes, drawnArea), areas, 'm²') : []),
	];
}

/** Sum over shapes that all have such a size; null where one has none, e.g. a point. */
function total(shapes: readonly Geometry[], sizeOf: (shape: Geometry) => number | null): number | null {
	return shapes.reduce<number | null>((sum, shape) => {
		const size = sizeOf(shape);
		return sum === null || size === null ? null : sum + size;
	}, 0);
}

const round = (size: number): number => Math.round(size * 10) / 10;
