import type { Geometry, Position } from 'geojson';
import type { Language } from '../language/languages';
import type { Bounds } from '../projection/mercator';
import type { Entry, Quote } from './entry';
import type { AtlasFeature } from './feature';
import { lastChange } from './standing';

/** How a page speaks: its language and the conversion of Chinese into its script. */
export interface Voice {
	language: Language;
	/** Identity, except for traditional Chinese. */
	script: (text: string) => string;
}

/** A feature as lists and cards show it. */
export function presentEntry(feature: AtlasFeature, voice: Voice): Entry {
	const { id, dataset, properties, standing, position, projects } = feature;
	const english = voice.language === 'en';
	const was = lastChange(standing)?.from;
	const told = new Set([...properties.at, ...projects]);
	return {
		id,
		kind: properties.kind,
		dataset,
		...(properties.category && { category: properties.category }),
		name: nameOf(properties, voice),
		original: english ? properties.name : null,
		summary: english ? (properties.summary_en ?? null) : null,
		status: standing.status,
		phase: standing.phase && voice.script(standing.phase),
		cost: standing.cost && { cny: standing.cost.cny, qualifier: standing.cost.qualifier },
		costWas: was ? { cny: was.cny, qualifier: was.qualifier } : null,
		contradicted: standing.contradictions.length > 0,
		certainty: position.certainty,
		accuracy_m: position.accuracy_m,
		shownBy: position.shownBy,
		bounds: position.geometry && boundsOf(position.geometry),
		townWide: properties.extent === 'town',
		at: properties.at,
		projects,
		// What stands under its places or its projects is not said again.
		related: properties.related.filter((other) => !told.has(other)),
		quotes: presentQuotes(feature, voice),
	};
}

/** A feature's quotes in reading order, in the script of the page. */
export function presentQuotes({ mentions }: AtlasFeature, { script }: Voice): Quote[] {
	return mentions.map(({ exact, report, at, says }) => ({
		exact: script(exact),
		report,
		sentence: at.sentence.id,
		part: at.part,
		says: says.phase ? { ...says, phase: script(says.phase) } : says,
	}));
}

export function nameOf({ name, name_en }: { name: string; name_en: string }, { language, script }: Voice): string {
	return language === 'en' ? name_en : script(name);
}

/** [west, south, east, north] of a geometry (RFC 7946, section 5). */
export function boundsOf(geometry: Geometry): Bounds {
	return positionsOf(geometry).reduce<Bounds>(
		([west, south, east, north], [lng, lat]) => [
			Math.min(west, lng!),
			Math.min(south, lat!),
			Math.max(east, lng!),
			Math.max(north, lat!),
		],
		[Infinity, Infinity, -Infinity, -Infinity],
	);
}

function positionsOf(geometry: Geometry): Position[] {
	if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
	if (geometry.type === 'Point') return [geometry.coordinates];
	return (geometry.coordinates as unknown[]).flat(depthOf(geometry.type)) as Position[];
}

const DEPTH: Readonly<Record<string, number>> = {
	MultiPoint: 0,
	LineString: 0,
	MultiLineString: 1,
	Polygon: 1,
	MultiPolygon: 2,
};
const depthOf = (type: string): number => DEPTH[type] ?? 0;
