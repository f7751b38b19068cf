import type { Geometry } from 'geojson';
import { tieFeatures, type AtlasFeature, type SourceFeature } from '../../../src/lib/core/atlas/feature';
import type { Ground } from '../../../src/lib/core/picture/picture';
import { anchorOf, isDrawn } from '../../../src/lib/core/picture/draw';
import type { Bounds } from '../../../src/lib/core/projection/mercator';
import { contextOf, featuresOf, readTown } from '../../../src/lib/server/read/town';
import { randomRow } from '../../example/random';
import { Refusal } from '../refusal';

/** The town as it is, and what is needed to make more of it. */
export interface Model {
	features: readonly AtlasFeature[];
	ground: Ground;
	bounds: Bounds;
}

/** Reads the town whose features are multiplied. */
export function readModel(folder: string): Model {
	const read = readTown(folder);
	if (!read.town) throw new Refusal(`${folder} holds no town to make a larger one from.`);
	const context = contextOf(read);
	const reports = read.reports.map(({ report }) => report);
	const ground = { context, bounds: read.town.context_bounds };
	return { features: tieFeatures(featuresOf(read), context, reports), ground, bounds: read.town.bounds };
}

/**
 * A town of `count` features made from the model's own, the same every time: whole towns laid over each other, so that
 * the mix of kinds, datasets, geometries, certainties, statuses and costs stays. A copy has its number behind its
 * names and in its id, and lies anywhere within the bounds; its shape is as much smaller as there are more of it, so
 * that the ink on the map stays that of the town. What a feature quotes and costs it shares with the model.
 */
export function scaleTown({ features, bounds }: Model, count: number): AtlasFeature[] {
	const random = randomRow(count);
	const shrink = Math.sqrt(features.length / count);
	const ids = new Set(features.map(({ id }) => id));
	const towns = Math.ceil(count / features.length);
	return Array.from({ length: towns }, (_, i) => i + 1)
		.flatMap((number) => {
			const own = (id: string) => (ids.has(id) ? `${id}-${number}` : id);
			const copies = features.map((feature) => {
				const at = [0, 1].map((axis) => bounds[axis]! + random() * (bounds[axis + 2]! - bounds[axis]!));
				return copyOf(feature, number, own, (geometry) => moved(geometry, anchorOf(geometry), at, shrink));
			});
			return tieFeatures(copies, [], []).map((copy, i) => {
				const { mentions, standing, sign } = features[i]!;
				return { ...copy, mentions, standing, sign };
			});
		})
		.slice(0, count);
}

/** The first `count` features that have a shape of their own, of a town large enough. */
export function drawnTown(model: Model, count: number): AtlasFeature[] {
	const share = model.features.filter(isDrawn).length / model.features.length;
	return scaleTown(model, Math.ceil(count / share) + model.features.length)
		.filter(isDrawn)
		.slice(0, count);
}

/** What stands at something of the context gets a place of its own: there is but one context. */
function copyOf(
	feature: AtlasFeature,
	number: number,
	own: (id: string) => string,
	move: (geometry: Geometry) => Geometry,
): SourceFeature {
	const { dataset, properties } = feature;
	const { geometry, certainty, accuracy_m } = isDrawn(feature) ? feature.position : { ...properties, geometry: null };
	return {
		id: own(feature.id),
		dataset,
		geometry: geometry && move(geometry),
		properties: {
			...properties,
			name: `${properties.name}${number}`,
			name_en: `${properties.name_en} ${number}`,
			formerly: [],
			at: properties.at.map(own),
			related: properties.related.map(own),
			certainty,
			accuracy_m,
		},
	};
}

/** A geometry shrunk about its anchor and carried to another. */
function moved(geometry: Geometry, from: readonly number[], to: readonly number[], shrink: number): Geometry {
	if (geometry.type === 'GeometryCollection')
		return { ...geometry, geometries: geometry.geometries.map((one) => moved(one, from, to, shrink)) };
	const move = (part: unknown[]): unknown[] =>
		typeof part[0] === 'number'
			? [0, 1].map((axis) => round(to[axis]! + ((part as number[])[axis]! - from[axis]!) * shrink))
			: (part as unknown[][]).map(move);
	return { ...geometry, coordinates: move(geometry.coordinates) } as Geometry;
}

/** Seven decimals: a centimetre. */
const round = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;
