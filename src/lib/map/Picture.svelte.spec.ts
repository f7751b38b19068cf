import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { example } from '../../../tests/example/town';
import { tieFeatures } from '../core/atlas/feature';
import { DATASETS } from '../core/datasets';
import { drawPicture } from '../core/picture/draw';
import { frameOf, type Bounds } from '../core/projection/mercator';
import Picture from './Picture.svelte';

const BOUNDS: Bounds = [114, 31, 114.1, 31.1];
const features = tieFeatures(
	[
		example(
			'road',
			{
				type: 'LineString',
				coordinates: [
					[114.01, 31.01],
					[114.09, 31.09],
				],
			},
			{ kind: 'project' },
		),
		example(
			'field',
			{
				type: 'Polygon',
				coordinates: [
					[
						[114.02, 31.06],
						[114.04, 31.06],
						[114.04, 31.08],
						[114.02, 31.06],
					],
				],
			},
			{},
			'villages',
		),
		example('school', { type: 'Point', coordinates: [114.05, 31.03] }, {}, 'services'),
		example('nowhere'),
	],
	[],
	[],
);
const picture = drawPicture(frameOf(BOUNDS), features, { context: [], bounds: BOUNDS }, (id) => `name of ${id}`);
const still = { picture, href: (id: string) => `/places/${id}/`, datasets: DATASETS, selected: [], hovered: [] };
const shape = (container: Element, id: string) => container.querySelector(`[data-feature="${id}"]`);

test('every placed feature is drawn once, as a link to its page', () => {
	const { container } = render(Picture, still);
	const drawn = [...container.querySelectorAll('[data-feature]')].map((one) => one.getAttribute('data-feature'));
	expect(drawn.sort()).toEqual(['field', 'road', 'school']);
	expect(shape(container, 'road')).toHaveAttribute('href', '/places/road/');
	expect(container.textContent).toContain('name of school');
});

test('what is selected and what is pointed at are set off, and let go', async () => {
	const { container, rerender } = render(Picture, { ...still, selected: ['road'], hovered: ['school'] });
	expect(shape(container, 'road')).toHaveClass('selected');
	expect(shape(container, 'road')).not.toHaveClass('hovered');
	expect(shape(container, 'school')).toHaveClass('hovered');
	await rerender({ selected: [], hovered: ['road'] });
	expect(shape(container, 'road')).not.toHaveClass('selected');
	expect(shape(container, 'road')).toHaveClass('hovered');
	expect(shape(container, 'school')).not.toHaveClass('hovered');
});

test('a dataset that is off is not drawn, and its names go with it', async () => {
	const { container, rerender } = render(Picture, { ...still, datasets: ['roads'] });
	expect(shape(container, 'road')).not.toBeNull();
	expect(shape(container, 'school')).toBeNull();
	expect(container.textContent).not.toContain('name of school');
	await rerender({ datasets: [] });
	expect(container.querySelector('[data-feature]')).toBeNull();
});

test('with sizes lines are as wide as their money and signs stand in circles; without, all are alike', async () => {
	const sizes = {
		widths: new Map([['road', 10]]),
		discs: new Map([['school', 15]]),
		rings: new Map([['field', 26]]),
		unstated: 1.5,
		sign: 0.72,
		felt: { of: new Map([['school', 15]]), most: 26 },
	};
	const { container, rerender } = await render(Picture, { ...still, sizes });
	const circle = (id: string, kind: string) => container.querySelector(`[data-money="${id}"] .${kind}`);
	const width = () => getComputedStyle(shape(container, 'road')!.querySelector('.line')!).strokeWidth;
	await expect.poll(() => circle('school', 'disc')?.getAttribute('r')).toBe('15');
	expect(circle('school', 'ring')).toBeNull();
	expect(circle('field', 'ring')).toHaveAttribute('r', '26');
	expect(width()).toBe('10px');
	await rerender({ sizes: { ...sizes, widths: new Map() } });
	expect(width()).toBe('1.5px');
	await rerender({ sizes: null });
	expect(container.querySelector('[data-money]')).toBeNull();
	expect(width()).toBe('3px');
});

test('what a plan speaks of has a dot, and the rest stands back', async () => {
	const { container } = await render(Picture, { ...still, planned: ['school'], faint: ['road', 'field'] });
	await expect.poll(() => container.querySelectorAll('[data-planned]').length).toBe(1);
	expect(container.querySelector('[data-planned]')).toHaveAttribute('data-planned', 'school');
	expect(shape(container, 'road')).toHaveClass('faint');
	expect(shape(container, 'school')).not.toHaveClass('faint');
});

test('a shape with another sign wears it', async () => {
	const road = picture.shapes.find(({ id }) => id === 'road')!;
	const signs = new Map([['road', { ...road, status: 'completion' as const }]]);
	const { container } = await render(Picture, { ...still, signs });
	const sign = shape(container, 'road')!.querySelector('use')!.getAttribute('href')!;
	expect(sign).toContain('completion');
	expect(container.querySelector(sign)).not.toBeNull();
});

test('every sign that is referred to is there', () => {
	const { container } = render(Picture, still);
	const wanted = [...container.querySelectorAll('use')].map((use) => use.getAttribute('href')!.slice(1));
	expect(wanted.length).toBeGreaterThan(0);
	for (const id of wanted) expect(container.querySelector(`[id="${id}"]`)).not.toBeNull();
});

test('a camera moves the frame', async () => {
	const { container, rerender } = render(Picture, still);
	const svg = container.querySelector('svg')!;
	expect(svg).toHaveAttribute('viewBox', '0 0 1000 1000');
	await rerender({ viewport: { camera: { center: [114.05, 31.05], zoom: 13 }, width: 800, height: 400 } });
	const { width, height } = svg.viewBox.baseVal;
	expect(width / height).toBeCloseTo(2, 2);
	expect(width).toBeLessThan(1000);
});
