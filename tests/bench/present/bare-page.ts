import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { maplibrePage } from '../peers/maplibre';
import { writePeerFiles } from '../peers/page';
import type { Camera } from '../../../src/lib/core/projection/mercator';

/**
 * The shortest MapLibre page over the data that our live map is given: its sources, and for each kind of shape one
 * layer as the documentation has it.
 */
const html = ({ center, zoom }: Camera, sources: readonly string[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>MapLibre</title>
<link rel="stylesheet" href="maplibre-gl.css">
<style>html, body, #map { height: 100%; margin: 0 }</style>
</head>
<body>
<div id="map" data-map></div>
<script type="module">
import { Map } from './maplibre-gl.mjs';
const is = (type) => ['==', ['geometry-type'], type];
const layersOf = (source) => [
	{ id: source + '-fill', type: 'fill', source, filter: is('Polygon'), paint: { 'fill-color': '#2b6a4d', 'fill-opacity': 0.1 } },
	{ id: source + '-line', type: 'line', source, filter: ['!=', ['geometry-type'], 'Point'], paint: { 'line-color': '#b4442c', 'line-width': 3 } },
	{ id: source + '-circle', type: 'circle', source, filter: is('Point'), paint: { 'circle-radius': 6, 'circle-color': '#b4442c' } },
	{ id: source + '-name', type: 'symbol', source, filter: ['has', 'name'],
		layout: { 'text-field': ['get', 'name'], 'text-font': ['sans-serif'], 'text-size': 13, 'text-offset': [0, 1.2] } },
];
const names = ${JSON.stringify(sources)};
const source = (name) => ({ type: 'geojson', data: name + '.geojson' });
const map = new Map({
	container: 'map',
	center: [${center.join(', ')}],
	zoom: ${zoom},
	attributionControl: false,
	style: {
		version: 8,
		sources: Object.fromEntries(names.map((name) => [name, source(name)])),
		layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#f6f2e9' } }, ...names.flatMap(layersOf)],
	},
});
map.once('idle', () => (document.querySelector('#map').dataset.mapState = 'live'));
</script>
</body>
</html>
`;

/** Writes the bare page beside our data under `parent`. @returns its folder. */
export async function writeBarePage(parent: string, site: string, start: Camera): Promise<string> {
	const data = JSON.parse(await readFile(join(site, 'map.json'), 'utf8')) as Record<string, { features?: unknown }>;
	const sources = Object.entries(data).filter(([, collection]) => Array.isArray(collection?.features));
	const folder = join(parent, 'bare');
	await writePeerFiles(folder, maplibrePage.files, {
		'index.html': html(
			start,
			sources.map(([name]) => name),
		),
		...Object.fromEntries(sources.map(([name, collection]) => [`${name}.geojson`, JSON.stringify(collection)])),
	});
	return folder;
}
