import type { Language } from '../../core/language/languages';
import type { MapData } from '../../core/picture/map-data';
import { LANGUAGES } from '../../core/language/languages';
import { fileLink } from '../../state/links';

const loaded = new Map<Language, Promise<MapData>>();

/** Loads the live map's data in a language, once. */
export function mapLoader(language: Language): () => Promise<MapData> {
	return () => {
		const known = loaded.get(language) ?? fetchData(language);
		loaded.set(language, known);
		known.catch(() => loaded.delete(language));
		return known;
	};
}

async function fetchData(language: Language): Promise<MapData> {
	const segment = LANGUAGES.find(({ tag }) => tag === language)?.segment;
	const response = await fetch(fileLink(segment ? `${segment}/map.json` : 'map.json'));
	if (!response.ok) throw new Error(`map.json answered ${response.status}`);
	return (await response.json()) as MapData;
}
