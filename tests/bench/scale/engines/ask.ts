import { booleanIntersects } from '@turf/boolean-intersects';
import type { Polygon } from 'geojson';
import type { AskFeature } from '../../../../src/lib/core/ask/answer';
import { answeringOf } from '../../../../src/lib/core/ask/answering';
import type { LngLat } from '../../../../src/lib/core/projection/mercator';
import { Refusal } from '../../refusal';
import type { Bed, Engine } from './engine';
import { timeEach } from './quantile';

/** Questions that turf alone is given too; it takes its time. */
const BESIDE = 5;

/** What lies in an area that a reader drew: by the index, and by turf asked about every feature. */
export const askEngine: Engine<AskFeature[]> = {
	prepare: ({ features }) =>
		features.map(({ id, position, properties }) => ({
			id,
			geometry: position.geometry,
			certainty: position.certainty,
			accuracy_m: position.accuracy_m,
			category: properties.category ?? null,
			shownBy: position.shownBy,
		})),
	build(bed, features) {
		const answer = answeringOf(features);
		const areas = Array.from({ length: 100 }, () => areaIn(bed));
		const ask = (points: LngLat[]) => answer({ kind: 'within', metres: 0, of: { kind: 'area', points } }).ids;
		const alone = (points: LngLat[]) => {
			const area: Polygon = { type: 'Polygon', coordinates: [[...points, points[0]!].map((at) => [...at])] };
			return features.filter(({ geometry }) => geometry && booleanIntersects(geometry, area)).map(({ id }) => id);
		};
		return () => {
			for (const points of areas.slice(0, BESIDE)) agree(ask(points), alone(points));
			return { polygon: timeEach(areas, ask), 'polygon, turf alone': timeEach(areas.slice(0, BESIDE), alone) };
		};
	},
};

/** A polygon of seven corners about a fifth of the town wide. */
function areaIn({ model, random }: Bed): LngLat[] {
	const [west, south, east, north] = model.bounds;
	const [x, y] = [west + random() * (east - west), south + random() * (north - south)];
	return Array.from({ length: 7 }, (_, i) => {
		const [angle, reach] = [(i / 7) * 2 * Math.PI, 0.05 + random() * 0.1];
		return [x + Math.cos(angle) * reach * (east - west), y + Math.sin(angle) * reach * (north - south)];
	});
}

function agree(ours: readonly string[], theirs: readonly string[]): void {
	const [mine, known] = [new Set(ours), new Set(theirs)];
	const unlike = [...ours.filter((id) => !known.has(id)), ...theirs.filter((id) => !mine.has(id))];
	if (unlike.length > 0 || theirs.length === 0)
		throw new Refusal(
			`A polygon holds ${ours.length} features by the index and ${theirs.length} by turf: ${unlike.slice(0, 5).join(', ')}.`,
		);
}
