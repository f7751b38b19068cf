import gcoord from 'gcoord';
import type { Geometry, Position } from 'geojson';
import proj4 from 'proj4';
import type { LngLat } from '../projection/mercator';
import { projOf } from '../spatial/gauss-kruger';

/** Where the coordinates of a file come from. */
export type Datum =
	/** GPS, Tianditu: WGS 84 and CGCS2000, which differ by centimetres. */
	| { kind: 'wgs84' }
	/** Amap, Tencent. */
	| { kind: 'gcj02' }
	/** Baidu. */
	| { kind: 'bd09' }
	/** CGCS2000 in metres; a zone's number before the easting is taken off. */
	| { kind: 'zone'; meridian: number }
	/** A system by its definition, as WKT or as a PROJ string: the file states it, or its numbers look like it. */
	| { kind: 'stated'; definition: string };

/** A datum, and whether the file has its two numbers the other way round. */
export interface Origin {
	datum: Datum;
	swapped: boolean;
}

/** Turns a position of a file into degrees of WGS 84; NaN where it has no meaning there. */
export type ToDegrees = (at: Position) => [lng: number, lat: number];

const MILLION = 1_000_000;
/** Steps of the inverse of GCJ-02, each of which takes off all but a few thousandths of the error. */
const STEPS = 6;

/** How positions of an origin become degrees. @throws {Error} where a stated definition cannot be understood. */
export function toDegreesOf({ datum, swapped }: Origin): ToDegrees {
	const convert = converterOf(datum);
	return swapped ? ([x, y]) => convert([y!, x!]) : convert;
}

function converterOf(datum: Datum): ToDegrees {
	switch (datum.kind) {
		case 'wgs84':
			return ([lng, lat]) => [lng!, lat!];
		case 'gcj02':
			return ([lng, lat]) => fromGcj([lng!, lat!]);
		case 'bd09':
			return ([lng, lat]) => fromGcj(gcoord.transform([lng!, lat!], gcoord.BD09, gcoord.GCJ02) as [number, number]);
		case 'zone': {
			// 3-degree and 6-degree zones of the same meridian are the same projection but for the number.
			const grid = proj4(projOf({ number: 0, meridian: datum.meridian, epsg: { numbered: 0, plain: 0 } }));
			return ([east, north]) => grid.inverse([easting(east!), north!]) as [number, number];
		}
		case 'stated': {
			const grid = proj4(datum.definition, 'WGS84');
			return ([x, y]) => grid.forward([x!, y!]) as [number, number];
		}
	}
}

/** An easting without the number of its zone. */
const easting = (east: number): number => (east >= 10 * MILLION ? east % MILLION : east);

/**
 * The inverse of GCJ-02 by repetition, to well below a millimetre. gcoord's own stops at a millionth of a degree, and
 * at the edge of the country, where the shift ends, it need not stop at all.
 */
function fromGcj([lng, lat]: [number, number]): [number, number] {
	let [x, y] = [lng, lat];
	for (let i = 0; i < STEPS; i++) {
		const [there, up] = gcoord.transform([x, y], gcoord.WGS84, gcoord.GCJ02) as [number, number];
		x += lng - there;
		y += lat - up;
	}
	return [x, y];
}

/** The same geometry with every position turned; heights are left out, for nothing here shows them. */
export function turned(geometry: Geometry, turn: ToDegrees): Geometry {
	if (geometry.type === 'GeometryCollection')
		return { type: geometry.type, geometries: geometry.geometries.map((part) => turned(part, turn)) };
	const walk = (list: unknown[]): unknown[] =>
		typeof list[0] === 'number' ? turn(list as Position) : (list as unknown[][]).map(walk);
	return { ...geometry, coordinates: walk(geometry.coordinates) } as Geometry;
}

/** Whether degrees can be shown on the map, which ends at 85 degrees of latitude. */
export const isOnEarth = ([lng, lat]: Position | LngLat): boolean => Math.abs(lng!) <= 180 && Math.abs(lat!) <= 85;
