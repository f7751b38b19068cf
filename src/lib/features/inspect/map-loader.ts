import type { GeoJsonProperties } from 'geojson';
import type { Language } from '../../core/language/languages';
import type { MapData } from '../../core/picture/map-data';
import { languageFile } from '../../state/links';

const loaded = new Map<Language, Promise<MapData>>();

/**
 * Loads the live map's data in a language, once.
 * @param only ids of the features to keep; all of them unless given.
 */
export function mapLoader(language: Language, only?: readonly string[]): () => Promise<MapData> {
	return async () => {
		const known = loaded.get(language) ?? fetchData(language);
		loaded.set(language, known);
		known.catch(() => loaded.delete(language));
		return only ? keep(await known, only) : known;
	};
}

function keep(data: MapData, ids: readonly string[]): MapData {
	const kept = <F extends { properties: GeoJsonProperties }>(features: F[]) =>
		features.filter(({ properties }) => ids.includes(properties?.id));
	return {
		...data,
		...(data.tiles && { only: ids }),
		shapes: { ...data.shapes, features: kept(data.shapes.features) },
		anchors: { ...data.anchors, features: kept(data.anchors.features) },
	};
}

async function fetchData(language: Language): Promise<MapData> {
	const response = await fetch(languageFile(language, 'map.json'));
	if (!response.ok) throw new Error(`map.json answered ${response.status}`);
	const data = (await response.json()) as MapData;
	return data.tiles ? { ...data, tiles: new URL(data.tiles, response.url).href } : data;
}
