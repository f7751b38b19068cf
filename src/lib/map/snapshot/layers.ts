import type { MapHandle } from '../arrival';
import { mapBeneath } from '../base/beneath';
import { frameOf } from './frame';
import { serialise } from './serialise';

/** A map of the page as it is seen. */
export interface SeenMap {
	/** Size in CSS pixels. */
	width: number;
	height: number;
	/** What lies upon each other, the lowest first; each covers the whole map. */
	layers: CanvasImageSource[];
	/** What a base map says of its makers; empty without one. */
	attribution: string;
}

/**
 * Takes what a map shows: the base map and the live one where they are there, the drawn one for all that they do not
 * show, and what is drawn upon them.
 * @param element the map, see TownMap.
 * @param ratio device pixels to a CSS pixel.
 */
export async function layersOf(element: HTMLElement, live: MapHandle | null, ratio: number): Promise<SeenMap> {
	const { width, height } = element.getBoundingClientRect();
	const layers: CanvasImageSource[] = [];
	if (live && element.dataset.mapState === 'live') {
		const base = mapBeneath(live);
		if (base) layers.push(await frameOf(base, ratio));
		layers.push(await frameOf(live, ratio));
	}
	const lang = document.documentElement.lang;
	for (const svg of element.querySelectorAll<SVGSVGElement>(':scope > .drawn:not(.all) > svg, :scope > svg'))
		layers.push(await imageOf(serialise(svg, lang)));
	// What readers brought, where the live map does not show it.
	layers.push(...element.querySelectorAll<HTMLCanvasElement>('canvas[data-guests]'));
	const credits = element.querySelectorAll('[data-attribution] > span');
	const attribution = [...credits].map((credit) => credit.textContent.replace(/\s+/g, ' ').trim()).join(' ');
	return { width, height, layers, attribution };
}

/** A drawing as an image; by a data: address, for pages whose policy allows images no other. */
async function imageOf(svg: string): Promise<HTMLImageElement> {
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await image.decode();
	return image;
}
