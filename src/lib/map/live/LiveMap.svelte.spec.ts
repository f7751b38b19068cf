import type { Map as MapLibreMap } from 'maplibre-gl';
import { beforeAll, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import archive from '../../../../tests/example/tiled.pmtiles?url';
import { exampleMap } from '../../../../tests/example/tiled';
import { DATASETS } from '../../core/datasets';
import { leaveToTiles } from '../../core/picture/map-data';
import type { HitTest } from '../../core/spatial/hit';
import LiveMap from './LiveMap.svelte';

const zoom = 12.5;

/** Colours as the stylesheet of the site gives them; which ones is not asked here. */
beforeAll(() => {
	for (const name of [...DATASETS, 'ground', 'ink', 'quiet', 'context', 'context-dark', 'grid', 'halo'])
		document.documentElement.style.setProperty(`--${name}`, '#920b1e');
});

async function show(rest: object = {}) {
	const heard = { onready: vi.fn<(map: MapLibreMap) => void>(), onhits: vi.fn<(hits: HitTest) => void>() };
	const onstage = vi.fn();
	const given = {
		data: leaveToTiles(exampleMap, new URL(archive, location.href).href),
		start: { center: [114.02, 31.5] as const, zoom },
		size: 1,
		datasets: DATASETS,
		selected: ['road'],
		hovered: [],
		receded: ['park'],
		alone: false,
		label: 'map',
		locale: {},
		onpress: vi.fn(),
		onpoint: vi.fn(),
		oncamera: vi.fn(),
		onstage,
		...heard,
		...rest,
	};
	const screen = await render(LiveMap, given);
	Object.assign(screen.container.style, { position: 'relative', width: '600px', height: '400px' });
	const shown = (stage: string) => vi.waitFor(() => expect(onstage).toHaveBeenCalledWith(stage), { timeout: 20_000 });
	const map = () => heard.onready.mock.lastCall![0];
	return { screen, shown, map, hits: () => heard.onhits.mock.lastCall![0] };
}

const idsOn = (map: MapLibreMap) => [...new Set(map.queryRenderedFeatures().flatMap((f) => f.properties.id ?? []))];

test('what comes as tiles is sketched, then painted; the sketch goes', async () => {
	const { screen, shown, map } = await show();
	const sketch = () => screen.container.querySelector<HTMLCanvasElement>('[data-sketch]');
	await expect.poll(sketch).not.toBeNull();
	const { width, height } = sketch()!;
	const inked = sketch()!
		.getContext('2d')!
		.getImageData(0, 0, width, height)
		.data.some((byte) => byte > 0);
	expect(inked).toBe(true);
	await shown('shapes');
	expect(idsOn(map()).sort()).toEqual(['park', 'road', 'school']);
	await expect.poll(sketch).toBeNull();
});

test('selecting and receding are painted on the features of tiles', async () => {
	const { shown, map } = await show();
	await shown('all');
	const stateOf = (sourceLayer: string, id: string) => map().getFeatureState({ source: 'tiles', sourceLayer, id });
	expect(stateOf('shapes', 'road')).toEqual({ selected: true });
	expect(stateOf('anchors', 'park')).toEqual({ receded: true });
});

test('money and a plan are feature-states on the features of tiles too', async () => {
	const felt = { of: new Map([['school', 20]]), most: 20 };
	const sizes = { widths: new Map([['road', 10]]), discs: new Map([['school', 20]]), rings: new Map(), felt };
	const { shown, map, hits } = await show({ sizes: { ...sizes, unstated: 1.5, sign: 0.72 }, planned: ['school'] });
	await shown('all');
	const stateOf = (sourceLayer: string, id: string) => map().getFeatureState({ source: 'tiles', sourceLayer, id });
	expect(stateOf('shapes', 'road')).toEqual({ selected: true, width: 10 });
	expect(stateOf('anchors', 'school')).toEqual({ disc: 20, planned: true });
	const shownOf = (layer: string) => map().getLayoutProperty(layer, 'visibility');
	expect(['anchors-disc', 'anchors-plan'].map(shownOf)).toEqual(['visible', 'visible']);
	// Twenty pixels beside the sign, where nothing lies without its disc.
	const { lng, lat } = map().unproject(
		map()
			.project([114.02, 31.5])
			.add({ x: 20, y: 0 } as never),
	);
	const under = (view: object) => hits()([lng, lat], { zoom, size: 1, ...view }, (id) => id === 'school');
	expect([under({ felt }), under({})]).toEqual([['school'], []]);
});

test('what lies under a point is found in the tiles', async () => {
	const { shown, hits } = await show();
	await shown('all');
	const under = (lng: number, lat: number, isOn = (_: string) => true) => hits()([lng, lat], { zoom, size: 1 }, isOn);
	expect(under(114.02, 31.5)).toEqual(['school']);
	expect(under(114.01, 31.5101)).toEqual(['road']);
	expect(under(114.005, 31.485)).toEqual(['park']);
	expect(under(114.005, 31.485, () => false)).toEqual([]);
	expect(under(114.03, 31.49)).toEqual([]);
});

test('a map of few features draws no others of the same tiles', async () => {
	const data = { ...leaveToTiles(exampleMap, new URL(archive, location.href).href), only: ['park'] };
	const { shown, map } = await show({ data, selected: [], receded: [] });
	await shown('shapes');
	expect(idsOn(map())).toEqual(['park']);
});

test('on a stage names stand on the side they are given, and again once a lost context is back', async () => {
	const staged = { data: exampleMap, staged: true, selected: [], receded: [] };
	const { screen, shown, map } = await show({ ...staged, sides: new Map([['school', 0]]) });
	await shown('all');
	/** Whether more than a line of the graticule is painted to the left and to the right of the school's sign. */
	const painted = () =>
		new Promise<boolean[]>((resolve) => {
			map().once('render', ({ target }) => {
				const { x, y } = target.project([114.02, 31.5]);
				const gl = target.getCanvas().getContext('webgl2')!;
				const ratio = gl.drawingBufferWidth / target.getCanvas().clientWidth;
				resolve(
					[x - 58, x + 18].map((left) => {
						const [width, height] = [40 * ratio, 12 * ratio];
						const pixels = new Uint8Array(4 * width * height);
						const bottom = gl.drawingBufferHeight - (y + 6) * ratio;
						gl.readPixels(left * ratio, bottom, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
						return pixels.filter((byte, i) => i % 4 === 3 && byte > 0).length > (width * height) / 4;
					}),
				);
			});
			map().triggerRepaint();
		});
	expect(await painted()).toEqual([false, true]);
	await screen.rerender({ sides: new Map([['school', 1]]) });
	expect(await painted()).toEqual([true, false]);
	await screen.rerender({ sides: new Map() });
	expect(await painted()).toEqual([false, false]);
	await screen.rerender({ sides: new Map([['school', 0]]) });
	const context = map().getCanvas().getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
	context.loseContext();
	await shown('none');
	context.restoreContext();
	await expect.poll(() => map().getLayer('stage-names'), { timeout: 20_000 }).toBeDefined();
	expect(await painted()).toEqual([false, true]);
});
