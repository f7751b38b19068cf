// Fetched late by the code under test; named here, so that the test's server has them from the first.
import '@protomaps/basemaps';
import 'pmtiles';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { DrawnBase } from '../../core/base/base-map';
import { cameraNow } from '../camera';
import BaseMap from './BaseMap.svelte';

const START = { center: [114, 31], zoom: 10 } as const;
const GREEN = {
	version: 8,
	sources: {
		ground: {
			type: 'geojson',
			data: {
				type: 'Polygon',
				coordinates: [
					[
						[113, 30],
						[115, 30],
						[115, 32],
						[113, 32],
						[113, 30],
					],
				],
			},
			attribution: '<a href="https://maps.example/">Maps</a> Example',
		},
	},
	layers: [{ id: 'ground', type: 'fill', source: 'ground', paint: { 'fill-color': '#00ff00' } }],
};

const styleOf = (json: unknown): DrawnBase => ({
	id: 'other',
	kind: 'style',
	name: 'Other',
	address: `data:application/json,${encodeURIComponent(JSON.stringify(json))}`,
	attribution: null,
});

let leader: MapLibreMap;
beforeAll(() => setWorkerUrl(workerUrl));
beforeEach(() => {
	const container = document.createElement('div');
	Object.assign(container.style, { width: '300px', height: '200px' });
	document.body.append(container);
	const style = { version: 8 as const, sources: {}, layers: [] };
	leader = new MapLibreMap({
		container,
		style,
		center: [...START.center],
		zoom: START.zoom,
		attributionControl: false,
	});
});
afterEach(() => {
	const container = leader.getContainer();
	leader.remove();
	container.remove();
});

async function lay(base: DrawnBase, patience = 30_000) {
	const heard = { onshown: vi.fn(), onfail: vi.fn() };
	vi.spyOn(console, 'info').mockImplementation(() => undefined);
	const screen = await render(BaseMap, { base, leader, camera: START, patience, ...heard });
	Object.assign(screen.container.style, { position: 'relative', width: '300px', height: '200px' });
	return { ...heard, screen, under: () => screen.container.querySelector('[data-base-map]')! };
}

test('a base map that came is shown below, out of reach, and thanks its makers', async () => {
	const { onshown, onfail, screen, under } = await lay(styleOf(GREEN));
	await vi.waitFor(() => expect(onshown).toHaveBeenCalledOnce(), 20_000);
	expect(onfail).not.toHaveBeenCalled();
	expect(under()).toHaveAttribute('inert');
	expect(under()).toHaveAttribute('aria-hidden', 'true');
	await expect.element(screen.getByRole('link', { name: 'Maps' })).toHaveAttribute('href', 'https://maps.example/');
});

test('it follows the map above within the same frame', async () => {
	const drawn: MapLibreMap[] = [];
	const redraw = vi.spyOn(MapLibreMap.prototype, 'redraw').mockImplementation(function (this: MapLibreMap) {
		drawn.push(this);
		return this;
	});
	const { onshown } = await lay(styleOf(GREEN));
	await vi.waitFor(() => expect(onshown).toHaveBeenCalledOnce(), 20_000);
	leader.jumpTo({ center: [114.2, 31.1], zoom: 11.5 });
	const follower = drawn.at(-1)!;
	expect(follower).not.toBe(leader);
	expect(cameraNow(follower)).toEqual(cameraNow(leader));
	redraw.mockRestore();
});

const BROKEN: [what: string, base: DrawnBase][] = [
	['a style that is not there', { ...styleOf({}), address: '/__nowhere__/style.json' } as DrawnBase],
	['JSON that is no style', styleOf({ error: 'no such map' })],
	['JSON that is null', styleOf(null)],
	['text that is no JSON', { ...styleOf({}), address: 'data:text/plain,<!doctype html>' } as DrawnBase],
	['a style that names a layer of no source', styleOf({ ...GREEN, sources: {} })],
	[
		'a style whose only source is not there',
		styleOf({
			...GREEN,
			sources: { ground: { type: 'vector', url: `${location.origin}/__nowhere__/tiles.json` } },
			layers: [{ ...GREEN.layers[0], 'source-layer': 'ground' }],
		}),
	],
	[
		'a style none of whose tiles is there',
		styleOf({
			version: 8,
			sources: { tiles: { type: 'raster', tiles: [`${location.origin}/__nowhere__/{z}/{x}/{y}.png`], tileSize: 256 } },
			layers: [{ id: 'tiles', type: 'raster', source: 'tiles' }],
		}),
	],
	[
		'a file that is no archive',
		{
			id: 'other',
			kind: 'pmtiles',
			name: 'Other',
			address: URL.createObjectURL(new Blob(['<!doctype html>'.repeat(40)])),
			attribution: 'Example',
			flavor: null,
			language: 'en',
		},
	],
];

test.each(BROKEN)('%s fails once, and is never shown', async (_, base) => {
	const { onshown, onfail, screen } = await lay(base);
	await vi.waitFor(() => expect(onfail).toHaveBeenCalledExactlyOnceWith('broken'), 20_000);
	expect(onshown).not.toHaveBeenCalled();
	expect(screen.container.querySelector('canvas')).toBeNull();
});

test('one that does not come in time fails as slow', async () => {
	vi.spyOn(window, 'fetch').mockReturnValue(new Promise(() => undefined));
	const { onshown, onfail } = await lay(styleOf(GREEN), 30);
	await vi.waitFor(() => expect(onfail).toHaveBeenCalledExactlyOnceWith('slow'));
	expect(onshown).not.toHaveBeenCalled();
	vi.restoreAllMocks();
});

test('one that is left before it came says nothing', async () => {
	const { onshown, onfail, screen } = await lay({ ...styleOf({}), address: '/__nowhere__/style.json' } as DrawnBase);
	await screen.unmount();
	await lay({ ...styleOf({}), address: '/__nowhere__/style.json' } as DrawnBase).then(({ onfail: other }) =>
		vi.waitFor(() => expect(other).toHaveBeenCalledOnce(), 20_000),
	);
	expect(onfail).not.toHaveBeenCalled();
	expect(onshown).not.toHaveBeenCalled();
});
