type LiveModule = typeof import('./live/LiveMap.svelte');

/** The component of the live map, and MapLibre's map that it hands out. */
export type LiveMap = LiveModule['default'];
export type MapHandle = Parameters<Parameters<LiveMap>[1]['onready']>[0];

/** The live map's code: asked for when the page's scripts arrive, so that it travels while they run. */
const arriving: Promise<LiveModule> | null = typeof document === 'undefined' ? null : fetchLive();
// Whoever mounts a map hears of a failure; a page left before that need not.
arriving?.catch(() => undefined);

/** The live map, once it is here. Rejects when its code cannot be loaded. */
export async function arrival(): Promise<LiveMap> {
	return (await (arriving ?? fetchLive())).default;
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
