import type { StyleSpecification } from 'maplibre-gl';
import type { DrawnBase } from '../../core/base/base-map';
import { tiandituStyle } from '../../core/base/tianditu';
import { openArchive, readArchives } from '../live/pmtiles';

/** Archives that could not be opened are asked for anew under another name: a fragment, which no server sees. */
const tried = new Map<string, number>();

/**
 * The style of a base map, with whatever has to be there before it can be drawn.
 * @throws {Error} where its style or its archive cannot be had or is none.
 */
export async function styleOfBase(base: DrawnBase, dark: boolean, signal: AbortSignal): Promise<StyleSpecification> {
	if (base.kind === 'tianditu') return tiandituStyle(base.set, base.key);
	const address = new URL(base.address, document.baseURI).href;
	if (base.kind === 'style') return fetchStyle(address, signal);
	const count = tried.get(address) ?? 0;
	const archive = count > 0 ? `${address}#${count}` : address;
	const [{ tilesStyle }] = await Promise.all([import('../../core/base/tiles-style'), open(archive, address)]);
	return tilesStyle(archive, base.flavor ?? (dark ? 'dark' : 'light'), base.language);
}

async function open(archive: string, address: string): Promise<void> {
	readArchives();
	try {
		await openArchive(archive);
	} catch (reason) {
		tried.set(address, (tried.get(address) ?? 0) + 1);
		throw reason;
	}
}

async function fetchStyle(address: string, signal: AbortSignal): Promise<StyleSpecification> {
	const response = await fetch(address, { signal });
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	const style = (await response.json()) as Partial<StyleSpecification> | null;
	if (style?.version !== 8 || typeof style.sources !== 'object' || !Array.isArray(style.layers))
		throw new Error(`${address} is no style of MapLibre, version 8`);
	return absolute(style as StyleSpecification, address);
}

/** A style whose addresses are absolute: written relative, they are meant relative to the style. */
export function absolute(style: StyleSpecification, from: string): StyleSpecification {
	const to = <T>(address: T): T => (typeof address === 'string' ? (resolve(address, from) as T) : address);
	const { sprite, glyphs } = style;
	const sources = Object.entries(style.sources).map(([id, source]) => {
		const { url, tiles, data } = source as { url?: string; tiles?: string[]; data?: unknown };
		return [
			id,
			{
				...source,
				...(url && { url: to(url) }),
				...(tiles && { tiles: tiles.map(to) }),
				...(data !== undefined && { data: to(data) }),
			},
		];
	});
	return {
		...style,
		sources: Object.fromEntries(sources),
		...(glyphs && { glyphs: to(glyphs) }),
		...(sprite && {
			sprite: typeof sprite === 'string' ? to(sprite) : sprite.map((one) => ({ ...one, url: to(one.url) })),
		}),
	};
}

/** Resolves an address up to its first placeholder, whose braces would be escaped otherwise. */
function resolve(address: string, from: string): string {
	if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
	const [, head = '', tail = ''] = /^([^{]*)(.*)$/s.exec(address) ?? [];
	return new URL(head, from).href + tail;
}
