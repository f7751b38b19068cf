import type { Position } from 'geojson';
import { polygonsOf } from '../../core/spatial/positions';
import { featuresOf } from '../read/town';
import { error, type Rule } from './rule';

/** No polygon of a MultiPolygon covers the same ground as another, wherever its ring begins. */
export const polygons: Rule = (town) =>
	[...featuresOf(town), ...town.context].flatMap(({ id, file, geometry }) => {
		if (geometry?.type !== 'MultiPolygon') return [];
		const firsts = new Map<string, number>();
		return polygonsOf(geometry).flatMap(([outer], i) => {
			const outline = outlineOf(outer!);
			const first = firsts.get(outline);
			if (first === undefined) {
				firsts.set(outline, i);
				return [];
			}
			return [
				error(
					file,
					`${id} geometry.coordinates[${i}]`,
					'the same polygon a second time',
					`each polygon once; the first is coordinates[${first}]`,
				),
			];
		});
	});

/** A ring written one way only: its corners alone, counter-clockwise, from the south-western one. */
function outlineOf(ring: readonly Position[]): string {
	const open = ring.slice(0, -1).filter((position, i) => !isSame(position, ring[i + 1]!));
	const corners = open.filter((position, i) => !isStraight(open.at(i - 1)!, position, open[(i + 1) % open.length]!));
	const texts = corners.map(([x, y]) => `${x} ${y}`);
	const start = texts.indexOf([...texts].sort()[0] ?? '');
	return [...texts.slice(start), ...texts.slice(0, start)].join(', ');
}

const isSame = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

function isStraight([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): boolean {
	const [ux, uy, wx, wy] = [bx! - ax!, by! - ay!, cx! - bx!, cy! - by!];
	return Math.abs(ux * wy - uy * wx) <= 1e-9 * Math.hypot(ux, uy) * Math.hypot(wx, wy);
}
