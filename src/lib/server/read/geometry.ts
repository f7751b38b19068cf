import type { Geometry } from 'geojson';
import { quoted } from '../../core/finding';

/** What is wrong with the form of a geometry. */
export interface Misfit {
	path: string;
	came: string;
	expected: string;
}

/** How deep each type nests its positions, and the fewest positions of its innermost lists. */
const FORMS: Readonly<Record<string, readonly [depth: number, fewest: number, unit: string]>> = {
	Point: [0, 1, 'point'],
	MultiPoint: [1, 1, 'list of points'],
	LineString: [1, 2, 'line'],
	MultiLineString: [2, 2, 'line'],
	Polygon: [2, 4, 'ring'],
	MultiPolygon: [3, 4, 'ring'],
};
const MEMBERS: ReadonlySet<string> = new Set(['type', 'coordinates', 'bbox']);
/** Above this a ring is no drawing of a town any more but a mistake. */
const MOST_POSITIONS = 50_000;
/** So many misfits of one geometry are told one by one. */
const MOST_MISFITS = 20;

/** The geometry of a feature, or every misfit of its form (RFC 7946 section 3.1). */
export function readGeometry(value: unknown): { geometry: Geometry } | { misfits: Misfit[] } {
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		return { misfits: [{ path: 'geometry', came: quoted(value ?? 'nothing'), expected: 'an object or null' }] };
	const { type, coordinates } = value as { type?: unknown; coordinates?: unknown };
	const form = typeof type === 'string' && Object.hasOwn(FORMS, type) ? FORMS[type] : undefined;
	if (!form)
		return {
			misfits: [
				{ path: 'geometry.type', came: quoted(type ?? 'nothing'), expected: `one of ${Object.keys(FORMS).join(', ')}` },
			],
		};
	const misfits: Misfit[] = Object.keys(value)
		.filter((key) => !MEMBERS.has(key))
		.map((key) => ({ path: 'geometry', came: `the unknown key ${key}`, expected: 'only type and coordinates' }));
	descend(coordinates, form, 'geometry.coordinates', misfits);
	return misfits.length > 0 ? { misfits: misfits.slice(0, MOST_MISFITS) } : { geometry: value as Geometry };
}

type Form = (typeof FORMS)[string];

function descend(value: unknown, [depth, fewest, unit]: Form, path: string, misfits: Misfit[]): void {
	if (depth === 0) return checkPosition(value, path, misfits);
	if (!Array.isArray(value)) {
		misfits.push({ path, came: quoted(value ?? 'nothing'), expected: 'a list' });
	} else if (value.length === 0) {
		misfits.push({ path, came: 'an empty geometry', expected: `a ${unit} of at least ${count(fewest)}` });
	} else if (depth === 1 && (value.length < fewest || value.length > MOST_POSITIONS)) {
		const limit = value.length < fewest ? `at least ${fewest}` : `at most ${MOST_POSITIONS}`;
		misfits.push({ path, came: `${count(value.length)}`, expected: `${limit} positions in a ${unit}` });
	} else {
		const before = misfits.length;
		for (const [i, inner] of value.entries()) descend(inner, [depth - 1, fewest, unit], `${path}[${i}]`, misfits);
		if (depth === 1 && misfits.length === before) checkList(value as number[][], unit, path, misfits);
	}
}

function checkPosition(value: unknown, path: string, misfits: Misfit[]): void {
	const isPosition =
		Array.isArray(value) &&
		(value.length === 2 || value.length === 3) &&
		value.every((number) => typeof number === 'number' && Number.isFinite(number));
	if (!isPosition)
		misfits.push({
			path,
			came: quoted(value ?? 'nothing'),
			expected: 'a position: two finite numbers, longitude first',
		});
}

/** What can only be said of all positions of a line or ring together. */
function checkList(positions: readonly number[][], unit: string, path: string, misfits: Misfit[]): void {
	const first = positions[0]!;
	const last = positions.at(-1)!;
	const isSame = (a: number[], b: number[]) => a[0] === b[0] && a[1] === b[1];
	if (unit === 'ring' && !isSame(first, last))
		misfits.push({
			path,
			came: `an unclosed ring from ${quoted(first)} to ${quoted(last)}`,
			expected: 'the first position again at the end',
		});
	else if (unit !== 'list of points' && positions.every((position) => isSame(position, first)))
		misfits.push({ path, came: `the same position ${positions.length} times`, expected: `a ${unit} of some length` });
}

const count = (number: number): string => `${number} position${number === 1 ? '' : 's'}`;
