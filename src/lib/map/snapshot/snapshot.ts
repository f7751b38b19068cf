import { layPoster, typeOf, type PosterGiven } from '../../core/sheet/poster';
import type { MapHandle } from '../arrival';
import { readPalette } from '../palette';
import { drawPoster, measureIn, type Look } from './draw-poster';
import { LARGEST } from './frame';
import { layersOf } from './layers';

/** Device pixels to a CSS pixel of a picture, where it does not grow too large. */
const DENSITY = 2;

/** What a picture says besides the map: the map knows its own size, and what its base map has to say. */
export type Told = (map: { width: number; height: number; size: number; attribution: string }) => PosterGiven;

/**
 * A picture of the map as it is seen, with everything around it that it has to say, as PNG.
 * @param element the map, see TownMap.
 * @throws {DOMException} SecurityError where the picture of a base map may not be taken; any other error where there is
 * not memory enough.
 */
export async function takePicture(element: HTMLElement, live: MapHandle | null, told: Told): Promise<Blob> {
	const style = getComputedStyle(element);
	const look: Look = {
		palette: readPalette(style),
		stamp: style.getPropertyValue('--stamp').trim(),
		fonts: style.getPropertyValue('--sans').trim(),
	};
	const { width, height } = element.getBoundingClientRect();
	const canvas = document.createElement('canvas');
	const context = canvas.getContext('2d');
	if (!context) throw new Error('no canvas can be had');
	canvas.lang = document.documentElement.lang;
	const wanted = Math.max(DENSITY, devicePixelRatio);
	const seen = await layersOf(element, live, Math.min(wanted, LARGEST / Math.max(width, height)));
	const { attribution } = seen;
	const poster = layPoster(told({ width, height, size: typeOf(width), attribution }), measureIn(context, look));
	const ratio = Math.min(wanted, LARGEST / Math.max(poster.width, poster.height));
	canvas.width = Math.round(poster.width * ratio);
	canvas.height = Math.round(poster.height * ratio);
	context.scale(ratio, ratio);
	drawPoster(context, poster, seen.layers, look);
	return new Promise((resolve, reject) =>
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))), 'image/png'),
	);
}
