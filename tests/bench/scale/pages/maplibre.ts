import type { ScaleView } from './view';

/** The page of MapLibre's README with one GeoJSON source, which the worker fetches itself as the documentation has it. */
export const maplibreHtml = ({ camera: { center, zoom }, colours }: ScaleView): string => {
	const colour = JSON.stringify(['match', ['get', 'dataset'], ...Object.entries(colours.datasets).flat(), '#000']);
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>MapLibre</title>
<link rel="stylesheet" href="maplibre-gl.css">
<style>html, body, #map { height: 100%; margin: 0; background: ${colours.ground} }</style>
</head>
<body>
<div id="map"></div>
<script type="module">
import { Map } from './maplibre-gl.mjs';
const is = (type) => ['==', ['geometry-type'], type];
window.peer = new Map({
	container: 'map',
	center: [${center.join(', ')}],
	zoom: ${zoom},
	fadeDuration: 0,
	attributionControl: false,
	style: {
		version: 8,
		sources: { town: { type: 'geojson', data: 'town.geojson' } },
		layers: [
			{ id: 'fill', type: 'fill', source: 'town', filter: is('Polygon'),
				paint: { 'fill-color': ${colour}, 'fill-opacity': 0.08 } },
			{ id: 'edge', type: 'line', source: 'town', filter: is('Polygon'),
				paint: { 'line-color': ${colour}, 'line-width': 2 } },
			{ id: 'line', type: 'line', source: 'town', filter: is('LineString'),
				paint: { 'line-color': ${colour}, 'line-width': 3 } },
			{ id: 'circle', type: 'circle', source: 'town', filter: is('Point'),
				paint: { 'circle-radius': 6, 'circle-color': ${colour} } },
		],
	},
});
</script>
</body>
</html>
`;
};
