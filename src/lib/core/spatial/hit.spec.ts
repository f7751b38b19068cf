import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { randomRow } from '../../../../tests/example/random';
import { line, point, square } from '../../../../tests/example/town';
import { fromScreen, project, toScreen, type LngLat, type Viewport } from '../projection/mercator';
import { hitTestOf } from './hit';
import { isEnclosed } from './enclosure';
import { partsOf } from './outline';

const one = (id: string, geometry: Geometry, rest: object = {}): Feature => ({
	type: 'Feature',
	properties: { id, ...rest },
	geometry,
});
const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });
const sign = (id: string, geometry: Geometry) => one(id, geometry, { sign: 'roads/place' });
const everything = () => true;

const viewport: Viewport = { camera: { center: [114, 31.5], zoom: 14 }, width: 800, height: 600 };
const on = (x: number, y: number): [number, number] => [...fromScreen([x, y], viewport)] as [number, number];
const view = { zoom: 14, size: 1 };

describe('what is under a point', () => {
	const areas = [one('field', square(...on(100, 500), 0.03)), one('plot', square(...on(300, 400), 0.004))];
	const roads = [one('road', line(on(0, 380), on(800, 380))), one('lane', line(on(310, 370), on(340, 390)))];
	const hits = hitTestOf({
		shapes: collection([...areas, ...roads]),
		anchors: collection([sign('school', point(...on(325, 380)))]),
	});

	test('signs come first, then lines, then areas, each the smaller first', () => {
		expect(hits(on(325, 380), view, everything)).toEqual(['school', 'lane', 'road', 'plot', 'field']);
	});

	test('what is switched off is not there', () => {
		expect(hits(on(325, 380), view, (id) => id !== 'school' && id !== 'plot')).toEqual(['lane', 'road', 'field']);
	});

	test('a line is felt ten pixels away, a sign thirteen; twice as far at twice the size', () => {
		const road = hitTestOf({
			shapes: collection([roads[0]!]),
			anchors: collection([sign('mark', point(...on(50, 100)))]),
		});
		const felt = (y: number, size: number) => road(on(50, y), { zoom: 14, size }, everything);
		expect([felt(389, 1), felt(391, 1), felt(391, 2)]).toEqual([['road'], [], ['road']]);
		expect([felt(112, 1), felt(114, 1), felt(114, 2)]).toEqual([['mark'], [], ['mark']]);
	});

	test('what is drawn larger is felt as far as it reaches, and of two the smaller comes first', () => {
		const marks = hitTestOf({
			shapes: collection([roads[0]!]),
			anchors: collection([sign('disc', point(...on(400, 100))), sign('dot', point(...on(415, 100)))]),
		});
		const felt = {
			of: new Map([
				['disc', 26],
				['road', 14],
			]),
			most: 26,
		};
		const at = (x: number, y: number) => marks(on(x, y), { ...view, felt }, everything);
		expect([at(371, 100), at(369, 100)]).toEqual([['disc'], []]);
		expect(at(405, 100)).toEqual(['dot', 'disc']);
		expect([at(50, 397), at(50, 399)]).toEqual([['road'], []]);
	});

	test('a hole is not the area, and an anchor without a sign is no sign', () => {
		const [outer, inner] = [square(...on(100, 500), 0.03), square(...on(200, 400), 0.01)];
		if (outer.type !== 'Polygon' || inner.type !== 'Polygon') throw new Error('squares are polygons');
		const ring: Geometry = { type: 'Polygon', coordinates: [...outer.coordinates, ...inner.coordinates] };
		const holed = hitTestOf({
			shapes: collection([one('ring', ring)]),
			anchors: collection([one('ring', point(...on(250, 300)))]),
		});
		expect(holed(on(250, 300), view, everything)).toEqual([]);
		expect(holed(on(150, 450), view, everything)).toEqual(['ring']);
	});

	test('of a feature in many parts it is told once; where nothing is drawn nothing is under a point', () => {
		const parts: Geometry = {
			type: 'GeometryCollection',
			geometries: [line(on(0, 10), on(99, 10)), line(on(0, 12), on(99, 12))],
		};
		const many = hitTestOf({ shapes: collection([one('pair', parts)]), anchors: collection([]) });
		expect(many(on(50, 11), view, everything)).toEqual(['pair']);
		expect(hitTestOf({ shapes: collection([]), anchors: collection([]) })(on(1, 1), view, everything)).toEqual([]);
	});
});

test('the indexed answer is that of asking every shape, over random ones at every scale', () => {
	const next = randomRow(5);
	const spot = (): [number, number] => on(next() * 800, next() * 600);
	const shapes = Array.from({ length: 150 }, (_, i) => {
		const from = spot();
		return one(`s${i}`, next() < 0.5 ? line(from, spot(), spot()) : square(...from, next() / 100));
	});
	const signs = Array.from({ length: 80 }, (_, i) => sign(`p${i}`, point(...spot())));
	const hits = hitTestOf({ shapes: collection(shapes), anchors: collection(signs) });

	/** Distance on the screen, measured from every part, one after another. */
	function isUnder({ geometry }: Feature, at: LngLat, zoom: number, size: number): boolean {
		const screen = { ...viewport, camera: { center: at, zoom } };
		const [x, y] = toScreen(at, screen);
		return partsOf(geometry).some((part) => {
			if (part.type === 'Point') {
				const [px, py] = toScreen(part.coordinates as [number, number], screen);
				return Math.hypot(px - x, py - y) <= 4 + 9 * size;
			}
			const rings = part.type === 'Polygon' ? part.coordinates : [part.coordinates];
			const drawn = rings.map((ring) => ring.map((position) => toScreen(position as [number, number], screen)));
			if (
				part.type === 'Polygon' &&
				isEnclosed(
					[...project(at)],
					rings[0]!.map((p) => project(p as [number, number])),
				)
			)
				return true;
			const reach = part.type === 'Polygon' ? 4 : 4 + 6 * size;
			return drawn.some((ring) =>
				ring.slice(1).some(([bx, by], i) => {
					const [ax, ay] = ring[i]!;
					const [dx, dy] = [bx - ax, by - ay];
					const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
					return Math.hypot(ax + along * dx - x, ay + along * dy - y) <= reach;
				}),
			);
		});
	}

	let found = 0;
	for (let i = 0; i < 400; i++) {
		const [at, zoom, size] = [spot(), 11 + next() * 6, 1 + next()];
		const told = hits(at, { zoom, size }, everything);
		const brute = [...signs, ...shapes]
			.filter((shape) => isUnder(shape, at, zoom, size))
			.map(({ properties }) => properties!.id);
		expect([...told].sort()).toEqual(brute.sort());
		found += told.length;
	}
	expect(found).toBeGreaterThan(1000);
});
