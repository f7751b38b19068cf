import { expect, test } from 'vitest';
import { cameraOf, type Bounds } from '../projection/mercator';
import { boundsAround, boundsOfFrame, cameraFrame, sceneFrame, townFrame } from './frames';

const town: Bounds = [113.9, 31.4, 114.1, 31.6];

test('what is not on the map is shown with the whole town', () => {
	for (const kind of ['stop', 'section'] as const)
		expect(sceneFrame(kind, { subject: null, town, others: [[114, 31.5]] })).toEqual(townFrame(town));
});

test.each<[string, Bounds]>([
	['a point', [114, 31.5, 114, 31.5]],
	['a street', [114, 31.5, 114.002, 31.501]],
	['a long road', [113.91, 31.45, 114.08, 31.55]],
])('%s is shown whole, clear of the edge and never closer than zoom 14', (_, subject) => {
	const frame = sceneFrame('stop', { subject, town, others: [] });
	const [west, south, east, north] = boundsOfFrame(frame);
	const across = east - west;
	expect(subject[0] - west).toBeGreaterThan(across * 0.19);
	expect(east - subject[2]).toBeGreaterThan(across * 0.19);
	expect(Math.min(subject[1] - south, north - subject[3])).toBeGreaterThan((north - south) * 0.19);
	expect(cameraOf(frame, 1280, 720).zoom).toBeLessThanOrEqual(14);
});

test('a subject that lies apart is shown with three neighbours, but never with more than the town', () => {
	const subject: Bounds = [113.92, 31.42, 113.92, 31.42];
	const others = [0.03, 0.05, 0.06, 0.1].map((east) => [113.92 + east, 31.42] as const);
	const held = (near: readonly (readonly [number, number])[]) => {
		const [west, , east] = boundsOfFrame(sceneFrame('stop', { subject, town, others: near }));
		return near.filter(([lng]) => lng > west && lng < east).length;
	};
	expect(held(others)).toBe(3);
	expect(held(others.slice(0, 1))).toBe(1);
	const far = sceneFrame('stop', {
		subject,
		town,
		others: [
			[100, 31],
			[101, 31],
			[102, 31],
		],
	});
	expect(far.side).toBeCloseTo(townFrame(town).side, 9);
});

test('a camera and the frame that is made of it show the same', () => {
	const camera = { center: [114.01, 31.52] as const, zoom: 12.5 };
	const { center, zoom } = cameraOf(cameraFrame(camera), 1280, 720);
	expect(zoom).toBeCloseTo(12.5, 9);
	expect(center[0]).toBeCloseTo(114.01, 9);
	expect(center[1]).toBeCloseTo(31.52, 9);
});

test('bounds are put around what has any', () => {
	expect(boundsAround([null, [1, 2, 3, 4], [0, 3, 2, 5], null])).toEqual([0, 2, 3, 5]);
	expect(boundsAround([null])).toBeNull();
	expect(boundsAround([])).toBeNull();
});
