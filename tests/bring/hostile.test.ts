import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Guests } from '../../src/lib/core/bring/guests';
import { MOST_BYTES, MOST_ENTRIES, MOST_FEATURES, MOST_POSITIONS } from '../../src/lib/core/bring/limits';
import { brought, byGdal, hasGdal, newFolder, refusalOf, WITHOUT_GDAL, write } from './bringing';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const point = (name: unknown = '甲', coordinates: unknown = [114.03, 31.52]) =>
	`{"type":"Feature","properties":{"name":${JSON.stringify(name)}},"geometry":{"type":"Point","coordinates":${JSON.stringify(coordinates)}}}`;
const collection = (...features: string[]) => `{"type":"FeatureCollection","features":[${features.join(',\n')}]}`;
const KML = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>甲</name><Point><coordinates>114.03,31.52</coordinates></Point></Placemark></Document></kml>`;
const GPX = `<gpx xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="31.52" lon="114.03"><name>甲</name></wpt></gpx>`;

describe('archives', () => {
	test('a bomb is stopped while it unpacks', async () => {
		const bomb = zipSync({ 'a.shp': new Uint8Array(20_000_000) });
		expect(bomb.length).toBeLessThan(50_000);
		expect(await refusalOf('a.zip', bomb)).toMatchObject({ why: 'zipSize', place: { name: 'a.shp' } });
		const many = zipSync(Object.fromEntries([...'abcd'].map((name) => [`${name}.shp`, new Uint8Array(5_000_000)])));
		expect((await refusalOf('a.zip', many)).why).toBe('zipSize');
	});

	test('names that lead out of it are refused, whatever slash they use', async () => {
		for (const name of ['../../etc/passwd.kml', '/etc/doc.kml', 'a/../../doc.kml', '..\\doc.kml', 'C:\\doc.kml'])
			expect((await refusalOf('a.kmz', zipSync({ [name]: bytesOf(KML) }))).why).toBe('zipPath');
	});

	test('archives within archives, and too many entries', async () => {
		const inner = zipSync({ 'doc.kml': bytesOf(KML) });
		expect(await refusalOf('a.zip', zipSync({ 'b/inner.zip': inner }))).toMatchObject({
			why: 'zipNested',
			place: { kind: 'entry', name: 'b/inner.zip' },
		});
		const entries = Array.from({ length: MOST_ENTRIES + 1 }, (_, i) => [`${i}.txt`, new Uint8Array(1)]);
		expect((await refusalOf('a.zip', zipSync(Object.fromEntries(entries)))).why).toBe('zipEntries');
	});

	test('a header that lies about a size is found out, and no room is made for it', async () => {
		const lying = zipSync({ 'doc.kml': bytesOf(KML) });
		new DataView(lying.buffer).setUint32(22, 0x7fffffff, true);
		expect((await refusalOf('a.kmz', lying)).why).toBe('zipLie');
	});

	test('what holds nothing to be read says what was expected', async () => {
		expect((await refusalOf('a.zip', zipSync({ 'a.docx': bytesOf('x') }))).why).toBe('zipNothing');
		expect((await refusalOf('a.zip', bytesOf('no zip at all'))).why).toBe('zipBroken');
	});
});

describe('what was cut off', () => {
	const long = (text: string) => bytesOf(text.padEnd(3000));
	test('GeoJSON names the line', async () => {
		const whole = collection(point(), point('乙'));
		const { why, place } = await refusalOf('a.geojson', whole.slice(0, -20));
		expect([why, place]).toEqual(['json', { kind: 'line', number: 2 }]);
		expect((await refusalOf('a.geojsonl', `${point()}\n${point().slice(0, 40)}`)).place).toEqual({
			kind: 'line',
			number: 2,
		});
	});

	test('KML, GPX, tables, archives', async () => {
		expect((await refusalOf('a.kml', KML.slice(0, -30))).why).toBe('xml');
		expect((await refusalOf('a.gpx', GPX.slice(0, 100))).why).toBe('xml');
		const table = 'name,lng,lat\n甲,114.03,31.52\n"乙,114.0';
		expect(await refusalOf('a.csv', table)).toMatchObject({ why: 'csvQuote', place: { kind: 'row' } });
		const zip = zipSync({ 'doc.kml': long(KML) }, { level: 0 });
		expect((await refusalOf('a.kmz', zip.slice(0, zip.length / 2))).why).toBe('zipBroken');
	});

	test.skipIf(!hasGdal)(`GeoPackage and Shapefile${hasGdal ? '' : `: ${WITHOUT_GDAL}`}`, async () => {
		const folder = newFolder();
		const source = write(folder, 'a.geojson', collection(point(), point('乙'), point('丙')));
		const gpkg = byGdal(source, join(folder, 'a.gpkg'), '-f', 'GPKG');
		for (const share of [0.1, 0.5, 0.9]) {
			const cut = gpkg.slice(0, Math.floor(gpkg.length * share));
			expect((await refusalOf('a.gpkg', cut)).why).toMatch(/^geopackage/);
		}
		const shp = byGdal(source, join(folder, 'b.shp'), '-f', 'ESRI Shapefile');
		const { why, place, came } = await refusalOf('a.zip', zipSync({ 'b.shp': shp.slice(0, -10) }));
		expect([why, place, came]).toEqual([
			'shapefilePart',
			{ kind: 'entry', name: 'b.shp' },
			`${shp.length - 10} / ${shp.length}`,
		]);
		// A table that says it has four thousand million rows.
		const dbf = new Uint8Array(200);
		new DataView(dbf.buffer).setUint32(4, 0xffffffff, true);
		expect((await refusalOf('a.zip', zipSync({ 'b.shp': shp, 'b.dbf': dbf }))).why).toBe('tooMany');
		expect((await refusalOf('b.shp', shp)).why).toBe('shapefileAlone');
	});
});

describe('too much', () => {
	test('bytes, features and positions are counted', async () => {
		expect(await refusalOf('a.geojson', new Uint8Array(MOST_BYTES + 1_000_000))).toMatchObject({
			why: 'tooLarge',
			came: '51.0 MB',
		});
		const short = '{"type":"Point","coordinates":[1,2]}';
		const many = collection(Array.from({ length: MOST_FEATURES + 1 }, () => short).join());
		expect(await refusalOf('a.geojson', many)).toMatchObject({
			why: 'tooMany',
			place: { kind: 'feature', number: 200_001 },
		});
		const line = `{"type":"MultiPoint","coordinates":[${'[1,2],'.repeat(MOST_POSITIONS)}[1,2]]}`;
		expect((await refusalOf('a.geojson', line)).why).toBe('tooDetailed');
	});

	test('a ring of a million positions is taken and found by a click, but no question is about it', async () => {
		const count = 1_000_000;
		const ring = Array.from({ length: count }, (_, i) => {
			const angle = (2 * Math.PI * i) / count;
			return [114.03 + 0.05 * Math.cos(angle), 31.52 + 0.05 * Math.sin(angle)];
		});
		ring.push(ring[0]!);
		const text = JSON.stringify({ type: 'Polygon', coordinates: [ring] });
		const { held, features } = await brought('a.geojson', text);
		expect(held.counts.area).toBe(1);
		expect(held.askable).toBe(false);
		expect(held.bounds.map((degrees) => Number(degrees.toFixed(3)))).toEqual([113.98, 31.47, 114.08, 31.57]);
		const guests = new Guests(features);
		expect(guests.under([114.03, 31.52], 30)).toEqual([0]);
		expect(guests.under([114.079, 31.569], 30)).toEqual([]);
	}, 60_000);

	test('deep nesting ends in a sentence', async () => {
		const deep = `${'{"type":"GeometryCollection","geometries":['.repeat(2000)}${']}'.repeat(2000)}`;
		expect((await refusalOf('a.geojson', deep)).why).toBe('geometry');
		const lists = `{"type":"Polygon","coordinates":${'['.repeat(5000)}${']'.repeat(5000)}}`;
		expect((await refusalOf('a.geojson', lists)).why).toBe('position');
	});
});

describe('text', () => {
	/** The characters of GBK that these tests use. */
	const GBK: Record<string, number[]> = {
		杨: [0xd1, 0xee],
		柳: [0xc1, 0xf8],
		经: [0xbe, 0xad],
		纬: [0xce, 0xb3],
		度: [0xb6, 0xc8],
	};
	const gbk = (text: string) => Uint8Array.from([...text].flatMap((one) => GBK[one] ?? [one.charCodeAt(0)]));
	const utf16 = (text: string, little: boolean, mark: boolean) =>
		Uint8Array.from(
			[...(mark ? '\ufeff' : ''), ...text].flatMap((one) => {
				const code = one.charCodeAt(0);
				return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
			}),
		);

	test.each([
		['a.csv', 'name,经度,纬度\n杨柳,114.03,31.52\n'],
		[
			'a.geojson',
			'{"type":"Feature","properties":{"name":"杨柳"},"geometry":{"type":"Point","coordinates":[114.03,31.52]}}',
		],
		['a.kml', KML.replace('甲', '杨柳')],
	])('names survive GBK, UTF-16 and a byte order mark: %s', async (name, text) => {
		const files: Uint8Array[] = [
			gbk(text),
			utf16(text, true, true),
			utf16(text, false, true),
			utf16(text, true, false),
		];
		files.push(bytesOf(`\ufeff${text}`));
		for (const file of files) expect((await brought(name, file)).names).toEqual(['杨柳']);
		expect((await brought('a.kml', gbk(KML.replace('甲', '杨柳').replace('?>', ' encoding="GBK"?>')))).names).toEqual([
			'杨柳',
		]);
	});

	test('what is text in no encoding is said to be none', async () => {
		const noise = Uint8Array.from({ length: 500 }, (_, i) => (i % 2 ? 0xff : 0x80));
		expect((await refusalOf('a.csv', noise)).why).toBe('encoding');
	});

	test('markup in a name stays text', async () => {
		const script = `<img src=x onerror="alert(1)"><script>alert(1)</script>`;
		const { names, held } = await brought('a.geojson', collection(point(script)));
		expect(names).toEqual([script]);
		expect(held.named[0]!.name).toBe(script);
	});

	test('keys that every object has do no harm', async () => {
		const feature = `{"type":"Feature","properties":{"__proto__":{"polluted":1},"constructor":"c","name":"甲"},"geometry":{"type":"Point","coordinates":[114,31]}}`;
		const { features, names } = await brought('a.geojson', collection(feature));
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
		expect(Object.keys(features[0]!.properties)).toEqual(['__proto__', 'constructor', 'name']);
		expect(names).toEqual(['甲']);
		expect((await refusalOf('a.json', '{"type":"__proto__","coordinates":[1,2]}')).why).toBe('geometry');
		const table = await brought('a.csv', '__proto__,constructor,lng,lat\nx,y,114,31\n');
		expect(Object.entries(table.features[0]!.properties).slice(0, 2)).toEqual([
			['__proto__', 'x'],
			['constructor', 'y'],
		]);
		const data = `<ExtendedData><Data name="__proto__"><value>x</value></Data></ExtendedData>`;
		const map = await brought('a.kml', KML.replace('<Point>', `${data}<Point>`));
		expect(map.names).toEqual(['甲']);
		// togeojson sets it by plain assignment, and text is no prototype: the key is left out, and nothing else happens.
		expect(Object.entries(map.features[0]!.properties)).toEqual([['name', '甲']]);
		expect(Object.getPrototypeOf(map.features[0]!.properties)).toBe(Object.prototype);
		expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('x');
	});
});

describe('XML', () => {
	test('entities are not expanded: billions of laughs, and files of this machine', async () => {
		const laughs = `<?xml version="1.0"?>\n<!DOCTYPE kml [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i} "&a;&a;">`).join('')}]>${KML.slice(21)}`;
		expect(await refusalOf('a.kml', laughs)).toMatchObject({ why: 'entities', place: { kind: 'line', number: 2 } });
		const outside = `<!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]>${KML.slice(21)}`;
		expect((await refusalOf('a.kml', outside)).why).toBe('entities');
	});

	test('any other XML is told apart', async () => {
		expect((await refusalOf('a.xml', '<svg xmlns="http://www.w3.org/2000/svg"/>')).why).toBe('notMap');
	});
});

describe('positions', () => {
	test.each([
		['a.geojson', collection(point(), point('乙', [114.03, null])), 'position', { kind: 'feature', number: 2 }],
		['a.geojson', collection(point(), point('乙', ['114', '31'])), 'position', { kind: 'feature', number: 2 }],
		['a.geojson', collection(point()).replace('114.03', '1e400'), 'position', { kind: 'feature', number: 1 }],
		['a.geojson', `${collection(point())}`.replace('114.03', 'NaN'), 'json', { kind: 'line', number: 1 }],
		['a.csv', 'name,lng,lat\n甲,114,31\n乙,NaN,31\n', 'csvNumber', { kind: 'row', number: 3 }],
		['a.csv', 'name,lng,lat\n甲,114,\n', 'csvNumber', { kind: 'row', number: 2 }],
		['a.csv', 'name,WKT\n甲,POINT 114 31(\n', 'csvWkt', { kind: 'row', number: 2 }],
		['a.csv', 'name,value\n甲,1\n', 'csvColumns', { kind: 'row', number: 1 }],
		['a.kml', KML.replace('114.03,31.52', 'nan,31.52'), 'position', { kind: 'line', number: 1 }],
		['a.gpx', GPX.replace('lat="31.52"', 'lat="north"'), 'position', { kind: 'line', number: 1 }],
	])('%s is refused with its place, case %#', async (name, text, why, place) => {
		expect(await refusalOf(name, text)).toMatchObject({ why, place });
	});

	test('rings that are open, lines of one position, shapes that are none', async () => {
		const of = (type: string, coordinates: unknown) => JSON.stringify({ type, coordinates });
		const ring = [
			[1, 2],
			[3, 4],
			[5, 6],
			[7, 8],
		];
		expect((await refusalOf('a.json', of('Polygon', [ring]))).why).toBe('ring');
		expect((await refusalOf('a.json', of('LineString', [[1, 2]]))).why).toBe('short');
		expect((await refusalOf('a.json', of('Polygon', ring))).why).toBe('geometry');
		expect((await refusalOf('a.json', '{"hello":1}')).why).toBe('notGeojson');
		expect((await refusalOf('a.json', '[1,2]')).why).toBe('notGeojson');
		expect((await refusalOf('a.json', collection())).why).toBe('nothing');
		expect((await refusalOf('a.bin', 'hello')).why).toBe('unknown');
		expect((await refusalOf('a.json', '')).why).toBe('empty');
	});
});
