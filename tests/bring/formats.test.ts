import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { readStated } from '../../src/lib/core/bring/stated';
import { brought, byGdal, hasGdal, hold, newFolder, TOWN, WITHOUT_GDAL, WGS84, write } from './bringing';

const NAMES = ['杨柳小学', '发展大道', '工业园，东区'];
const POINT: Geometry = { type: 'Point', coordinates: [114.03, 31.52] };
const GEOMETRIES: Geometry[] = [
	POINT,
	{
		type: 'LineString',
		coordinates: [
			[114.03, 31.52],
			[114.04, 31.53],
		],
	},
	{
		type: 'Polygon',
		coordinates: [
			[
				[114.03, 31.52],
				[114.05, 31.52],
				[114.05, 31.54],
				[114.03, 31.52],
			],
		],
	},
];
const collection = JSON.stringify({
	type: 'FeatureCollection',
	features: GEOMETRIES.map((geometry, i) => ({
		type: 'Feature',
		properties: { name: NAMES[i], yuan: 2500 * i },
		geometry,
	})),
});

/** Positions to a millimetre, whatever way round a ring is written. */
const rounded = (geometry: Geometry | null) =>
	JSON.stringify(geometry, (_, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(7)) : value));
const types = (features: readonly { geometry: Geometry | null }[]) => features.map(({ geometry }) => geometry?.type);

test('GeoJSON comes as it is: a collection, a feature, a geometry, a line each', async () => {
	const { features, names, held, summary } = await brought('a.geojson', collection);
	expect(features.map(({ geometry }) => geometry)).toEqual(GEOMETRIES);
	expect(names).toEqual(NAMES);
	expect(held).toMatchObject({ bounds: [114.03, 31.52, 114.05, 31.54], askable: true, lines: false });
	expect(summary.counts).toEqual({ point: 1, line: 1, area: 1, mixed: 0, none: 0 });
	expect((await brought('a.json', JSON.stringify(GEOMETRIES[1]))).held.lines).toBe(true);
	const lines = (JSON.parse(collection) as { features: unknown[] }).features.map((one) => JSON.stringify(one));
	expect((await brought('a.geojsonl', `${lines.join('\n')}\n`)).names).toEqual(NAMES);
	expect((await brought('a.geojsons', lines.map((line) => `\x1e${line}\n`).join(''))).names).toEqual(NAMES);
});

test('a table tells where it is by two columns, by one, or by WKT', async () => {
	const head = '名称,经度(°),纬度(°)\n';
	const { features, names, summary } = await brought('a.csv', `${head}"杨柳小学",114.03,31.52\n没有位置,,\n\n`);
	expect(features.map(({ geometry }) => geometry)).toEqual([POINT, null]);
	expect(names).toEqual(['杨柳小学', '没有位置']);
	expect(summary.counts.none).toBe(1);
	const others = ['name;lat;lng\na;31.52;114.03', 'id\tx\ty\n1\t114.03\t31.52', 'name,location\na,"114.03,31.52"'];
	for (const text of [...others, 'n,WKT\na,POINT (114.03 31.52)', 'n,geom\na,SRID=4490;POINT(114.03 31.52)'])
		expect((await brought('a.csv', text)).features[0]!.geometry).toEqual(POINT);
});

test('cells stay text, whatever they begin with', async () => {
	const { features } = await brought('a.csv', `name,lng,lat\n"=cmd|'/c calc'!A1",114.03,31.52\n@x,114.03,31.52\n`);
	expect(features.map(({ properties }) => properties.name)).toEqual([`=cmd|'/c calc'!A1`, '@x']);
});

const kml = (placemarks: string) =>
	`<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${placemarks}</Document></kml>`;
const placemark = (name: string) =>
	`<Placemark><name>${name}</name><description><![CDATA[<b>粗</b>]]></description><Point><coordinates>114.03,31.52,9</coordinates></Point></Placemark>`;

test('KML and its archive, GPX', async () => {
	const bytes = new TextEncoder().encode(kml(placemark('杨柳小学')));
	for (const [name, file] of [
		['a.kml', bytes],
		['a.kmz', zipSync({ 'doc.kml': bytes, 'files/x.png': new Uint8Array(10) })],
	] as const) {
		const { names, summary, features } = await brought(name, file);
		expect(names).toEqual(['杨柳小学']);
		expect(summary.guess).toMatchObject({ datum: { kind: 'wgs84' }, swapped: false });
		expect(features[0]!.geometry).toMatchObject({ type: 'Point', coordinates: [114.03, 31.52] });
	}
	const gpx = `<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1"><wpt lat="31.52" lon="114.03"><name>起点</name></wpt>
	<trk><name>走过的路</name><trkseg><trkpt lat="31.52" lon="114.03"/><trkpt lat="31.53" lon="114.04"/></trkseg></trk></gpx>`;
	const walked = await brought('a.gpx', gpx);
	expect(new Set(walked.names)).toEqual(new Set(['起点', '走过的路']));
	expect(new Set(types(walked.features))).toEqual(new Set(['Point', 'LineString']));
});

test.skipIf(!hasGdal)(
	`what GDAL writes is read, names and places the same${hasGdal ? '' : `: ${WITHOUT_GDAL}`}`,
	async () => {
		const folder = newFolder();
		const source = write(folder, 'source.geojson', collection);
		const to = (file: string, ...options: string[]) => byGdal(source, join(folder, file), ...options);
		const whole = [
			['a.kml', to('a.kml', '-f', 'KML')],
			['a.gpkg', to('a.gpkg', '-f', 'GPKG')],
			['a.csv', to('a.csv', '-f', 'CSV', '-lco', 'GEOMETRY=AS_WKT')],
			['a.geojsonl', to('a.geojsonl', '-f', 'GeoJSONSeq')],
		] as const;
		for (const [name, bytes] of whole) {
			const { names, features, summary } = await brought(name, bytes);
			expect([name, names]).toEqual([name, NAMES]);
			expect([name, features.map(({ geometry }) => rounded(flat(geometry)))]).toEqual([name, GEOMETRIES.map(rounded)]);
			expect(summary.guess.swapped).toBe(false);
		}
		const points = ['-where', "OGR_GEOMETRY='POINT'"];
		const csv = await brought('p.csv', to('p.csv', '-f', 'CSV', '-lco', 'GEOMETRY=AS_XY', ...points));
		expect([csv.names, rounded(csv.features[0]!.geometry)]).toEqual([[NAMES[0]], rounded(POINT)]);
		const gpx = await brought(
			'a.gpx',
			to('a.gpx', '-f', 'GPX', '-nlt', 'POINT', '-dsco', 'GPX_USE_EXTENSIONS=YES', ...points),
		);
		expect([gpx.names, rounded(gpx.features[0]!.geometry)]).toEqual([[NAMES[0]], rounded(POINT)]);
	},
);

/** KML has heights and GeoPackages have multiple shapes of one part. */
function flat(geometry: Geometry | null): Geometry | null {
	return geometry && (JSON.parse(JSON.stringify(geometry).replace(/,0\]/g, ']')) as Geometry);
}

test.skipIf(!hasGdal)(
	`Shapefiles of GDAL in GBK and UTF-8, in degrees and in metres${hasGdal ? '' : `: ${WITHOUT_GDAL}`}`,
	async () => {
		for (const encoding of ['GBK', 'UTF-8'])
			for (const type of ['POINT', 'LINESTRING', 'POLYGON']) {
				const number = ['POINT', 'LINESTRING', 'POLYGON'].indexOf(type);
				const { names, features, summary } = await brought('a.zip', shapefile(type, '-lco', `ENCODING=${encoding}`));
				expect(names).toEqual([NAMES[number]]);
				expect(types(features)).toEqual([GEOMETRIES[number]!.type]);
				expect(summary).toMatchObject({
					encoding: encoding === 'GBK' ? 'gb18030' : 'utf-8',
					guess: { datum: { kind: 'wgs84' } },
				});
			}
		// The .prj is what tells; its numbers are metres of zone 38.
		const metres = await hold('a.zip', shapefile('POINT', '-t_srs', 'EPSG:4547', '-lco', 'ENCODING=UTF-8'));
		const { datum, swapped } = metres.summary(TOWN).guess;
		const { features } = metres.settle({ datum: datum!, swapped });
		expect(rounded(features[0]!.geometry)).toBe(rounded(POINT));
		expect(metres.summary(TOWN).guess.metres).toBe(true);
	},
);

function shapefile(type: string, ...options: string[]): Uint8Array {
	const folder = newFolder();
	const source = write(folder, 'source.geojson', collection);
	byGdal(source, join(folder, 'out.shp'), '-f', 'ESRI Shapefile', '-where', `OGR_GEOMETRY='${type}'`, ...options);
	const parts = readdirSync(folder).filter((name) => name.startsWith('out.'));
	return zipSync(
		Object.fromEntries(parts.map((name) => [`图层/${name}`, new Uint8Array(readFileSync(join(folder, name)))])),
	);
}

test('what a file states of its coordinates is understood, or said not to be', () => {
	expect(readStated('urn:ogc:def:crs:OGC:1.3:CRS84')?.datum).toEqual(WGS84.datum);
	expect(readStated('EPSG:4490')?.datum).toEqual(WGS84.datum);
	expect(readStated('urn:ogc:def:crs:EPSG::4526')?.datum).toEqual({ kind: 'zone', meridian: 114 });
	expect(readStated('EPSG:4547')?.datum).toEqual({ kind: 'zone', meridian: 114 });
	expect(readStated('EPSG:4498')?.datum).toEqual({ kind: 'zone', meridian: 117 });
	expect(readStated('EPSG:2437')).toEqual({ name: 'EPSG:2437', datum: null, old: false });
	expect(readStated('GEOGCS["GCS_Beijing_1954",DATUM["D_Beijing_1954"]]')?.old).toBe(true);
	expect(readStated(null)).toBeNull();
});
