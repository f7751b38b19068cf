import { chosenBase, FLAVORS, type BaseMap } from '../../core/base/base-map';
import { LANGUAGES } from '../../core/language/languages';
import type { MapData } from '../../core/picture/map-data';

/**
 * Loads the live map's data.
 * @param only ids of the features to draw; null for all.
 */
export async function fetchMap(address: string, only: readonly string[] | null): Promise<MapData> {
	const { body, from } = await fetchJson<MapData>(address);
	return { ...body, ...(only && { only }), ...(body.tiles && { tiles: new URL(body.tiles, from).href }) };
}

/**
 * Loads what the town lies on.
 * @param mapFile address of the live map's data, beside which everything of a language lies.
 * @param id as the address names it; null for the town's first, which an unknown one gives way to.
 * @returns null where the list cannot be had: the town's own drawing stays.
 */
export async function fetchBase(mapFile: string, language: string, id: string | null): Promise<BaseMap | null> {
	const segment = LANGUAGES.find(({ tag }) => tag === language)?.segment;
	const site = new URL(segment ? '../' : './', new URL(mapFile, document.baseURI));
	try {
		const { body: offered } = await fetchJson<BaseMap[]>(new URL(`base/maps.${language}.json`, site).href);
		const base = chosenBase(offered, id);
		if (id && base.id !== id) console.info(`There is no base map ${id}; the town's first is shown.`);
		const placed = 'address' in base ? { ...base, address: new URL(base.address, site).href } : base;
		return placed.kind === 'pmtiles' ? { ...placed, flavor: placed.flavor ?? theme() } : placed;
	} catch (reason) {
		console.info('The list of base maps could not be loaded; the schematic one stays.', reason);
		return null;
	}
}

/** The theme that the address asks for; null where it follows the reader's screen. */
const theme = () => FLAVORS.find((flavor) => flavor === document.documentElement.style.colorScheme) ?? null;

async function fetchJson<T>(address: string): Promise<{ body: T; from: string }> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	return { body: (await response.json()) as T, from: response.url };
}
