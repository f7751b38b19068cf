import type { Feature, Geometry } from 'geojson';
import type { Answer, AskContext, AskFeature } from '../../core/ask/answer';
import { answeringOf } from '../../core/ask/answering';
import type { Ask } from '../../core/ask/ask';
import type { Entry } from '../../core/atlas/entry';
import { DATASETS } from '../../core/datasets';
import type { Language } from '../../core/language/languages';
import type { MapData } from '../../core/picture/map-data';
import { snappingOf, type Snap } from '../../core/spatial/snap';
import { fileLink } from '../../state/links';
import { mapLoader } from '../inspect/map-loader';

/** Everything that questions and measurements need of the town's geometry, prepared once. */
export interface Desk {
	/** `brought` is the shape of a subject that is none of the town's features, but the reader's own. */
	answer: (ask: Ask, brought?: Geometry | null) => Answer;
	/** Draws a point to what is drawn nearby. */
	snap: Snap;
	/** Geometry of an entry, that of all the places where it stands; null where it is not placed. */
	geometryOf: (id: string) => Geometry | null;
}

const desks = new WeakMap<readonly Entry[], Promise<Desk>>();

/** Prepares the desk for a page's entries, once. */
export function loadDesk(language: Language, entries: readonly Entry[]): Promise<Desk> {
	const known = desks.get(entries) ?? prepare(language, entries);
	desks.set(entries, known);
	known.catch(() => desks.delete(entries));
	return known;
}

async function prepare(language: Language, entries: readonly Entry[]): Promise<Desk> {
	const data = await mapLoader(language)();
	const shapes = data.tiles ? await publishedShapes() : drawnShapes(data);
	return deskOf(entries, shapes, contextOf(data));
}

/** A desk over entries and the shapes that show them, by id. */
export function deskOf(
	entries: readonly Entry[],
	shapes: ReadonlyMap<string, Geometry>,
	context: readonly AskContext[] = [],
): Desk {
	const features = entries.map((entry): AskFeature => {
		const { id, certainty, accuracy_m, category, shownBy } = entry;
		const geometry = joined(shownBy.flatMap((shape) => shapes.get(shape) ?? []));
		return { id, geometry, certainty, accuracy_m, category: category ?? null, shownBy };
	});
	const geometries = new Map(features.map(({ id, geometry }) => [id, geometry]));
	const own = features.flatMap(({ id, geometry, shownBy }) =>
		geometry && shownBy.includes(id) ? { id, geometry } : [],
	);
	return {
		answer: answeringOf(features, context),
		snap: snappingOf(own),
		geometryOf: (id) => geometries.get(id) ?? null,
	};
}

/** The shapes of the live map by id; where one has no extent its anchor is where it is. */
export function drawnShapes({ shapes, anchors }: Pick<MapData, 'shapes' | 'anchors'>): Map<string, Geometry> {
	return new Map([...anchors.features, ...shapes.features].map(byId));
}

/** A town of so many features that its map comes in tiles has its geometry in the published files only. */
async function publishedShapes(): Promise<Map<string, Geometry>> {
	const files = await Promise.all(
		DATASETS.map(async (dataset) => {
			const response = await fetch(fileLink(`data/${dataset}.geojson`));
			if (!response.ok) throw new Error(`${dataset}.geojson answered ${response.status}`);
			return ((await response.json()) as { features: Feature<Geometry | null>[] }).features;
		}),
	);
	return new Map(files.flat().flatMap((feature) => (feature.geometry ? [byId(feature as Feature)] : [])));
}

/** What is drawn around the town: every named line and point; the graticule has no name. */
function contextOf(data: MapData): AskContext[] {
	const drawn = data.context.features.filter(({ properties }) => properties?.role !== 'graticule');
	return data['context-anchors'].features.flatMap(({ properties }, i) => {
		const geometry = drawn[i]?.geometry;
		return geometry && geometry.type !== 'Point' ? [{ name: String(properties?.name), geometry }] : [];
	});
}

const byId = ({ properties, geometry }: Feature): [string, Geometry] => [String(properties?.id), geometry];

function joined(geometries: Geometry[]): Geometry | null {
	if (geometries.length < 2) return geometries[0] ?? null;
	return { type: 'GeometryCollection', geometries };
}
