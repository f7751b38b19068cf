import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import type { AtlasFeature } from '../atlas/feature';
import { anchorOf, isDrawn, reachOf, type Names } from './draw';
import { graticule } from './graticule';
import type { Ground } from './picture';

/** What the live map draws, holding only the properties that it paints. */
export interface MapData {
	context: FeatureCollection;
	'context-anchors': FeatureCollection<Point>;
	shapes: FeatureCollection;
	anchors: FeatureCollection<Point>;
}

/** The sources of the live map for the features that have a shape of their own. */
export function mapData(features: readonly AtlasFeature[], { context, bounds }: Ground, names: Names): MapData {
	const drawn = features.filter(isDrawn);
	return {
		context: collection([
			feature(graticule(bounds), { role: 'graticule' }),
			...context.map((f) => feature(f.geometry, { role: f.properties.role })),
		]),
		'context-anchors': collection(context.map((f, rank) => feature(pointOf(f.geometry), { name: names(f.id), rank }))),
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
			drawn.map((f) =>
				feature(pointOf(f.position.geometry!), {
					id: f.id,
					dataset: f.dataset,
					name: names(f.id),
					rank: rankOf(f),
					...(hasSign(f) && { sign: signOf(f) }),
					// Pixels at zoom 0; the live map doubles them with every zoom.
					reach: reachOf(f.position.geometry!, f.position.accuracy_m, 1) ?? undefined,
				}),
			),
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
