import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { writeGeoJson, type AboutCollection } from '../../src/lib/core/carry/geojson';
import { signedArea } from '../../src/lib/core/spatial/winding';
import { HOSTILE, UNFIT, hostileTown, kept, wholeTown } from './cargo';
import { gdalIsMissing, readByGdal, withFile } from './outside';

const written = async (town: ReturnType<typeof wholeTown>) => {
	const { features, about } = await town;
	return JSON.parse(writeGeoJson(features, about)) as AboutCollection;
};

test('a collection says what it is and holds the features as they are published, null geometries too', async () => {
	const { features, about } = await wholeTown();
	const collection = await written(wholeTown());
	expect(collection).toMatchObject({ type: 'FeatureCollection', about });
	expect(collection.features).toEqual(features);
	expect(collection.features.filter(({ geometry }) => !geometry).length).toBeGreaterThan(0);
});

test('the box is around all that is placed, and absent where nothing is', async () => {
	const { features, about } = await wholeTown();
	const { bbox } = await written(wholeTown());
	const points = JSON.stringify(features.map(({ geometry }) => geometry)).match(/\[-?[\d.]+,-?[\d.]+\]/g)!;
	const [lng, lat] = [0, 1].map((i) => points.map((point) => (JSON.parse(point) as number[])[i]!));
	expect(bbox).toEqual([Math.min(...lng!), Math.min(...lat!), Math.max(...lng!), Math.max(...lat!)]);
	const unplaced = features.filter(({ geometry }) => !geometry);
	expect(JSON.parse(writeGeoJson(unplaced, about))).not.toHaveProperty('bbox');
});

test('rings follow the right-hand rule', async () => {
	const { features } = await written(hostileTown());
	const rings = features.flatMap(({ geometry }) =>
		geometry?.type === 'Polygon' ? [(geometry satisfies Polygon).coordinates[0]!] : [],
	);
	expect(rings.length).toBeGreaterThan(0);
	for (const ring of rings) expect(signedArea(ring)).toBeGreaterThan(0);
});

test('hostile names are text like any other; what no program can hold is made visible', async () => {
	const { features } = await written(hostileTown());
	expect(features.map(({ properties }) => properties.name)).toEqual([...Object.values(HOSTILE), UNFIT.legible]);
});

describe.skipIf(gdalIsMissing)('GDAL reads', () => {
	test('every feature with its Chinese name, status and cost', async () => {
		const { features, about } = await wholeTown();
		const read = withFile('town.geojson', writeGeoJson(features, about), (path) => readByGdal(path, ['town']));
		expect(read.map(({ properties: { id, name, status, cost_cny } }) => ({ id, name, status, cost_cny }))).toEqual(
			features.map(kept),
		);
		expect(read.map(({ geometry }) => geometry?.type)).toEqual(features.map(({ geometry }) => geometry?.type));
	});

	test('hostile names as they are', async () => {
		const { features, about } = await hostileTown();
		const read = withFile('town.geojson', writeGeoJson(features, about), (path) => readByGdal(path, ['town']));
		expect(read.map(({ properties }) => properties['name'])).toEqual([...Object.values(HOSTILE), UNFIT.legible]);
	});
});
