import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { FeatureCollection, Geometry } from 'geojson';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { leaveToTiles, type MapData } from '../../../../src/lib/core/picture/map-data';
import { cutTiles } from '../../../../src/lib/server/tiles';
import type { Palette } from '../../../../src/lib/map/palette';
import { leafletHtml } from './leaflet';
import { maplibreHtml } from './maplibre';
import type { ScaleView } from './view';

export const PAGES = ['ours', 'leaflet', 'openlayers', 'maplibre'] as const;
export type PageId = (typeof PAGES)[number];

const require = createRequire(import.meta.url);
const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Writes what does not depend on the camera: each page's library, and the features in the form it is given them. */
export async function writePages(
	parent: string,
	pages: readonly PageId[],
	data: MapData,
	features: FeatureCollection<Geometry>,
	tiled: boolean,
): Promise<void> {
	for (const page of pages) {
		const folder = join(parent, page);
		await mkdir(folder, { recursive: true });
		if (page === 'ours') {
			await bundle(here('ours.ts'), folder);
			await writeFile(join(folder, 'map.json'), JSON.stringify(tiled ? leaveToTiles(data, 'tiles.pmtiles') : data));
			if (tiled) await writeFile(join(folder, 'tiles.pmtiles'), cutTiles(data));
			continue;
		}
		if (page === 'openlayers') await bundle(here('openlayers.ts'), folder);
		else
			await Promise.all(LIBRARIES[page].map((file) => copyFile(require.resolve(file), join(folder, basename(file)))));
		await writeFile(join(folder, 'town.geojson'), JSON.stringify(features));
	}
}

/** Each library as its package publishes it. */
const LIBRARIES = {
	leaflet: ['leaflet/dist/leaflet.css', 'leaflet/dist/leaflet.js'],
	maplibre: [
		'maplibre-gl/dist/maplibre-gl.css',
		'maplibre-gl/dist/maplibre-gl.mjs',
		'maplibre-gl/dist/maplibre-gl-worker.mjs',
	],
} as const;

/** Writes the pages themselves for a camera. */
export async function pointPages(
	parent: string,
	pages: readonly PageId[],
	view: ScaleView,
	palette: Palette,
): Promise<void> {
	const html: Record<PageId, string> = {
		leaflet: leafletHtml(view),
		maplibre: maplibreHtml(view),
		openlayers: bundled('OpenLayers', view, `html, body, #map { background: ${view.colours.ground} }`),
		ours: bundled(
			'ours',
			view,
			`:root { ${Object.entries(palette)
				.map(([name, colour]) => `--${name}: ${colour};`)
				.join(' ')} } body { background: var(--ground) } #map { position: relative }`,
		),
	};
	await Promise.all(pages.map((page) => writeFile(join(parent, page, 'index.html'), html[page])));
}

function bundled(title: string, { camera, colours }: ScaleView, style: string): string {
	const told = JSON.stringify({ ...camera, colours: colours.datasets }).replaceAll('"', '&quot;');
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>html, body, #map { height: 100%; margin: 0 } ${style}</style>
</head>
<body data-camera="${told}">
<div id="map"></div>
<script type="module" src="main.js"></script>
</body>
</html>
`;
}

/** Bundles a page's script as the site is bundled. */
async function bundle(entry: string, folder: string): Promise<void> {
	await build({
		configFile: false,
		root: fileURLToPath(new URL('../../../..', import.meta.url)),
		logLevel: 'error',
		base: './',
		publicDir: false,
		worker: { format: 'es' },
		plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
		build: {
			outDir: folder,
			emptyOutDir: true,
			rolldownOptions: {
				input: entry,
				output: { entryFileNames: 'main.js', assetFileNames: 'assets/[name][extname]' },
			},
		},
	});
}
