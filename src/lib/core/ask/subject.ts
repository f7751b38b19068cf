import type { Geometry } from 'geojson';
import type { LngLat } from '../projection/mercator';
import { outlineOf, type Outline } from '../spatial/outline';
import type { Subject } from './ask';

type Drawn = Exclude<Subject, { kind: 'feature' }>;

/** What a reader pointed at or drew, as a geometry; an area is closed. */
export function drawnGeometry(subject: Drawn): Geometry {
	if (subject.kind === 'point') return { type: 'Point', coordinates: [...subject.at] };
	const coordinates = subject.points.map((at) => [...at]);
	if (subject.kind === 'line') return { type: 'LineString', coordinates };
	return { type: 'Polygon', coordinates: [closed(subject.points)] };
}

/** An outline to measure from; null where nothing was drawn. */
export const drawnOutline = (subject: Drawn): Outline | null => outlineOf(drawnGeometry(subject));

function closed(points: readonly LngLat[]): number[][] {
	const [first, last] = [points[0], points.at(-1)];
	const ring = points.map((at) => [...at]);
	if (first && last && (first[0] !== last[0] || first[1] !== last[1])) ring.push([...first]);
	return ring;
}
