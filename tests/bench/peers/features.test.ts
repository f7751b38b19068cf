import type { Geometry } from 'geojson';
import { expect, it } from 'vitest';
import { boundsOf, paintedIds } from './features';

it('takes ids from the map, once each, and not from the list', () => {
	const html =
		'<li data-feature="list"></li><svg><path data-feature="a"/><g data-feature="b"></g><path data-feature="a"/></svg>';
	expect(paintedIds(html)).toEqual(['a', 'b']);
});

it('bounds every kind of geometry', () => {
	const feature = (geometry: Geometry) => ({ type: 'Feature' as const, properties: {}, geometry });
	const features = [
		feature({ type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 5] }] }),
		feature({
			type: 'Polygon',
			coordinates: [
				[
					[2, 2],
					[4, 2],
					[4, 3],
					[2, 2],
				],
			],
		}),
		feature({ type: 'MultiPoint', coordinates: [[3, 1]] }),
	];
	expect(boundsOf({ type: 'FeatureCollection', features })).toEqual([1, 1, 4, 5]);
});
