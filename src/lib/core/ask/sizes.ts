import type { Geometry } from 'geojson';
import type { Entry } from '../atlas/entry';
import { SQUARE_METRES_PER_MU } from '../measure/find';
import type { Says } from '../mention/schema';
import { drawnArea, drawnLength } from '../spatial/sizes';

/** A sum of lengths in metres or areas in square metres, and what is not in it. */
export interface Sum {
	/** What the report states, exact. */
	stated: number;
	/** What was measured on shapes that are more than schematic. */
	drawn: number;
	/** How many are in the sum. */
	counted: number;
	/** Ids of those whose size nobody stated and whose shape, if there is one, means nothing. */
	leftOut: string[];
	/** How far off the worst of the measured shapes may be, in metres. */
	accuracy_m: number | null;
}

export interface Sizes {
	/** Length of the roads. */
	roads: Sum;
	/** Area of the parks. */
	parks: Sum;
}

type GeometryOf = (id: string) => Geometry | null;

/**
 * Sums the lengths of roads and the areas of parks. A road and what is done on it are one shape and count once;
 * what the report states goes before what is drawn.
 */
export function sizesOf(entries: readonly Entry[], geometryOf: GeometryOf): Sizes {
	const isLine = ({ id, quotes }: Entry) =>
		quotes.some(({ says }) => says.length_m !== undefined) || geometryOf(id)?.type.endsWith('LineString') === true;
	return {
		roads: sumOf(
			entries.filter((entry) => entry.dataset === 'roads' && isLine(entry)),
			({ length_m }) => length_m,
			(id) => measured(geometryOf(id), drawnLength),
		),
		parks: sumOf(
			entries.filter(({ category }) => category === 'industrial-park'),
			({ area_mu }) => area_mu && area_mu * SQUARE_METRES_PER_MU,
			(id) => measured(geometryOf(id), drawnArea),
		),
	};
}

function sumOf(
	entries: readonly Entry[],
	statedBy: (says: Says) => number | undefined,
	drawnBy: (id: string) => number | null,
): Sum {
	const sum: Sum = { stated: 0, drawn: 0, counted: 0, leftOut: [], accuracy_m: null };
	const places = new Map<string, Entry[]>();
	for (const entry of entries) places.set(placeOf(entry), [...(places.get(placeOf(entry)) ?? []), entry]);
	for (const same of places.values()) {
		const stated = same.flatMap(({ quotes }) => quotes.flatMap(({ says }) => statedBy(says) ?? [])).at(-1);
		const [first] = same;
		const drawn = stated === undefined && isMeasurable(first!) ? drawnBy(first!.id) : null;
		if (stated === undefined && drawn === null) {
			sum.leftOut.push(first!.id);
			continue;
		}
		sum.counted++;
		sum.stated += stated ?? 0;
		sum.drawn += drawn ?? 0;
		if (drawn !== null && first!.accuracy_m !== null) sum.accuracy_m = Math.max(sum.accuracy_m ?? 0, first!.accuracy_m);
	}
	return sum;
}

/** Entries that share their shapes are at one place. */
const placeOf = ({ id, shownBy }: Entry): string => [...shownBy].sort().join(' ') || id;

/** A schematic shape means nothing; one borrowed from what lies around the town is far longer than what is done on it. */
const isMeasurable = ({ id, certainty, at, shownBy }: Entry): boolean =>
	certainty !== null && certainty !== 'schematic' && !(at.length > 0 && shownBy.includes(id));

const measured = (geometry: Geometry | null, sizeOf: (geometry: Geometry) => number | null): number | null =>
	geometry && sizeOf(geometry);
