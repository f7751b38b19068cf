import type { Converter } from 'proj4';
import type { LngLat } from '../../core/projection/mercator';
import { projOf, zoneOf, type Zone } from '../../core/spatial/gauss-kruger';

/** A position in metres of its zone: northing, and easting without the zone's number. */
export interface Metres {
	zone: Zone;
	north: number;
	east: number;
}

/** Metres of the 3-degree zone in which a position lies; null outside the zones that China uses. */
export type ToMetres = (at: LngLat) => Metres | null;

/**
 * Loads what turns degrees into metres. Degrees of WGS 84 are taken for those of CGCS2000, from which
 * they differ by centimetres.
 */
export function loadMetres(): Promise<ToMetres> {
	loading ??= load();
	loading.catch(() => (loading = undefined));
	return loading;
}

let loading: Promise<ToMetres> | undefined;

async function load(): Promise<ToMetres> {
	const { default: proj4 } = await import('proj4');
	const known = new Map<number, Converter>();
	return (at) => {
		const zone = zoneOf(at);
		if (!zone) return null;
		const grid = known.get(zone.number) ?? proj4(projOf(zone));
		known.set(zone.number, grid);
		const [east, north] = grid.forward([at[0], at[1]]);
		return { zone, north: Math.round(north), east: Math.round(east) };
	};
}
