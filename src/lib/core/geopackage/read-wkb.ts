import type { Geometry, Position } from 'geojson';

/** Codes of OGC 06-103r4; thousands tell of heights and measures. */
const NAMES = [
	null,
	'Point',
	'LineString',
	'Polygon',
	'MultiPoint',
	'MultiLineString',
	'MultiPolygon',
	'GeometryCollection',
] as const;

/** Bytes of the envelopes that a GeoPackage's header may hold, by their code (OGC 12-128r19, 2.1.3). */
const ENVELOPES = [0, 32, 48, 48, 64];
const HEADER = 8;

/** Collections within collections; deeper ones are made to hurt. */
const DEEPEST = 4;

/**
 * Reads the geometry of a GeoPackage: its own header, then well-known binary. Heights and measures are left out.
 * Null for an empty one.
 * @throws {RangeError} where bytes are missing, {Error} for what is no such geometry.
 */
export function readGeometry(blob: Uint8Array): Geometry | null {
	if (blob[0] !== 0x47 || blob[1] !== 0x50) throw new Error('no geometry of a GeoPackage');
	const flags = blob[3] ?? 0;
	const envelope = ENVELOPES[(flags >> 1) & 7];
	if (envelope === undefined) throw new Error('no envelope of a GeoPackage');
	if (flags & 16) return null;
	return readWkb(new DataView(blob.buffer, blob.byteOffset, blob.byteLength), HEADER + envelope);
}

function readWkb(view: DataView, start: number): Geometry {
	let at = start;
	return geometry(0);

	function geometry(depth: number): Geometry {
		const little = view.getUint8(at) === 1;
		const code = view.getUint32(at + 1, little);
		at += 5;
		// EWKB, which some programs write, has flags where ISO has thousands.
		const base = code & 0x0fffffff;
		const extra = Math.floor(base / 1000);
		const ordinates =
			2 + (extra === 3 ? 2 : extra > 0 ? 1 : 0) + (code & 0x80000000 ? 1 : 0) + (code & 0x40000000 ? 1 : 0);
		if (code & 0x20000000) at += 4;
		const type = NAMES[base % 1000];
		if (!type || depth > DEEPEST) throw new Error(`no geometry has the code ${code}`);

		const position = (): Position => {
			const xy = [view.getFloat64(at, little), view.getFloat64(at + 8, little)];
			at += 8 * ordinates;
			return xy;
		};
		/** As many as are announced, and no more than bytes are left for. */
		const list = <T>(one: () => T, least: number): T[] => {
			const count = view.getUint32(at, little);
			at += 4;
			if (count * least > view.byteLength - at) throw new RangeError(`${count} announced`);
			return Array.from({ length: count }, one);
		};
		const positions = () => list(position, 8 * ordinates);
		const parts = <T extends Geometry>() => list(() => geometry(depth + 1) as T, 5);
		switch (type) {
			case 'Point':
				return { type, coordinates: position() };
			case 'LineString':
				return { type, coordinates: positions() };
			case 'Polygon':
				return { type, coordinates: list(positions, 4) };
			case 'GeometryCollection':
				return { type, geometries: parts() };
			default:
				return { type, coordinates: parts().map((part) => (part as { coordinates: unknown }).coordinates) } as Geometry;
		}
	}
}
