// Fetched late by the code under test; named here, so that the test's server has them from the first.
import 'flatbush';
import 'pmtiles';
import '@protomaps/basemaps';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { exampleMap } from '../../../../tests/example/tiled';
import type { BaseMap } from '../../core/base/base-map';
import { DATASETS } from '../../core/datasets';
import { takeOver } from './live';
import type { Given } from './taking-over';

const START = { center: [114.02, 31.5], zoom: 12.5 } as const;
const GREEN = {
	version: 8,
	sources: {
		ground: { type: 'geojson', data: { type: 'Point', coordinates: [114, 31] }, attribution: 'Survey office' },
	},
	layers: [{ id: 'ground', type: 'circle', source: 'ground' }],
};
const OFFERED: BaseMap[] = [
	{ id: 'schematic', kind: 'schematic' },
	{ id: 'survey', kind: 'style', name: 'Survey', address: 'maps/style.json', attribution: null },
	{ id: 'gone', kind: 'style', name: 'Gone', address: 'maps/gone.json', attribution: null },
];

/** Colours as the stylesheet of the site gives them; which ones is not asked here. */
beforeAll(() => {
	for (const name of [...DATASETS, 'ground', 'ink', 'quiet', 'context', 'context-dark', 'grid', 'halo'])
		document.documentElement.style.setProperty(`--${name}`, '#920b1e');
});

/** What the site has, by the ends of its addresses. */
let files: Record<string, unknown>;
const asked: string[] = [];
beforeEach(() => {
	files = { 'town/en/map.json': exampleMap, 'town/base/maps.en.json': OFFERED, 'town/maps/style.json': GREEN };
	asked.length = 0;
	document.documentElement.lang = 'en';
	vi.spyOn(console, 'info').mockImplementation(() => undefined);
	const fetched = window.fetch;
	vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
		const address = input instanceof Request ? input.url : String(input);
		const path = /town\/.*$/.exec(address)?.[0];
		if (!path) return fetched(input, init);
		asked.push(path);
		const file = files[path];
		return Promise.resolve(file ? Response.json(file) : new Response(null, { status: 404 }));
	});
});
afterEach(() => {
	vi.restoreAllMocks();
	document.body.replaceChildren();
});

function bring(rest: Partial<Given> = {}) {
	const target = document.createElement('div');
	Object.assign(target.style, { position: 'absolute', top: '0', left: '0', width: '600px', height: '400px' });
	document.body.append(target);
	const heard = { onstage: vi.fn(), onfail: vi.fn(), oncamera: vi.fn(), onpress: vi.fn() };
	const taken = takeOver({
		target,
		mapFile: '/town/en/map.json',
		only: null,
		label: 'Map of the town',
		locale: { 'CooperativeGesturesHandler.WindowsHelpText': 'Hold Ctrl' },
		start: START,
		shown: { datasets: DATASETS, selected: [], hidden: [] },
		cooperative: true,
		basemap: null,
		...heard,
		...rest,
	});
	const live = () => vi.waitFor(() => expect(heard.onstage).toHaveBeenLastCalledWith('all'), { timeout: 20_000 });
	const canvas = () => target.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas')!;
	const press = (x: number, y: number) => userEvent.click(canvas(), { position: { x, y } });
	return { target, taken, live, canvas, press, ...heard };
}

test('it comes in place, tells its stages, and what is clicked', async () => {
	const { live, canvas, press, onstage, onpress, onfail } = bring();
	await live();
	expect(onstage.mock.calls.flat().slice(0, 2)).toEqual(['shapes', 'all']);
	expect(canvas()).toHaveAttribute('aria-label', 'Map of the town');
	await press(300, 200);
	expect(onpress).toHaveBeenLastCalledWith(['school']);
	expect(onfail).not.toHaveBeenCalled();
});

test('what is left out is neither painted nor hit, now and later', async () => {
	const { live, taken, press, onpress } = bring({ only: ['school', 'road'] });
	await live();
	// The middle of the park, which is not among what is to be shown.
	await press(245, 287);
	expect(onpress).toHaveBeenLastCalledWith([]);
	taken.show({ datasets: DATASETS, selected: [], hidden: ['school'] });
	await press(300, 200);
	expect(onpress).toHaveBeenLastCalledWith([]);
	taken.show({ datasets: ['roads'], selected: ['road'], hidden: [] });
	await press(300, 200);
	expect(onpress).toHaveBeenLastCalledWith([]);
	taken.show({ datasets: ['services'], selected: [], hidden: [] });
	await press(300, 200);
	expect(onpress).toHaveBeenLastCalledWith(['school']);
});

test('where it was sent before it came, it starts; a flight is told of when it has settled', async () => {
	const { live, taken, oncamera } = bring();
	taken.go({ center: [114.01, 31.51], zoom: 13 }, true);
	await live();
	expect(oncamera).not.toHaveBeenCalled();
	taken.go({ center: [114.03, 31.49], zoom: 12 }, false);
	const [{ center, zoom }, settled] = oncamera.mock.lastCall as [typeof START, boolean];
	expect([center[0].toFixed(4), center[1].toFixed(4), zoom, settled]).toEqual(['114.0300', '31.4900', 12, true]);
	oncamera.mockClear();
	taken.go({ center: [114.02, 31.5], zoom: 13 }, true);
	await vi.waitFor(() => expect(oncamera.mock.lastCall?.[1]).toBe(true), 10_000);
	expect((oncamera.mock.lastCall as [typeof START])[0].zoom).toBeCloseTo(13, 5);
});

test('the page scrolls on below it: its hint is in the words given, for eyes only', async () => {
	const { live, target } = bring();
	await live();
	const hint = target.querySelector('.maplibregl-cooperative-gesture-screen')!;
	expect(hint).toHaveAttribute('aria-hidden', 'true');
	expect(hint).toHaveTextContent('Hold Ctrl');
	expect(getComputedStyle(hint).visibility).toBe('hidden');
	expect(getComputedStyle(target.querySelector('.maplibregl-canvas')!).touchAction).toBe('pan-x pan-y');
});

test('without its data it says once that it cannot come', async () => {
	delete files['town/en/map.json'];
	const { onfail, onstage, target } = bring();
	await vi.waitFor(() => expect(onfail).toHaveBeenCalled(), 10_000);
	expect(onfail).toHaveBeenCalledOnce();
	expect(onstage).not.toHaveBeenCalled();
	expect(target.querySelector('canvas')).toBeNull();
});

test('without WebGL it says once that it cannot come', async () => {
	vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
	const { onfail, target } = bring();
	await vi.waitFor(() => expect(onfail).toHaveBeenCalled(), 20_000);
	expect(onfail).toHaveBeenCalledOnce();
	expect(target.querySelector('canvas')).toBeNull();
});

test('a base map is asked for once the live map is there; it lies beneath, with its credit', async () => {
	const { live, target } = bring({ basemap: 'survey' });
	await live();
	await vi.waitFor(() => expect(target.querySelector('[data-base-map="survey"]')).toHaveClass('shown'), 20_000);
	expect(target.querySelector('[data-attribution]')).toHaveTextContent('Survey office');
	expect(asked).toEqual(['town/en/map.json', 'town/base/maps.en.json', 'town/maps/style.json']);
});

test.each(['gone', 'moon'])('the base map %s gives way to the town’s own drawing', async (basemap) => {
	const { live, target, onfail } = bring({ basemap });
	await live();
	await vi.waitFor(() => expect(console.info).toHaveBeenCalledWith(expect.stringContaining(basemap), ...more(basemap)));
	await vi.waitFor(() => expect(target.querySelector('[data-base-map]')).toBeNull());
	expect(onfail).not.toHaveBeenCalled();
});

/** What is told beside the sentence: the reason, where something failed. */
const more = (basemap: string) => (basemap === 'gone' ? [expect.anything()] : []);
