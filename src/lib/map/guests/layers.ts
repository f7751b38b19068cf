import type {
	ExpressionSpecification,
	FilterSpecification,
	LayerSpecification,
	SymbolLayerSpecification,
} from 'maplibre-gl';
import { NAME_SIZE } from '../../core/picture/labels';
import { GUEST_LAYER } from '../../core/bring/guest-layer';
import type { Palette } from '../palette';

/** How what a reader brought looks: ink in the ground's opposite, which no dataset has, in dashes of its own. */
export interface GuestLook {
	palette: Palette;
	/** Size of type and lines: 1 where the page's type is 16 px. */
	size: number;
	/** What stands before every name: that it is the reader's own. */
	label: string;
	/** Whether there are so many features that each is drawn as little as can be. */
	dense: boolean;
	/** Numbers of the features that are set off. */
	looked: readonly number[];
}

/** A long dash and a dot, in multiples of the line's width; nothing of the town is drawn so. */
export const GUEST_DASH = [5, 1.5, 1, 1.5] as const;
/** Widths and radii in pixels of the page, and how much of an area's ground is inked. */
export const GUEST_WIDTH = 2;
export const GUEST_RADIUS = 6;
export const GUEST_DOT = 2;
export const GUEST_TINT = 0.08;

/**
 * The layers of one file, bottom first: areas, lines, points as rings with a dot, names.
 * @param source id of its source; ids are `<source>-<role>`.
 */
export function guestLayers(source: string, { palette, size, label, dense, looked }: GuestLook): LayerSpecification[] {
	const is = (type: string): FilterSpecification => ['==', ['geometry-type'], type];
	// A filter, not a feature-state: what no feature passes costs nothing, however many there are.
	const isLooked: ExpressionSpecification = ['in', ['id'], ['literal', [...looked]]];
	const common = { source, 'source-layer': GUEST_LAYER };
	const round = { 'line-join': 'round' } as const;
	const isLine: FilterSpecification = ['!=', ['geometry-type'], 'Point'];
	const name = (role: string, type: string, layout: SymbolLayerSpecification['layout']): SymbolLayerSpecification => ({
		id: `${source}-${role}`,
		type: 'symbol',
		...common,
		filter: ['all', is(type), ['!=', ['coalesce', ['get', 'name'], ''], '']] as FilterSpecification,
		layout: {
			'text-field': ['concat', `${label} · `, ['get', 'name']],
			'text-font': ['sans-serif'],
			'text-size': NAME_SIZE * size,
			...layout,
		},
		paint: { 'text-color': palette.ink, 'text-halo-color': palette.ground, 'text-halo-width': 1.5 },
	});
	return [
		{
			id: `${source}-area`,
			type: 'fill',
			...common,
			filter: is('Polygon'),
			paint: { 'fill-antialias': false, 'fill-color': palette.halo, 'fill-opacity': GUEST_TINT },
		},
		{
			id: `${source}-looked`,
			type: 'line',
			...common,
			filter: ['all', isLine, isLooked] as FilterSpecification,
			layout: round,
			paint: { 'line-color': palette.halo, 'line-width': 9 * size, 'line-opacity': 0.35 },
		},
		{
			id: `${source}-halo`,
			type: 'circle',
			...common,
			filter: ['all', is('Point'), isLooked] as FilterSpecification,
			paint: { 'circle-color': palette.halo, 'circle-opacity': 0.35, 'circle-radius': 2 * GUEST_RADIUS * size },
		},
		{
			id: `${source}-line`,
			type: 'line',
			...common,
			filter: isLine,
			layout: round,
			paint: { 'line-color': palette.halo, 'line-width': GUEST_WIDTH * size, 'line-dasharray': [...GUEST_DASH] },
		},
		...points(source, { palette, size, dense }),
		...(dense
			? []
			: [
					name('along', 'LineString', { 'symbol-placement': 'line' }),
					name('name', 'Point', { 'text-anchor': 'left', 'text-offset': [0.9, 0], 'text-optional': true }),
				]),
	];
}

/** A ring with a dot, of which nothing else on the sheet has the shape; a dot alone where there are very many. */
function points(
	source: string,
	{ palette, size, dense }: Pick<GuestLook, 'palette' | 'size' | 'dense'>,
): LayerSpecification[] {
	const of = { source, 'source-layer': GUEST_LAYER, filter: ['==', ['geometry-type'], 'Point'] as FilterSpecification };
	const dot: LayerSpecification = {
		id: `${source}-dot`,
		type: 'circle',
		...of,
		paint: { 'circle-radius': GUEST_DOT * size, 'circle-color': palette.halo },
	};
	if (dense) return [dot];
	const ring: LayerSpecification = {
		id: `${source}-ring`,
		type: 'circle',
		...of,
		paint: {
			'circle-radius': GUEST_RADIUS * size,
			'circle-color': palette.ground,
			'circle-stroke-color': palette.halo,
			'circle-stroke-width': GUEST_WIDTH * size,
		},
	};
	return [ring, dot];
}
