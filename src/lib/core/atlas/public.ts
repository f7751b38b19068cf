import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Says } from '../mention/schema';
import type { AtlasFeature, ContextFeature } from './feature';

/** A mention as published: a text-quote selector with the address of its sentence. */
export interface PublicMention {
	report: string;
	sentence: string;
	exact: string;
	prefix: string;
	suffix: string;
	says: Says;
}

/** Properties of a published feature: a contract, changed only by adding. */
export interface PublicProperties {
	id: string;
	kind: string;
	dataset: string;
	category: string | null;
	name: string;
	name_en: string;
	status: string | null;
	phase: string | null;
	cost_cny: number | null;
	cost_qualifier: string | null;
	/** What the cost is: `investment` or `total_investment`, never to be added to one another. */
	cost_nature: string | null;
	certainty: string | null;
	accuracy_m: number | null;
	source: string;
	/** Day of the position. */
	date: string;
	at: string[];
	mentions: PublicMention[];
}

/** Published form of a feature; the position of the places it stands at is its own here. */
export function publicFeature(feature: AtlasFeature): Feature<Geometry | null, PublicProperties> {
	const { id, dataset, properties, standing, position, mentions } = feature;
	return {
		type: 'Feature',
		id,
		properties: {
			id,
			kind: properties.kind,
			dataset,
			category: properties.category ?? null,
			name: properties.name,
			name_en: properties.name_en,
			status: standing.status,
			phase: standing.phase,
			cost_cny: standing.cost?.cny ?? null,
			cost_qualifier: standing.cost?.qualifier ?? null,
			cost_nature: standing.cost ? (standing.cost.mention.says.nature ?? 'investment') : null,
			certainty: position.certainty,
			accuracy_m: position.accuracy_m,
			source: position.source,
			date: position.date,
			at: properties.at,
			mentions: mentions.map(({ report, at, exact, prefix = '', suffix = '', says }) => ({
				report,
				sentence: at.sentence.id,
				exact,
				prefix,
				suffix,
				says,
			})),
		},
		geometry: position.geometry,
	};
}

/** Properties of a published feature of the context: what is drawn around the town. */
export interface PublicContextProperties {
	id: string;
	role: string;
	name: string;
	name_en: string;
	certainty: string;
	accuracy_m: number | null;
	source: string;
	/** Day of the position. */
	date: string;
}

/** RFC 7946 FeatureCollection of the context. */
export function publicContext(
	context: readonly ContextFeature[],
): FeatureCollection<Geometry, PublicContextProperties> {
	return {
		type: 'FeatureCollection',
		features: context.map(({ id, properties, geometry }) => {
			const { role, name, name_en, certainty, accuracy_m, source, date } = properties;
			return {
				type: 'Feature',
				id,
				properties: { id, role, name, name_en, certainty, accuracy_m, source, date },
				geometry,
			};
		}),
	};
}
