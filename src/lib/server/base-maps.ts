import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Voice } from '../core/atlas/present';
import type { BaseMap } from '../core/base/base-map';
import type { BaseMapEntry, Town } from '../core/town/schema';
import { townFolder } from './check/command';
import { archiveOf, BASE_FOLDER, type Archive } from './read/archives';

/**
 * The base maps that a page offers, in its language; addresses are absolute, or relative to where the
 * site is served.
 * @param key for 天地图, from the environment: without one its maps are not offered.
 */
export function offeredBaseMaps({ base_maps }: Pick<Town, 'base_maps'>, voice: Voice, key?: string): BaseMap[] {
	return base_maps.flatMap((entry) => offer(entry, voice, key ?? ''));
}

function offer(entry: BaseMapEntry, { language, script }: Voice, key: string): BaseMap[] {
	const { id } = entry;
	if ('tianditu' in entry) return key === '' ? [] : [{ id, kind: 'tianditu', set: entry.tianditu, key }];
	if (!('name' in entry)) return [{ id, kind: 'schematic' }];
	const name = language === 'en' ? entry.name_en : script(entry.name);
	const { attribution = null, attribution_en = attribution } = entry;
	const said = language === 'en' ? attribution_en : attribution && script(attribution);
	if ('style' in entry) return [{ id, kind: 'style', name, address: entry.style, attribution: said }];
	const archive = archiveOf(entry);
	const address = archive === null ? entry.pmtiles : `${BASE_FOLDER}/${encodeURIComponent(archive)}`;
	return [{ id, kind: 'pmtiles', name, address, attribution: said ?? '', flavor: entry.flavor ?? null, language }];
}

/** The bytes of one of the town's own archives, as they lie in its folder. */
export function readArchive({ name }: Archive): Uint8Array<ArrayBuffer> {
	return new Uint8Array(readFileSync(join(townFolder(), BASE_FOLDER, name)));
}
