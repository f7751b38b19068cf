import { DATASETS } from '../../../../src/lib/core/datasets';
import { mapData, type MapData } from '../../../../src/lib/core/picture/map-data';
import type { Picture } from '../../../../src/lib/core/picture/picture';
import { hitTestOf } from '../../../../src/lib/core/spatial/hit';
import { shapesUnder, shownShapes } from '../../../../src/lib/map/under';
import { pick, type Engine } from './engine';
import { timeEach } from './quantile';

/** Points beside features at any zoom: what lies there, and what hovering asks of the page. */
export const hitEngine: Engine<MapData> = {
	prepare: ({ features, model }) => mapData(features, model.ground, (id) => id),
	build({ random }, data) {
		const hits = hitTestOf(data);
		const shapes = data.anchors.features.map(({ properties }) => ({
			id: properties!.id as string,
			dataset: properties!.dataset as string,
		}));
		const picture = { shapes } as Picture;
		const shown = shownShapes(picture, DATASETS, []);
		const questions = Array.from({ length: 500 }, () => {
			const [lng = 0, lat = 0] = pick(data.anchors.features, random).geometry.coordinates;
			const zoom = 11 + random() * 6;
			return { at: [lng + random() * 1e-4, lat] as const, zoom };
		});
		return () => ({
			hit: timeEach(questions, ({ at, zoom }) => hits(at, { zoom, size: 1 }, () => true)),
			hover: timeEach(questions, ({ at, zoom }) => {
				const viewport = { camera: { center: at, zoom }, width: 1280, height: 720 };
				return shapesUnder({ x: 640, y: 360 }, hits, viewport, 1, shown);
			}),
		});
	},
};
