import type { LngLat } from '../projection/mercator';

/** A 3-degree zone of the Gauss-Krüger projection on CGCS2000 (GB/T 18314, GB 22021), by its number. */
export interface Zone {
	/** 38 where the central meridian is 114° E. */
	number: number;
	/** Degrees east. */
	meridian: number;
	/** EPSG code with the zone's number before the easting, and without it. */
	epsg: { numbered: number; plain: number };
}

/** Zones that EPSG has codes for: China's, 75° E to 135° E. */
const [FIRST, LAST] = [25, 45] as const;
const NUMBERED = 4513;
const PLAIN = 4534;

/** The zone in which a position lies; null outside the zones that China uses. */
export function zoneOf([lng]: LngLat): Zone | null {
	const number = Math.round(lng / 3);
	if (number < FIRST || number > LAST) return null;
	return {
		number,
		meridian: number * 3,
		epsg: { numbered: NUMBERED + number - FIRST, plain: PLAIN + number - FIRST },
	};
}

/** A zone as PROJ writes it; false easting 500 km, without the zone's number. */
export function projOf({ meridian }: Zone): string {
	return `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=500000 +y_0=0 +a=6378137 +rf=298.257222101 +units=m +no_defs`;
}

/** A position in degrees, minutes and seconds to a tenth of a second (3 m): `31°31′12.0″N 114°02′06.0″E`. */
export function formatSexagesimal([lng, lat]: LngLat): string {
	return `${sexagesimal(lat, 2)}${lat < 0 ? 'S' : 'N'} ${sexagesimal(lng, 3)}${lng < 0 ? 'W' : 'E'}`;
}

function sexagesimal(degrees: number, digits: number): string {
	const tenths = Math.round(Math.abs(degrees) * 36_000);
	const [whole, minutes, seconds] = [Math.floor(tenths / 36_000), Math.floor(tenths / 600) % 60, (tenths % 600) / 10];
	const padded = (value: string, length: number) => value.padStart(length, '0');
	return `${padded(String(whole), digits)}°${padded(String(minutes), 2)}′${padded(seconds.toFixed(1), 4)}″`;
}

/** A position in degrees, latitude first as people say it, five decimals (1 m): `31.52000° N 114.03500° E`. */
export function formatDegrees([lng, lat]: LngLat): string {
	return `${Math.abs(lat).toFixed(5)}° ${lat < 0 ? 'S' : 'N'} ${Math.abs(lng).toFixed(5)}° ${lng < 0 ? 'W' : 'E'}`;
}
