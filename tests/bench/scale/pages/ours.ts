import { mount } from 'svelte';
import type { MapData } from '../../../../src/lib/core/picture/map-data';
import { DATASETS } from '../../../../src/lib/core/datasets';
import type { Camera } from '../../../../src/lib/core/projection/mercator';

const nothing = (): void => undefined;

/** The live map as the site starts it: its code and its data travel side by side. */
async function start(camera: Camera): Promise<void> {
	const [{ default: LiveMap }, data] = await Promise.all([
		import('../../../../src/lib/map/live/LiveMap.svelte'),
		fetch('map.json').then((response) => response.json() as Promise<MapData>),
	]);
	mount(LiveMap, {
		target: document.getElementById('map')!,
		props: {
			data: data.tiles ? { ...data, tiles: new URL(data.tiles, location.href).href } : data,
			start: camera,
			size: 1,
			datasets: DATASETS,
			selected: [],
			hovered: [],
			receded: [],
			alone: false,
			label: 'map',
			locale: {},
			onready: (map) => (window.peer = map),
			onhits: (hits) => (window.scaleHits = hits),
			onstage: (stage) => dispatchEvent(new Event(stage)),
			onpress: nothing,
			onpoint: nothing,
			oncamera: nothing,
		},
	});
}

void start(JSON.parse(document.body.dataset.camera!) as Camera);
