import type { FeatureCollection, Geometry } from 'geojson';
import { boundsOf } from '../atlas/present';
import type { PublicProperties } from '../atlas/public';
import type { Bounds } from '../projection/mercator';
import { windRight } from '../spatial/winding';
import type { About } from './about';
import type { Published } from './carried';
import { legibly } from './legible';

/** A collection that says what it is; a member of our own, which readers pass over. */
export type AboutCollection = FeatureCollection<Geometry | null, PublicProperties> & { about: About };

/**
 * The features as they are published, with rings that follow the right-hand rule, the box around what is placed, and
 * what the file says of itself. What is not placed keeps its null geometry.
 * https://www.rfc-editor.org/rfc/rfc7946
 */
export function writeGeoJson(features: readonly Published[], about: About): string {
	const collection = collectionOf(features, about);
	const json = JSON.stringify(collection);
	// A second pass only where something is in it that other readers stop at.
	return ESCAPED.test(json) ? JSON.stringify(collection, legibly) : json;
}

const ESCAPED = /\\u(?:d[89a-f]|00[01])|[\uFFFE\uFFFF]/;

function collectionOf(features: readonly Published[], about: About): AboutCollection {
	const wound = features.map((feature) =>
		feature.geometry ? { ...feature, geometry: rightHanded(feature.geometry) } : feature,
	);
	const bbox = boundsAround(wound);
	return { type: 'FeatureCollection', about, ...(bbox && { bbox: [...bbox] }), features: wound };
}

/** {@link windRight}, through the parts of a collection too. */
export function rightHanded(geometry: Geometry): Geometry {
	return geometry.type === 'GeometryCollection'
		? { ...geometry, geometries: geometry.geometries.map(rightHanded) }
		: windRight(geometry).geometry;
}

/** [west, south, east, north] around all that is placed; null where nothing is. */
export function boundsAround(features: readonly Published[]): Bounds | null {
	const bounds = features.flatMap(({ geometry }) => (geometry ? [boundsOf(geometry)] : []));
	if (bounds.length === 0) return null;
	return bounds.reduce<Bounds>(
		([west, south, east, north], [w, s, e, n]) => [
			Math.min(west, w),
			Math.min(south, s),
			Math.max(east, e),
			Math.max(north, n),
		],
		[Infinity, Infinity, -Infinity, -Infinity],
	);
}
