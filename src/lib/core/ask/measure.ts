import { area } from '@turf/area';
import { bearing } from '@turf/bearing';
import { distance } from '@turf/distance';
import type { Position } from 'geojson';
import type { Certainty } from '../feature/vocabulary';
import type { LngLat } from '../projection/mercator';
import { findCrossing } from '../spatial/crossings';

/** A point of a measurement; drawn to a feature, it is as sure as that feature's position. */
export interface MeasurePoint {
	at: LngLat;
	/** The feature that it was drawn to. */
	id: string | null;
}

/** What the position of a feature is worth. */
export interface Worth {
	certainty: Certainty | null;
	accuracy_m: number | null;
}
type WorthOf = (id: string) => Worth | undefined;

/** From one point to the next. */
export interface Leg {
	/** Metres along the great circle; null where both ends are schematic and so mean nothing. */
	metres: number | null;
	/** Degrees from north, clockwise, at the start; null for a refused leg and one of no length. */
	bearing: number | null;
}

/** What a measurement rests on. */
interface Rests {
	/** Whether a point is on no feature that was surveyed or digitised: then it is the drawn sheet that is measured. */
	sheet: boolean;
	/** Whether an end that counts is schematic. */
	schematic: boolean;
	/** Whether an end that counts is approximate. */
	approximate: boolean;
	/** Errors of the two ends added, of the worst leg, in metres; null where none is known. */
	accuracy_m: number | null;
}

export interface MeasuredLine extends Rests {
	legs: Leg[];
	/** Null while there is no leg, or where one is refused. */
	metres: number | null;
}

export interface MeasuredArea extends MeasuredLine {
	/** Null while there are fewer than three points, where a side is refused or the outline crosses itself. */
	squareMetres: number | null;
	/** Where the outline crosses itself: then it encloses nothing that could be measured. */
	crossing: LngLat | null;
}

/** Measures from point to point on the sphere of turf, radius 6,371,008.8 m. */
export function measureLine(points: readonly MeasurePoint[], worthOf: WorthOf): MeasuredLine {
	const legs = points.slice(1).map((to, i) => legOf(points[i]!, to, worthOf));
	const known = legs.every(({ metres }) => metres !== null) && legs.length > 0;
	const worths = points.flatMap(({ id }) => (id === null ? [] : (worthOf(id) ?? [])));
	const errors = points.map(({ id }) => (id === null ? 0 : (worthOf(id)?.accuracy_m ?? 0)));
	const worst = errors.slice(1).reduce((most, error, i) => Math.max(most, error + errors[i]!), 0);
	return {
		legs,
		metres: known ? legs.reduce((sum, { metres }) => sum + metres!, 0) : null,
		sheet: !points.every(({ id }) => id !== null && isSure(worthOf(id))),
		schematic: worths.some(isSchematic),
		approximate: worths.some(({ certainty }) => certainty === 'approximate'),
		accuracy_m: worst || null,
	};
}

/** Measures the area inside the points and the way around them. */
export function measureArea(points: readonly MeasurePoint[], worthOf: WorthOf): MeasuredArea {
	const closed = points.length > 2 ? [...points, points[0]!] : points;
	const around = measureLine(closed, worthOf);
	const ring = closed.map(({ at }): Position => [...at]);
	const crossing = points.length > 2 ? findCrossing([ring]) : null;
	const known = points.length > 2 && around.metres !== null && !crossing;
	return {
		...around,
		squareMetres: known ? area({ type: 'Polygon', coordinates: [ring] }) : null,
		crossing: crossing && [crossing[0]!, crossing[1]!],
	};
}

function legOf(from: MeasurePoint, to: MeasurePoint, worthOf: WorthOf): Leg {
	const isVague = ({ id }: MeasurePoint) => id !== null && isSchematic(worthOf(id));
	if (isVague(from) && isVague(to)) return { metres: null, bearing: null };
	const [start, end] = [[...from.at], [...to.at]];
	const metres = distance(start, end, { units: 'meters' });
	return { metres, bearing: metres === 0 ? null : (bearing(start, end) + 360) % 360 };
}

/** A feature nobody knows the position of counts as schematic. */
const isSchematic = (worth: Worth | undefined): boolean => (worth?.certainty ?? 'schematic') === 'schematic';

const isSure = (worth: Worth | undefined): boolean =>
	worth?.certainty === 'surveyed' || worth?.certainty === 'digitised';

/** The eight points of the compass. */
export const COMPASS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;

/** The point of the compass that is nearest to a bearing in degrees. */
export function compassOf(degrees: number): (typeof COMPASS)[number] {
	return COMPASS[Math.round((((degrees % 360) + 360) % 360) / 45) % COMPASS.length]!;
}
