import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { example } from '../../../tests/example/town';
import { tieFeatures } from '../core/atlas/feature';
import { DATASETS } from '../core/datasets';
import { drawPicture } from '../core/picture/draw';
import { frameOf, type Bounds } from '../core/projection/mercator';
import DrawnMap from './DrawnMap.svelte';
import type { Stage } from './stage';

const BOUNDS: Bounds = [114, 31, 114.1, 31.1];
const road = {
	type: 'LineString',
	coordinates: [
		[114.02, 31.05],
		[114.08, 31.05],
	],
} as const;
const features = tieFeatures(
	[example('road', { ...road, coordinates: road.coordinates.map((at) => [...at]) })],
	[],
	[],
);
const picture = drawPicture(frameOf(BOUNDS), features, { context: [], bounds: BOUNDS }, (id) => `name of ${id}`);

/** Shows the map in a box and asks what lies on top in the middle of the road. */
async function topmost(stage: Stage) {
	const still = { picture, href: (id: string) => `/places/${id}/`, datasets: DATASETS, selected: [], hovered: [] };
	const screen = await render(DrawnMap, { ...still, stage, onpress: vi.fn(), onpoint: vi.fn() });
	Object.assign(screen.container.style, { position: 'relative', width: '400px', height: '400px' });
	const box = screen.container.querySelector('[data-feature="road"] .halo')!.getBoundingClientRect();
	const hit = document.elementFromPoint(box.left + box.width / 4, box.top + box.height / 2);
	const names = screen.container.querySelector('.names')!;
	const shape = screen.container.querySelector('[data-feature="road"] .line')!;
	return { hit: hit?.closest('[data-feature]') ?? null, names, shape };
}

test('alone, the drawn map is seen and takes the pointer', async () => {
	const { hit, names, shape } = await topmost('none');
	expect(hit).not.toBeNull();
	expect(getComputedStyle(shape).visibility).toBe('visible');
	expect(getComputedStyle(names).visibility).toBe('visible');
});

test('above the live shapes it shows its names alone, and lets the pointer through', async () => {
	const { hit, names, shape } = await topmost('shapes');
	expect(getComputedStyle(shape).visibility).toBe('hidden');
	expect(getComputedStyle(names).visibility).toBe('visible');
	expect(hit).toBeNull();
});

test('once the live map shows everything, nothing of it is seen or touched', async () => {
	const { hit, names, shape } = await topmost('all');
	expect(getComputedStyle(shape).visibility).toBe('hidden');
	expect(getComputedStyle(names).visibility).toBe('hidden');
	expect(hit).toBeNull();
});
