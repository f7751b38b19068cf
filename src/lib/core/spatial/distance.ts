import { distance } from '@turf/distance';
import { pointToLineDistance } from '@turf/point-to-line-distance';
import type { Position } from 'geojson';
import { meets } from './meet';
import { chainsOf, type Outline } from './outline';

const RADIANS = Math.PI / 180;

/** Unit vectors x, y, z of the positions of one line, one after another. */
type Vectors = Float64Array;

interface Chain {
	positions: readonly Position[];
	vectors: Vectors;
}

/** Vectors by outline, made when first asked for. */
const prepared = new WeakMap<Outline, Chain[]>();

/**
 * Metres on the sphere (great circles, turf's radius of 6,371,008.8 m) between two outlines; 0 where they meet.
 * The closest pair of a position and an edge is found by vectors, and turf measures that pair.
 */
export function metresBetween(a: Outline, b: Outline): number {
	if (meets(a, b)) return 0;
	const [chainsOfA, chainsOfB] = [preparedOf(a), preparedOf(b)];
	const best: Closest = { squared: Infinity, at: null, edge: null };
	for (const one of chainsOfA)
		for (const other of chainsOfB) {
			approach(one, other, best);
			approach(other, one, best);
		}
	return measured(best);
}

/** The closest pair so far: a position, an edge (twice the same position for a point), their chord squared. */
interface Closest {
	squared: number;
	at: Position | null;
	edge: readonly [Position, Position] | null;
}

function measured({ at, edge }: Closest): number {
	if (!at || !edge) return Infinity;
	const [from, to] = edge;
	if (from === to) return distance(at, from, { units: 'meters' });
	return pointToLineDistance(at, { type: 'LineString', coordinates: [from, to] }, { units: 'meters' });
}

function preparedOf(outline: Outline): Chain[] {
	const known = prepared.get(outline);
	if (known) return known;
	const chains = outline.parts
		.flatMap(chainsOf)
		.filter(({ length }) => length > 0)
		.map((positions) => ({ positions, vectors: vectorsOf(positions) }));
	prepared.set(outline, chains);
	return chains;
}

function vectorsOf(positions: readonly Position[]): Vectors {
	const vectors = new Float64Array(positions.length * 3);
	positions.forEach(([lng, lat], i) => {
		const [theta, phi] = [lng! * RADIANS, lat! * RADIANS];
		vectors[3 * i] = Math.cos(phi) * Math.cos(theta);
		vectors[3 * i + 1] = Math.cos(phi) * Math.sin(theta);
		vectors[3 * i + 2] = Math.sin(phi);
	});
	return vectors;
}

/** Looks whether any position of one chain comes closer to an edge of another than what was found before. */
function approach({ positions, vectors: p }: Chain, line: Chain, best: Closest): void {
	const { positions: ends, vectors: v } = line;
	for (let i = 0; i < positions.length; i++) {
		const [x, y, z] = [p[3 * i]!, p[3 * i + 1]!, p[3 * i + 2]!];
		for (let j = ends.length === 1 ? 0 : 1; j < ends.length; j++) {
			const from = Math.max(0, j - 1);
			const squared = chordToEdge(x, y, z, v, from, j);
			if (squared >= best.squared) continue;
			best.squared = squared;
			best.at = positions[i]!;
			best.edge = [ends[from]!, ends[j]!];
		}
	}
}

/** Squared chord from a unit vector to the nearest position of the great circle between two others. */
function chordToEdge(x: number, y: number, z: number, v: Vectors, from: number, to: number): number {
	const [ax, ay, az] = [v[3 * from]!, v[3 * from + 1]!, v[3 * from + 2]!];
	const [bx, by, bz] = [v[3 * to]!, v[3 * to + 1]!, v[3 * to + 2]!];
	// The normal of the circle; before a or behind b its nearest position is that end.
	const [nx, ny, nz] = [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
	const norm = nx * nx + ny * ny + nz * nz;
	const ahead = x * (ny * az - nz * ay) + y * (nz * ax - nx * az) + z * (nx * ay - ny * ax);
	const behind = x * (by * nz - bz * ny) + y * (bz * nx - bx * nz) + z * (bx * ny - by * nx);
	if (norm > 0 && ahead > 0 && behind > 0) {
		const sine = x * nx + y * ny + z * nz;
		const squared = (sine * sine) / norm;
		// Chord and sine of the same angle, without losing small ones to rounding.
		return (2 * squared) / (1 + Math.sqrt(Math.max(0, 1 - squared)));
	}
	const toStart = (x - ax) ** 2 + (y - ay) ** 2 + (z - az) ** 2;
	return Math.min(toStart, (x - bx) ** 2 + (y - by) ** 2 + (z - bz) ** 2);
}
