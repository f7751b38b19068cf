/** Columns of a table that say where a row is; numbers of columns from 0. */
export type Columns =
	| { kind: 'pair'; x: number; y: number }
	/** Well-known text (OGC 06-103r4). */
	| { kind: 'wkt'; column: number }
	/** `114.03,31.52` in one cell, as Amap writes it. */
	| { kind: 'joined'; column: number };

const EAST =
	/^(?:lng|lon|long|longitude|x|east|easting|东|东经|经度|東經|經度|横坐标|东坐标|(?:point|coord|wgs84?|gcj02|bd09|gps)_?(?:x|lng|lon)|(?:x|lng|lon|经度|东)_?(?:coord|coordinate|坐标|wgs84|gcj02|bd09)|x坐标|坐标x)$/;
const NORTH =
	/^(?:lat|latitude|y|north|northing|北|北纬|纬度|北緯|緯度|纵坐标|北坐标|(?:point|coord|wgs84?|gcj02|bd09|gps)_?(?:y|lat)|(?:y|lat|纬度|北)_?(?:coord|coordinate|坐标|wgs84|gcj02|bd09)|y坐标|坐标y)$/;
const WKT = /^(?:_?wkt(?:_?geom)?|geom|the_geom|geometry|几何)$/;
const JOINED = /^(?:lnglat|lonlat|location|coordinates?|经纬度|坐标|位置)$/;

/** Guesses from the names of a table's head where its rows say where they are; null where no name tells. */
export function columnsOf(head: readonly string[]): Columns | null {
	// What stands in brackets is a unit or a remark: 经度(°), lng (GCJ-02).
	const plain = head.map((name) =>
		name
			.trim()
			.toLowerCase()
			.replace(/\s*[(（[].*$/, '')
			.replace(/[\s-]+/g, '_'),
	);
	const find = (pattern: RegExp) => plain.findIndex((name) => pattern.test(name));
	const [x, y, column, joined] = [EAST, NORTH, WKT, JOINED].map(find) as [number, number, number, number];
	if (column >= 0) return { kind: 'wkt', column };
	if (x >= 0 && y >= 0) return { kind: 'pair', x, y };
	return joined >= 0 ? { kind: 'joined', column: joined } : null;
}
