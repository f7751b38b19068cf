import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import type { AtlasFeature } from '../atlas/feature';
import { anchorOf, isDrawn, reachOf, type Names } from './draw';
import { graticule } from './graticule';
import type { Ground } from './picture';
import { MOST_UNTILED } from './tiled';

/** What the live map draws, holding only the properties that it paints. */
export interface MapData {
	context: FeatureCollection;
	'context-anchors': FeatureCollection<Point>;
	shapes: FeatureCollection;
	anchors: FeatureCollection<Point>;
	/** Address of an archive of vector tiles which hold what shapes and anchors then do not; as sent, its file's name. */
	tiles?: string;
	/** Ids of the features to draw, where the tiles hold more. */
	only?: readonly string[];
}

/** Whether there are so many features that the live map is to load vector tiles. */
export const isTiled = ({ anchors }: MapData): boolean => anchors.features.length > MOST_UNTILED;

/** The same map, its features left to the archive of tiles at an address. */
export function leaveToTiles(data: MapData, tiles: string): MapData {
	return { ...data, shapes: collection([]), anchors: collection([]), tiles };
}

/** The sources of the live map for the features that have a shape of their own. */
export function mapData(features: readonly AtlasFeature[], { context, bounds }: Ground, names: Names): MapData {
	const drawn = features.filter(isDrawn);
	return {
		context: collection([
			feature(graticule(bounds), { role: 'graticule' }),
			...context.map((f) => feature(f.geometry, { role: f.properties.role })),
		]),
		'context-anchors': collection(
			context.map((f, rank) => feature(pointOf(f.geometry), { id: f.id, name: names(f.id), rank })),
		),
		shapes: collection(
			drawn
				.filter((f) => !f.position.geometry!.type.endsWith('Point'))
				.map((f) =>
					feature(f.position.geometry!, {
						id: f.id,
						dataset: f.dataset,
						certainty: f.position.certainty,
						area: f.position.geometry!.type.endsWith('Polygon'),
					}),
				),
		),
		anchors: collection(
			drawn.map((f) => {
				// Pixels at zoom 0; the live map doubles them with every zoom.
				const reach = reachOf(f.position.geometry!, f.position.accuracy_m, 1);
				return feature(pointOf(f.position.geometry!), {
					id: f.id,
					dataset: f.dataset,
					name: names(f.id),
					rank: rankOf(f),
					...(hasSign(f) && { sign: signOf(f) }),
					...(reach !== null && { reach }),
				});
			}),
		),
	};
}

/** A road or a field that merely lies there is its own sign; points and projects carry one. */
const hasSign = (f: AtlasFeature): boolean => f.position.geometry!.type.endsWith('Point') || f.sign.kind !== 'place';

const signOf = (f: AtlasFeature): string =>
	[f.dataset, f.sign.kind, f.sign.status ?? 'unknown', f.position.certainty ?? 'schematic'].join('/');

const rankOf = ({ position, sign }: AtlasFeature): number =>
	(position.geometry!.type === 'Point' ? 2 : 0) + (sign.kind === 'place' ? 1 : 0);

const pointOf = (geometry: Geometry): Point => ({ type: 'Point', coordinates: [...anchorOf(geometry)] });

function feature<G extends Geometry>(geometry: G, properties: Record<string, unknown>): Feature<G> {
	return { type: 'Feature', properties, geometry };
}

function collection<G extends Geometry>(features: Feature<G>[]): FeatureCollection<G> {
	return { type: 'FeatureCollection', features };
}
