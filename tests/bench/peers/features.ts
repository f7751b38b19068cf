import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DATASETS } from '../../../src/lib/core/datasets';
import { Refusal } from '../refusal';

/** Ids of the features painted in the page's own SVG, in the order of painting. */
export function paintedIds(html: string): string[] {
	const maps = html.match(/<svg\b[\s\S]*?<\/svg>/g) ?? [];
	const ids = maps.flatMap((svg) => [...svg.matchAll(/\bdata-feature="([^"]+)"/g)].map((match) => match[1] ?? ''));
	return [...new Set(ids)];
}

/** The published features with these ids, one collection for every peer; null geometries are nowhere on a map. */
export async function peerFeatures(site: string, ids: readonly string[]): Promise<FeatureCollection<Geometry>> {
	const wanted = new Set(ids);
	const features = (await Promise.all(DATASETS.map((dataset) => readDataset(join(site, 'data', `${dataset}.geojson`)))))
		.flat()
		.filter((feature): feature is Feature<Geometry> => feature.geometry !== null && wanted.has(idOf(feature)));
	const missing = ids.filter((id) => !features.some((feature) => idOf(feature) === id));
	if (missing.length > 0) {
		throw new Refusal(`The map of / paints ${missing.join(', ')}, which no file under /data places.`);
	}
	return { type: 'FeatureCollection', features: features.map(withId) };
}

/** West, south, east, north of everything in a collection. */
export function boundsOf(collection: FeatureCollection<Geometry>): [number, number, number, number] {
	const all = collection.features.flatMap((feature) => positions(feature.geometry));
	const [lng, lat] = [all.map((position) => position[0] ?? 0), all.map((position) => position[1] ?? 0)];
	return [Math.min(...lng), Math.min(...lat), Math.max(...lng), Math.max(...lat)];
}

function positions(geometry: Geometry): Position[] {
	if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positions);
	return flatten(geometry.coordinates);
}

function flatten(coordinates: Position | Position[] | Position[][] | Position[][][]): Position[] {
	if (typeof coordinates[0] === 'number') return [coordinates as Position];
	return (coordinates as Position[] | Position[][]).flatMap(flatten);
}

async function readDataset(file: string): Promise<Feature<Geometry | null>[]> {
	const text = await readFile(file, 'utf8').catch(() => {
		throw new Refusal(`${file} is missing, so there is nothing that the peers could show.`);
	});
	return (JSON.parse(text) as FeatureCollection<Geometry | null>).features;
}

function idOf(feature: Feature<Geometry | null>): string {
	return String((feature.properties as { id?: string } | null)?.id ?? feature.id);
}

/** Tiles keep properties but no textual id. */
function withId(feature: Feature<Geometry>): Feature<Geometry> {
	return { ...feature, properties: { ...feature.properties, id: idOf(feature) } };
}
