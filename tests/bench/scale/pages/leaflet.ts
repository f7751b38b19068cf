import type { ScaleView } from './view';

/** Leaflet's own GeoJSON guide with `preferCanvas`, as it advises for thousands of features. */
export const leafletHtml = ({ camera: { center, zoom }, colours }: ScaleView): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Leaflet</title>
<link rel="stylesheet" href="leaflet.css">
<script src="leaflet.js"></script>
<style>html, body, #map { height: 100%; margin: 0; background: ${colours.ground} }</style>
</head>
<body>
<div id="map"></div>
<script>
// Leaflet's tiles are 256 pixels wide where MapLibre's are 512: one zoom more shows the same.
const map = window.peer = L.map('map', { preferCanvas: true, zoomSnap: 0, zoomControl: false, attributionControl: false })
	.setView([${center[1]}, ${center[0]}], ${zoom + 1});
const colours = ${JSON.stringify(colours.datasets)};
const style = ({ properties, geometry }) => /Polygon/.test(geometry.type)
	? { color: colours[properties.dataset], weight: 2, fillOpacity: 0.08 }
	: { color: colours[properties.dataset], weight: 3 };
const pointToLayer = ({ properties }, latlng) =>
	L.circleMarker(latlng, { radius: 6, stroke: false, fillOpacity: 1, fillColor: colours[properties.dataset] });
fetch('town.geojson')
	.then((response) => response.json())
	.then((data) => L.geoJSON(data, { style, pointToLayer }).addTo(map));
</script>
</body>
</html>
`;
