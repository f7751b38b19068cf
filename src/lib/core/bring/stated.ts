import proj4 from 'proj4';
import type { Datum } from './datum';

/** What a file states of its coordinates, understood as far as it can be. */
export interface Stated {
	/** As it calls itself, shortened. */
	name: string;
	/** Null where it cannot be understood: then the reader has to say. */
	datum: Datum | null;
	/**
	 * Whether it is a datum of before 2008 (Beijing 1954, Xi'an 1980), whose shift to CGCS2000 is not published:
	 * what comes of it may be off by a hundred metres.
	 */
	old: boolean;
}

/** Degrees that are those of WGS 84 to centimetres. */
const DEGREES = /^(?:urn:ogc:def:crs:)?(?:OGC:1\.3:CRS84|OGC::CRS84|EPSG:[\d.]*:?(?:4326|4490))$/i;
const EPSG = /^(?:urn:ogc:def:crs:)?EPSG:[\d.]*:?(\d{4,6})$/i;

/** Codes of CGCS2000's zones: 3 degrees wide with and without their number, then 6 degrees wide. */
const ZONES: readonly [first: number, last: number, meridian: number, width: number][] = [
	[4513, 4533, 75, 3],
	[4534, 4554, 75, 3],
	[4491, 4501, 75, 6],
	[4502, 4512, 75, 6],
];

/** Reads what a file states: the name of a system (`EPSG:4547`), or WKT as in a .prj. */
export function readStated(text: string | null): Stated | null {
	if (!text) return null;
	const trimmed = text.trim();
	if (DEGREES.test(trimmed)) return { name: trimmed, datum: { kind: 'wgs84' }, old: false };
	const code = Number(EPSG.exec(trimmed)?.[1] ?? NaN);
	if (!Number.isNaN(code)) return { name: `EPSG:${code}`, datum: datumOf(code), old: false };
	const name = /^\s*\w+\s*\[\s*"([^"]+)"/.exec(trimmed)?.[1] ?? trimmed.slice(0, 60);
	return { name, datum: datumOfWkt(trimmed), old: /beijing|xian|xi'an|1954|1980/i.test(name) };
}

function datumOf(code: number): Datum | null {
	for (const [first, last, meridian, width] of ZONES)
		if (code >= first && code <= last) return { kind: 'zone', meridian: meridian + (code - first) * width };
	if (code === 3857) return { kind: 'stated', definition: 'EPSG:3857' };
	// Universal Transverse Mercator on WGS 84, north of the equator.
	if (code > 32600 && code <= 32660)
		return { kind: 'stated', definition: `+proj=utm +zone=${code - 32600} +datum=WGS84` };
	return null;
}

function datumOfWkt(text: string): Datum | null {
	if (!/^\s*(?:PROJCS|GEOGCS|PROJCRS|GEOGCRS)\s*\[/i.test(text)) return null;
	if (/^\s*GEOG/i.test(text))
		return /WGS.?_?(?:19)?84|CGCS|China.?_?2000|China_Geodetic/i.test(text) ? { kind: 'wgs84' } : tried(text);
	return tried(text);
}

/** WKT that can be calculated with, at a place where China is. */
function tried(definition: string): Datum | null {
	try {
		const there = proj4('WGS84', definition).forward([114, 31]);
		const back = proj4(definition, 'WGS84').forward(there);
		return Math.hypot(back[0]! - 114, back[1]! - 31) < 0.01 ? { kind: 'stated', definition } : null;
	} catch {
		return null;
	}
}

/** Zones that may be chosen, by their central meridian in degrees east. */
export const MERIDIANS: readonly number[] = Array.from({ length: 21 }, (_, i) => 75 + 3 * i);
