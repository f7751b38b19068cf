import type { Geometry, Position } from 'geojson';
import { MOST_FEATURES, MOST_POSITIONS } from './limits';
import { inFeature, Refusal, type FilePlace } from './refusal';

/** How many levels of lists the positions of a geometry stand in. */
const DEPTHS = new Map([
	['Point', 0],
	['MultiPoint', 1],
	['LineString', 1],
	['MultiLineString', 2],
	['Polygon', 2],
	['MultiPolygon', 3],
]);
const FEWEST = { line: 2, ring: 4 } as const;
/** Collections within collections; deeper ones are made to hurt. */
const DEEPEST = 4;

/** Counts what a file holds while it is checked, so that too much is refused before it is kept. */
export class Check {
	features = 0;
	positions = 0;

	/** Another feature. @throws {Refusal} where there are too many. */
	count(): number {
		this.features += 1;
		if (this.features > MOST_FEATURES) throw new Refusal('tooMany', inFeature(this.features));
		return this.features;
	}

	/**
	 * A value that may be a geometry (RFC 7946, 3.1): its positions are finite numbers, its rings are closed.
	 * One that holds no position is none.
	 * @throws {Refusal} that names what is wrong.
	 */
	geometry(value: unknown, place: FilePlace, depth = 0): Geometry | null {
		if (value === null || value === undefined) return null;
		const { type, coordinates, geometries } = value as Record<string, unknown>;
		if (type === 'GeometryCollection' && Array.isArray(geometries) && depth < DEEPEST) {
			const parts = geometries.flatMap((part) => this.geometry(part, place, depth + 1) ?? []);
			return parts.length > 0 ? { type, geometries: parts } : null;
		}
		const levels = DEPTHS.get(String(type));
		if (levels === undefined || !Array.isArray(coordinates)) throw new Refusal('geometry', place, value);
		if (coordinates.length === 0) return null;
		this.#walk(coordinates, levels, String(type), place);
		return { type, coordinates } as Geometry;
	}

	#walk(list: unknown[], levels: number, type: string, place: FilePlace): void {
		if (levels === 0) return this.#position(list, place);
		const isChain = levels === 1 && type !== 'MultiPoint';
		for (const part of list) {
			if (!Array.isArray(part)) throw new Refusal('geometry', place, part);
			this.#walk(part, levels - 1, type, place);
		}
		if (!isChain) return;
		if (type.endsWith('LineString') && list.length < FEWEST.line) throw new Refusal('short', place);
		if (type.endsWith('Polygon') && !isRing(list as Position[])) throw new Refusal('ring', place);
	}

	#position(at: unknown[], place: FilePlace): void {
		this.positions += 1;
		if (this.positions > MOST_POSITIONS) throw new Refusal('tooDetailed', place);
		if (at.length < 2 || !Number.isFinite(at[0]) || !Number.isFinite(at[1])) throw new Refusal('position', place, at);
	}
}

function isRing(ring: readonly Position[]): boolean {
	const [first, last] = [ring[0], ring.at(-1)];
	return ring.length >= FEWEST.ring && first![0] === last![0] && first![1] === last![1];
}
