import type { Geometry } from 'geojson';
import type { Dataset } from '../datasets';
import type { ContextProperties, FeatureProperties } from '../feature/schema';
import { CERTAINTIES, type Certainty } from '../feature/vocabulary';
import { byReadingOrder, locate, type LocatedMention } from '../mention/locate';
import type { Report } from '../report/parse';
import { signOf, type Sign } from './sign';
import { standingOf, type Standing } from './standing';

/** A feature as a person wrote it, read and checked. */
export interface SourceFeature {
	id: string;
	dataset: Dataset;
	properties: FeatureProperties;
	geometry: Geometry | null;
}

/** A feature of the context, e.g. the railway. */
export interface ContextFeature {
	id: string;
	properties: ContextProperties;
	geometry: Geometry;
}

/** A position and how sure it is, a feature's own or that of the places where it stands. */
export interface Position {
	geometry: Geometry | null;
	certainty: Certainty | null;
	accuracy_m: number | null;
	source: string;
	source_en: string;
	date: string;
	/** Ids whose shapes show this feature on the map: its own, or the places it stands at. */
	shownBy: string[];
}

/** A feature with everything that follows from its mentions and its places. */
export interface AtlasFeature extends SourceFeature {
	mentions: LocatedMention[];
	standing: Standing;
	position: Position;
	/** Projects that stand at this place. */
	projects: string[];
	/** What its sign on the map tells: itself, or the project that stands there. */
	sign: Sign;
}

/**
 * Ties features to their sentences, their money and their positions.
 * Expects checked data: a quote that is not found exactly once is left out here.
 */
export function tieFeatures(
	features: readonly SourceFeature[],
	context: readonly ContextFeature[],
	reports: readonly Report[],
): AtlasFeature[] {
	const places = new Map<string, SourceFeature | ContextFeature>([...context, ...features].map((f) => [f.id, f]));
	const tied = features.map((feature) => {
		const mentions = feature.properties.mentions
			.flatMap((mention) => {
				const report = reports.find(({ year }) => year === mention.report);
				const [at, ...others] = report ? locate(mention, report) : [];
				return at && others.length === 0 ? [{ ...mention, at }] : [];
			})
			.sort(byReadingOrder);
		return {
			...feature,
			mentions,
			standing: standingOf(mentions, feature.properties.settled, feature.properties.kind),
			position: positionOf(feature, places),
		};
	});
	return tied.map((feature) => {
		const projects = tied.filter(({ properties }) => properties.at.includes(feature.id));
		const own = { kind: feature.properties.kind, status: feature.standing.status };
		const isPoint = feature.geometry?.type.endsWith('Point') ?? false;
		const sign = signOf(
			own,
			isPoint,
			projects.map(({ standing }) => standing),
		);
		return { ...feature, projects: projects.map(({ id }) => id), sign };
	});
}

function positionOf(feature: SourceFeature, places: ReadonlyMap<string, SourceFeature | ContextFeature>): Position {
	const { certainty, accuracy_m, source, source_en, date, at } = feature.properties;
	if (feature.geometry || at.length === 0)
		return {
			geometry: feature.geometry,
			certainty,
			accuracy_m,
			source,
			source_en,
			date,
			shownBy: feature.geometry ? [feature.id] : [],
		};
	const placed = at.flatMap((id) => places.get(id) ?? []).filter((place) => place.geometry);
	const worst = [...placed].sort((a, b) => rank(b) - rank(a))[0];
	return {
		geometry: join(placed.map((place) => place.geometry!)),
		certainty: worst?.properties.certainty ?? null,
		accuracy_m: worst?.properties.accuracy_m ?? null,
		source: worst?.properties.source ?? source,
		source_en: worst?.properties.source_en ?? source_en,
		date: worst?.properties.date ?? date,
		// What lies around the town is no subject of its own: a project that stands there wears its shape.
		shownBy: placed.some((place) => !('dataset' in place)) ? [feature.id] : placed.map((place) => place.id),
	};
}

const rank = ({ properties: { certainty } }: SourceFeature | ContextFeature): number =>
	certainty ? CERTAINTIES.indexOf(certainty) : CERTAINTIES.length;

function join(geometries: Geometry[]): Geometry | null {
	if (geometries.length < 2) return geometries[0] ?? null;
	const points = geometries.flatMap((g) => (g.type === 'Point' ? [g.coordinates] : []));
	if (points.length === geometries.length) return { type: 'MultiPoint', coordinates: points };
	const lines = geometries.flatMap((g) => (g.type === 'LineString' ? [g.coordinates] : []));
	if (lines.length === geometries.length) return { type: 'MultiLineString', coordinates: lines };
	return { type: 'GeometryCollection', geometries };
}
