import type { MapOptions } from 'maplibre-gl';
import { MAX_ZOOM, MIN_ZOOM } from '../../core/projection/mercator';

/** What every live map is: a flat sheet, north up, whose credit is the page's own. */
const FLAT = {
	validateStyle: false,
	attributionControl: false,
	renderWorldCopies: false,
	dragRotate: false,
	pitchWithRotate: false,
	touchPitch: false,
	boxZoom: false,
	maxPitch: 0,
	fadeDuration: 0,
	maxZoom: MAX_ZOOM,
	minZoom: MIN_ZOOM,
} as const satisfies Partial<MapOptions>;

/**
 * On a stage the keys and a quick second click are the presentation's. Where signs may fade, MapLibre does not place
 * all of them anew in every frame of a flight.
 */
const STAGED = {
	...FLAT,
	keyboard: false,
	doubleClickZoom: false,
	fadeDuration: 200,
} as const satisfies Partial<MapOptions>;

/** On somebody else's page one finger and a plain wheel scroll that page. */
const COOPERATIVE = { ...FLAT, cooperativeGestures: true } as const satisfies Partial<MapOptions>;

/** Options of a live map: on a page, on the stage of a presentation, or on a page of others. */
export const optionsOf = (staged: boolean, cooperative: boolean): Partial<MapOptions> =>
	cooperative ? COOPERATIVE : staged ? STAGED : FLAT;

/** The size of type and lines that a stage has once it fills the screen, from the one that it has in its window. */
export const sizeOnScreen = (size: number): number =>
	size * Math.max(1, Math.min(screen.width / innerWidth, screen.height / innerHeight));
