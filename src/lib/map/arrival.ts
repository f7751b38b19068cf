import type { MapData } from '../core/picture/map-data';
import type { HitTest } from '../core/spatial/hit';

type LiveModule = typeof import('./live/LiveMap.svelte');

/** The component of the live map, and MapLibre's map that it hands out. */
export type LiveMap = LiveModule['default'];
export type MapHandle = Parameters<Parameters<LiveMap>[1]['onready']>[0];

/** The live map's code: asked for when the page's scripts arrive, so that it travels while they run. */
const arriving: Promise<LiveModule> | null = typeof document === 'undefined' ? null : fetchLive();
// Whoever mounts a map hears of a failure; a page left before that need not.
arriving?.catch(() => undefined);

/** What has arrived of the live map. */
export interface Arrivals {
	onengine: (engine: { LiveMap: LiveMap; data: MapData }) => void;
	/** What is under a point; until it is here, the drawn shapes themselves are asked. Nobody need ask. */
	onhits?: (hits: HitTest) => void;
	/** The live map will not come. */
	onfail: () => void;
}

/**
 * Brings the live map: its code and its data, then the test of what lies under a point.
 * @returns what to call when it is no longer wanted.
 */
export function arrive(load: () => Promise<MapData>, { onengine, onhits, onfail }: Arrivals): () => void {
	let gone = false;
	let here = false;
	const bring = async () => {
		try {
			const [{ default: LiveMap }, data] = await Promise.all([arriving ?? fetchLive(), load()]);
			if (gone) return;
			here = true;
			onengine({ LiveMap, data });
			// What comes as tiles is tested by the live map, which alone holds it.
			if (data.tiles || !onhits) return;
			const { hitTestOf } = await import('../core/spatial/hit');
			onhits(hitTestOf(data));
		} catch (reason) {
			console.info('The live map could not be loaded; the drawn map stays.', reason);
			if (!gone && !here) onfail();
		}
	};
	void bring();
	return () => (gone = true);
}

async function fetchLive(): Promise<LiveModule> {
	await firstPaint();
	return import('./live/LiveMap.svelte');
}

/** Resolves once something has been painted: the drawn map comes first. */
function firstPaint(): Promise<void> {
	if (performance.getEntriesByType('paint').length > 0) return Promise.resolve();
	return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
