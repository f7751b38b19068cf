import type { Map as MapLibreMap } from 'maplibre-gl';

/** Base maps by the maps that they lie under: who takes a picture of one needs the other. */
const beneath = new WeakMap<MapLibreMap, MapLibreMap>();

/** Notes which map lies under another; null once none does. */
export function noteBeneath(leader: MapLibreMap, base: MapLibreMap | null): void {
	if (base) beneath.set(leader, base);
	else beneath.delete(leader);
}

/** The base map that lies under a map; null where its own drawing is all there is. */
export const mapBeneath = (leader: MapLibreMap): MapLibreMap | null => beneath.get(leader) ?? null;
