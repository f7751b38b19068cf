import { distance } from '@turf/distance';
import type { Position } from 'geojson';
import type { LngLat } from '../projection/mercator';
import { zoneOf } from '../spatial/gauss-kruger';
import type { Format } from './brought';
import { isOnEarth, toDegreesOf, type Datum, type Origin } from './datum';
import type { Stated } from './stated';

/** What the numbers of a file may be, before its reader has said it. */
export interface Guess {
	/** What seems likeliest; the datum is null where the numbers do not tell: degrees look alike. */
	datum: Datum | null;
	/** Whether latitude, or northing, seems to come first. */
	swapped: boolean;
	/** Whether these are metres and no degrees. */
	metres: boolean;
}

/** Formats whose standards know nothing but WGS 84. */
const ALWAYS_WGS84: readonly Format[] = ['kml', 'gpx'];

/** Zones of 6 degrees have the numbers 13 to 23, those of 3 degrees 25 to 45: an easting's number tells which. */
const MILLION = 1_000_000;

/**
 * Guesses by the numbers: each way of reading them puts the middle of the data somewhere, and the way that puts it
 * nearest to the town is the likeliest.
 * @param middle a position in the middle of the data, as the file has it.
 */
export function guessOrigin(format: Format, stated: Stated | null, middle: Position, town: LngLat): Guess {
	const ways = [false, true].flatMap((swapped) => {
		const at = swapped ? [middle[1]!, middle[0]!] : middle;
		return datumsOf(at, stated, town).map((datum): Origin => ({ datum, swapped }));
	});
	const away = (origin: Origin) => farFrom(town, origin, middle);
	const [best] = ways.map((way) => ({ way, metres: away(way) })).sort((a, b) => a.metres - b.metres);
	const isDegrees = Math.max(Math.abs(middle[0]!), Math.abs(middle[1]!)) <= 180;
	if (!best || !Number.isFinite(best.metres)) return { datum: null, swapped: false, metres: !isDegrees };
	const isTold = stated?.datum || ALWAYS_WGS84.includes(format) || best.way.datum.kind !== 'wgs84';
	return { datum: isTold ? best.way.datum : null, swapped: best.way.swapped, metres: !isDegrees };
}

/** What a position may be a position of. */
function datumsOf([x, y]: Position, stated: Stated | null, town: LngLat): Datum[] {
	if (stated?.datum) return [stated.datum];
	if (Math.abs(x!) <= 180 && Math.abs(y!) <= 90) return [{ kind: 'wgs84' }];
	const found: Datum[] = [{ kind: 'stated', definition: 'EPSG:3857' }];
	const number = Math.floor(x! / MILLION);
	const zone = zoneOf(town);
	if (number >= 25 && number <= 45) found.push({ kind: 'zone', meridian: 3 * number });
	if (number >= 13 && number <= 23) found.push({ kind: 'zone', meridian: 6 * number - 3 });
	if (number === 0 && zone) found.push({ kind: 'zone', meridian: zone.meridian });
	return found;
}

/** Metres from the town to where an origin puts a position; Infinity where it puts it nowhere. */
function farFrom(town: LngLat, origin: Origin, at: Position): number {
	try {
		const there = toDegreesOf(origin)(at);
		return isOnEarth(there) ? distance([...town], there, { units: 'meters' }) : Infinity;
	} catch {
		return Infinity;
	}
}
