import { DOMParser, type Element } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { writeKml } from '../../src/lib/core/carry/kml';
import { HOSTILE, UNFIT, hostileTown, kept, wholeTown } from './cargo';
import { gdalIsMissing, layersOf, readByGdal, withFile } from './outside';

const parse = (kml: string) =>
	new DOMParser({
		onError: (level, message) => {
			// A replacement character is only warned of.
			if (level !== 'warning') throw new Error(`${level}: ${message}`);
		},
	}).parseFromString(kml, 'text/xml').documentElement!;
const all = (element: Element, name: string) => [...element.getElementsByTagName(name)];
const child = (element: Element, name: string) =>
	[...element.childNodes].find((node) => node.nodeName === name)?.textContent ?? null;
const dataOf = (placemark: Element) =>
	Object.fromEntries(all(placemark, 'Data').map((data) => [data.getAttribute('name'), child(data, 'value')]));

test('every feature is a placemark, those that are not on the map without a geometry, and the document counts them', async () => {
	const town = await wholeTown();
	const root = parse(writeKml(town));
	const placemarks = all(root, 'Placemark');
	const read = placemarks.map((placemark) => {
		const { id, status, cost_cny } = dataOf(placemark);
		const cost = cost_cny === undefined ? null : Number(cost_cny);
		return { id, name: child(placemark, 'name'), status: status ?? null, cost_cny: cost };
	});
	expect(read).toEqual(expect.arrayContaining(town.features.map(kept)));
	expect(read).toHaveLength(town.features.length);
	const unplaced = town.features.filter(({ geometry }) => !geometry).length;
	const bare = placemarks.filter(
		(placemark) => !['Point', 'LineString', 'Polygon', 'MultiGeometry'].some((name) => all(placemark, name).length > 0),
	);
	expect(bare).toHaveLength(unplaced);
	expect(child(all(root, 'Document')[0]!, 'description')).toContain(`未上图: ${unplaced}`);
});

test('every style that a placemark names is there, and elements stand in the order of the schema', async () => {
	const root = parse(writeKml(await wholeTown()));
	const styles = all(root, 'Style').map((style) => style.getAttribute('id'));
	const used = all(root, 'Placemark').map((placemark) => child(placemark, 'styleUrl')!.slice(1));
	expect(new Set(used)).toEqual(new Set(styles));
	for (const placemark of all(root, 'Placemark')) {
		const names = [...placemark.childNodes].map(({ nodeName }) => nodeName).filter((name) => name !== '#text');
		expect(names.slice(0, 4)).toEqual(['name', 'description', 'styleUrl', 'ExtendedData']);
	}
});

test('a description tells status, cost, certainty and quote; the document what was chosen, and from where', async () => {
	const town = await wholeTown();
	const root = parse(writeKml(town));
	const placemark = all(root, 'Placemark').find((one) => child(one, 'name') === '冶金大道延伸')!;
	for (const told of ['前期', '1,600 万元', '示意', '投资1600万元的冶金大道延伸工程'])
		expect(child(placemark, 'description')).toContain(told);
	for (const value of Object.values(town.about))
		expect(child(all(root, 'Document')[0]!, 'description')).toContain(value.replaceAll('&', '&amp;'));
});

test('hostile names are text: in the name as they are, in the description without a single tag', async () => {
	const root = parse(writeKml(await hostileTown()));
	const placemarks = all(root, 'Placemark');
	// XML reads every line end as \n.
	const names = [...Object.values(HOSTILE), UNFIT.legible].map((name) => name.replaceAll('\r\n', '\n'));
	expect(placemarks.map((placemark) => child(placemark, 'name'))).toEqual(names);
	expect(all(root, 'script')).toEqual([]);
	for (const placemark of placemarks) expect(child(placemark, 'description')).not.toContain('<');
});

describe.skipIf(gdalIsMissing)('GDAL reads', () => {
	test('a layer a dataset, and in them every feature with its Chinese name', async () => {
		const town = await wholeTown();
		const { layers, read } = withFile('town.kml', writeKml(town), (path) => {
			const names = layersOf(path);
			return { layers: names, read: readByGdal(path, names) };
		});
		expect(layers).toEqual(Object.values(town.words.dataset));
		expect(read.map(({ properties }) => properties['Name'])).toEqual(
			expect.arrayContaining(town.features.map(({ properties }) => properties.name)),
		);
		expect(read).toHaveLength(town.features.length);
	});
});
