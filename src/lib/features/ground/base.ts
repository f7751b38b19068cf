import { SCHEMATIC, type BaseMap } from '../../core/base/base-map';
import type { Language } from '../../core/language/languages';
import type { Translate } from '../../core/language/translate';
import { fileLink } from '../../state/links';

const loaded = new Map<Language, Promise<readonly BaseMap[]>>();

/** Loads the base maps that the town offers in a language, once; only the town's own drawing where that fails. */
export function loadBaseMaps(language: Language): Promise<readonly BaseMap[]> {
	const known = loaded.get(language) ?? fetchBaseMaps(language);
	loaded.set(language, known);
	return known.catch((reason: unknown) => {
		loaded.delete(language);
		console.info('The list of base maps could not be loaded; the schematic one stays.', reason);
		return [{ id: SCHEMATIC, kind: 'schematic' }];
	});
}

/** What a base map is called, in the language of the page. */
export function nameOfBase(base: BaseMap, t: Translate<'ground'>): string {
	if (base.kind === 'schematic') return t('ground.base.schematic');
	return base.kind === 'tianditu' ? t(`ground.base.${base.set}`) : base.name;
}

async function fetchBaseMaps(language: Language): Promise<readonly BaseMap[]> {
	const response = await fetch(fileLink(`base/maps.${language}.json`));
	if (!response.ok) throw new Error(`the list of base maps answered ${response.status}`);
	const list = (await response.json()) as BaseMap[];
	// Addresses on this site are relative to wherever it is served.
	return list.map((base) => ('address' in base ? { ...base, address: onSite(base.address) } : base));
}

const onSite = (address: string): string => (/^https?:/.test(address) ? address : fileLink(address));
