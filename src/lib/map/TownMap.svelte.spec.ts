import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { example } from '../../../tests/example/town';
import { tieFeatures } from '../core/atlas/feature';
import { DATASETS } from '../core/datasets';
import { drawPicture } from '../core/picture/draw';
import { frameOf, type Bounds } from '../core/projection/mercator';
import TownMap from './TownMap.svelte';

const BOUNDS: Bounds = [114, 31, 114.1, 31.1];
const features = tieFeatures(
	[
		example('school', { type: 'Point', coordinates: [114.05, 31.05] }),
		example('far', { type: 'Point', coordinates: [114.001, 31.001] }),
	],
	[],
	[],
);
const picture = drawPicture(frameOf(BOUNDS), features, { context: [], bounds: BOUNDS }, (id) => id);
const words = {
	label: 'the map',
	zoomIn: 'nearer',
	zoomOut: 'farther',
	reset: 'whole',
	distance: (metres: number) => `${metres} m`,
	locale: {},
};

async function show(rest: object = {}) {
	const heard = { onpick: vi.fn(), onhover: vi.fn(), oncamera: vi.fn() };
	const given = {
		picture,
		href: (id: string) => `/places/${id}/`,
		// A map that never becomes live: what it does until then, and without WebGL.
		load: () => Promise.reject(new Error('no data here')),
		words,
		datasets: DATASETS,
		...rest,
		...heard,
	};
	const screen = await render(TownMap, given);
	Object.assign(screen.container.style, { display: 'grid', width: '600px', height: '400px' });
	await expect.element(screen.getByRole('button', { name: 'nearer' })).toBeVisible();
	const shape = (id: string) => screen.container.querySelector(`[data-feature="${id}"]`)!;
	return { ...heard, screen, shape };
}

test('the drawn map stays where the live one cannot come', async () => {
	const { screen } = await show();
	const map = screen.getByRole('region', { name: 'the map' });
	await expect.element(map).toHaveAttribute('data-map-state', 'picture');
	expect(screen.container.querySelectorAll('[data-feature]')).toHaveLength(2);
});

test('a click selects, a click beside lets go, a click with a key held is the browser’s', async () => {
	const { onpick, screen, shape } = await show();
	const click = (target: Element, held = {}) =>
		target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...held }));
	click(shape('school').querySelector('use')!);
	expect(onpick).toHaveBeenLastCalledWith(['school']);
	click(screen.container.querySelector('svg:has([data-feature])')!);
	expect(onpick).toHaveBeenLastCalledWith([]);
	document.addEventListener('click', (event) => event.preventDefault(), { once: true });
	click(shape('school').querySelector('use')!, { ctrlKey: true });
	expect(onpick).toHaveBeenCalledTimes(2);
});

test('pointing tells of a feature, leaving of none', async () => {
	const { onhover, shape } = await show();
	shape('school').dispatchEvent(new MouseEvent('mousemove', { bubbles: true }));
	expect(onhover).toHaveBeenLastCalledWith('school');
	shape('school').closest('svg')!.parentElement!.dispatchEvent(new MouseEvent('mouseleave'));
	expect(onhover).toHaveBeenLastCalledWith(null);
});

test('the buttons move the camera by one step of zoom, and back to the whole', async () => {
	const { oncamera, screen } = await show({ camera: { center: [114.05, 31.05], zoom: 12 } });
	await screen.getByRole('button', { name: 'nearer' }).click();
	expect(oncamera).toHaveBeenLastCalledWith({ center: [114.05, 31.05], zoom: 13 });
	await screen.getByRole('button', { name: 'farther' }).click();
	expect(oncamera).toHaveBeenLastCalledWith({ center: [114.05, 31.05], zoom: 12 });
	await screen.getByRole('button', { name: 'whole' }).click();
	expect(oncamera).toHaveBeenLastCalledWith(null);
});

test('what is selected and hovered reaches the picture', async () => {
	const { shape } = await show({ selected: ['school'], hovered: ['far'] });
	expect(shape('school')).toHaveClass('selected');
	expect(shape('far')).toHaveClass('hovered');
});
