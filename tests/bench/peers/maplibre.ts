import type { PeerPage } from './page';

/**
 * The page of MapLibre's README, without tiles: the worker is found beside the module, and it fetches the features
 * itself, as the documentation has it. The worker's file is only copied, the page need not name it.
 */
export const maplibrePage: PeerPage = {
	id: 'maplibre',
	files: [
		'maplibre-gl/dist/maplibre-gl.css',
		'maplibre-gl/dist/maplibre-gl.mjs',
		'maplibre-gl/dist/maplibre-gl-worker.mjs',
	],
	html: ([west, south, east, north]) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>MapLibre</title>
<link rel="stylesheet" href="maplibre-gl.css">
<style>html, body, #map { height: 100%; margin: 0 }</style>
</head>
<body>
<div id="map"></div>
<script type="module">
import { Map } from './maplibre-gl.mjs';
window.peer = new Map({
	container: 'map',
	bounds: [${west}, ${south}, ${east}, ${north}],
	fitBoundsOptions: { padding: 24 },
	style: {
		version: 8,
		sources: { town: { type: 'geojson', data: 'town.geojson' } },
		layers: [
			{ id: 'ground', type: 'background', paint: { 'background-color': '#ddd' } },
			{ id: 'fill', type: 'fill', source: 'town', filter: ['==', ['geometry-type'], 'Polygon'],
				paint: { 'fill-color': '#2b6a4d', 'fill-opacity': 0.4 } },
			{ id: 'line', type: 'line', source: 'town', filter: ['==', ['geometry-type'], 'LineString'],
				paint: { 'line-color': '#b4442c', 'line-width': 3 } },
			{ id: 'circle', type: 'circle', source: 'town', filter: ['==', ['geometry-type'], 'Point'],
				paint: { 'circle-radius': 6, 'circle-color': '#b4442c' } },
		],
	},
});
</script>
</body>
</html>
`,
};
