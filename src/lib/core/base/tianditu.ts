import type { RasterSourceSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';

/**
 * Grounds of 天地图 and the layer of names that belongs to each: map, imagery, relief.
 * http://lbs.tianditu.gov.cn/server/MapService.html
 */
const NAMES_OF = { vec: 'cva', img: 'cia', ter: 'cta' } as const;

export type TiandituSet = keyof typeof NAMES_OF;
export const TIANDITU_SETS = ['vec', 'img', 'ter'] as const satisfies readonly TiandituSet[];

/** Hosts that share the work. */
const HOSTS = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** The closest level that is drawn everywhere; relief ends earlier. The first is 1. */
const CLOSEST = { vec: 18, img: 18, ter: 14 } as const;

const ATTRIBUTION = '<a href="https://www.tianditu.gov.cn/">天地图</a>';

/**
 * A ground of 天地图 with its names as a style: WMTS of the tile matrix set `w`, which is Web Mercator on
 * CGCS2000, not shifted.
 * @param key of a browser application, as given out by lbs.tianditu.gov.cn.
 */
export function tiandituStyle(set: TiandituSet, key: string): StyleSpecification {
	const layers = [set, NAMES_OF[set]] as const;
	return {
		version: 8,
		sources: Object.fromEntries(layers.map((layer) => [layer, sourceOf(layer, CLOSEST[set], key)])),
		layers: layers.map((layer) => ({ id: layer, type: 'raster', source: layer })),
	};
}

function sourceOf(layer: string, maxzoom: number, key: string): RasterSourceSpecification {
	const query =
		`SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles` +
		`&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(key)}`;
	return {
		type: 'raster',
		tiles: HOSTS.map((host) => `https://t${host}.tianditu.gov.cn/${layer}_w/wmts?${query}`),
		tileSize: 256,
		minzoom: 1,
		maxzoom,
		attribution: ATTRIBUTION,
	};
}
