import type { PeerPage } from './page';

/** The page of Leaflet's own GeoJSON guide, without tiles; points are circles, so no pictures are fetched. */
export const leafletPage: PeerPage = {
	id: 'leaflet',
	files: ['leaflet/dist/leaflet.css', 'leaflet/dist/leaflet.js'],
	html: ([west, south, east, north]) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Leaflet</title>
<link rel="stylesheet" href="leaflet.css">
<script src="leaflet.js"></script>
<style>html, body, #map { height: 100%; margin: 0 }</style>
</head>
<body>
<div id="map"></div>
<script>
const map = window.peer = L.map('map').fitBounds([[${south}, ${west}], [${north}, ${east}]], { padding: [24, 24] });
const style = (feature) => /Polygon/.test(feature.geometry.type)
	? { color: '#2b6a4d', weight: 1, fillOpacity: 0.4 }
	: { color: '#b4442c', weight: 3 };
const pointToLayer = (feature, latlng) => L.circleMarker(latlng, { radius: 6 });
fetch('town.geojson')
	.then((response) => response.json())
	.then((data) => L.geoJSON(data, { style, pointToLayer }).addTo(map));
</script>
</body>
</html>
`,
};
