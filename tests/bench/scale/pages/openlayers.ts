import GeoJSON from 'ol/format/GeoJSON.js';
import VectorLayer from 'ol/layer/Vector.js';
import OpenLayersMap from 'ol/Map.js';
import { fromLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import View from 'ol/View.js';

const { center, zoom, colours } = JSON.parse(document.body.dataset.camera!) as {
	center: [number, number];
	zoom: number;
	colours: Record<string, string>;
};
const colour = ['match', ['get', 'dataset'], ...Object.entries(colours).flat(), '#000'];
const faint = [
	'match',
	['get', 'dataset'],
	...Object.entries(colours).flatMap(([name, hex]) => [name, `${hex}14`]),
	'#000',
];
const isPoint = ['==', ['geometry-type'], 'Point'];
const isLine = ['==', ['geometry-type'], 'LineString'];

/** OpenLayers' own GeoJSON example: a canvas vector layer that fetches its file, in flat styles. */
window.peer = new OpenLayersMap({
	target: 'map',
	controls: [],
	layers: [
		new VectorLayer({
			source: new VectorSource({ url: 'town.geojson', format: new GeoJSON() }),
			style: [
				{ filter: isPoint, style: { 'circle-radius': 6, 'circle-fill-color': colour } },
				{ filter: isLine, style: { 'stroke-color': colour, 'stroke-width': 3 } },
				{ else: true, style: { 'stroke-color': colour, 'stroke-width': 2, 'fill-color': faint } },
			],
		}),
	],
	// OpenLayers' tiles are 256 pixels wide where MapLibre's are 512: one zoom more shows the same.
	view: new View({ center: fromLonLat(center), zoom: zoom + 1, constrainResolution: false }),
});
