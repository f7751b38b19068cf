import type {
	CircleLayerSpecification,
	ExpressionSpecification,
	FilterSpecification,
	LayerSpecification,
	LineLayerSpecification,
	SymbolLayerSpecification,
} from 'maplibre-gl';
import { DATASETS, type Dataset } from '../../core/datasets';
import type { Certainty } from '../../core/feature/vocabulary';
import { signImage } from '../../core/picture/signs';
import { SIGN_SHARE, UNSTATED_WIDTH } from '../../core/picture/money-classes';
import type { Palette } from '../palette';
import { measure, receding, state, type Look } from './look';
import { moneyLayers, planMarks } from './money';
import { names } from './names';

/** Ids of the GeoJSON sources: lines and areas, signs and names, and what lies around the town. */
export const SOURCES = ['context', 'context-anchors', 'shapes', 'anchors'] as const;

/** Dashes in multiples of the line's width; the picture draws the same in pixels. */
export const DASHES: readonly (readonly [role: string, certainties: Certainty[], dash: number[] | null])[] = [
	['solid', ['surveyed', 'digitised'], null],
	['dashed', ['approximate'], [2, 1]],
	['dotted', ['schematic'], [0, 2]],
];

/**
 * Every layer of the live map, bottom first: a pure function of the colours and of what is on.
 * https://maplibre.org/maplibre-style-spec/layers/
 */
export function layersOf(look: Look, datasets: readonly Dataset[]): LayerSpecification[] {
	const { palette, size } = look;
	const inOverlay: FilterSpecification = ['in', ['get', 'dataset'], ['literal', [...datasets]]];
	const isWanted: FilterSpecification = ['in', ['get', 'id'], ['literal', [...(look.only ?? [])]]];
	const on = (look.only ? ['all', inOverlay, isWanted] : inOverlay) as FilterSpecification;
	const data: ExpressionSpecification = [
		'match',
		['get', 'dataset'],
		...DATASETS.flatMap((dataset) => [dataset, palette[dataset]]),
		palette.ink,
	] as unknown as ExpressionSpecification;
	return [
		...contextLayers(palette, size),
		seats(palette, size),
		...shapeLayers(look, on, data),
		// Names win room from the top layer down: the town's own before those around it.
		...(look.staged ? [] : [names('context-anchors', ['has', 'name'], palette.quiet, look)]),
		...anchorLayers(look, on, data),
	];
}

const roleIs = (role: string): FilterSpecification => ['==', ['get', 'role'], role];
/**
 * What sets a feature off has no size until it does: transparent, it would cost as much as drawn, and a town of
 * thousands would be covered many times over.
 */
const isSetOff: ExpressionSpecification = ['any', state('selected'), state('hovered')];

function contextLayers(palette: Palette, size: number): LayerSpecification[] {
	const line = (role: string, part: string, paint: LineLayerSpecification['paint']): LineLayerSpecification => ({
		id: `context-${part}`,
		type: 'line',
		source: 'context',
		filter: roleIs(role),
		layout: { 'line-join': 'round' },
		paint,
	});
	return [
		line('graticule', 'graticule', { 'line-color': palette.grid, 'line-width': size }),
		line('expressway', 'expressway', {
			'line-color': palette.context,
			'line-width': 4 * size,
			'line-dasharray': [1.5, 0.75],
		}),
		line('road', 'road', { 'line-color': palette.context, 'line-width': 2 * size, 'line-dasharray': [3, 1.5] }),
		line('railway', 'railway', { 'line-color': palette['context-dark'], 'line-width': 1.2 * size }),
		line('railway', 'ties', {
			'line-color': palette['context-dark'],
			'line-width': 5 * size,
			'line-dasharray': [0.2, 1.8],
		}),
	];
}

function seats(palette: Palette, size: number): CircleLayerSpecification {
	return {
		id: 'context-seat',
		type: 'circle',
		source: 'context',
		filter: roleIs('seat'),
		paint: {
			'circle-radius': 3 * size,
			'circle-color': palette.ground,
			'circle-stroke-color': palette['context-dark'],
			'circle-stroke-width': size,
		},
	};
}

function shapeLayers(look: Look, on: FilterSpecification, data: ExpressionSpecification): LayerSpecification[] {
	const { palette, theme, size } = look;
	const isArea: FilterSpecification = ['==', ['geometry-type'], 'Polygon'];
	const line = (
		role: string,
		filter: FilterSpecification,
		rest: Partial<LineLayerSpecification>,
	): LineLayerSpecification => ({
		id: `shapes-${role}`,
		type: 'line',
		source: 'shapes',
		filter: ['all', on, filter] as FilterSpecification,
		...rest,
	});
	const ofLine = look.sized ? measure('width', look, UNSTATED_WIDTH) : 3 * size;
	const width: ExpressionSpecification = ['case', ['==', ['get', 'area'], true], 2 * size, ofLine];
	// A wide line is set off beyond its edges.
	const beyond = (pixels: number): ExpressionSpecification | number =>
		look.sized ? ['max', pixels * size, ['+', measure('width', look), 6 * size]] : pixels * size;
	return [
		line('reach', ['has', 'id'], {
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: {
				'line-color': palette.halo,
				'line-width': ['case', state('selected'), beyond(9), state('hovered'), beyond(12), 0],
				'line-opacity': ['case', state('selected'), 0.6, 0.35],
			},
		}),
		{
			id: 'shapes-fill',
			type: 'fill',
			source: 'shapes',
			filter: ['all', on, isArea] as FilterSpecification,
			// The lines below draw the edges; smoothed ones would be drawn twice.
			paint: { 'fill-antialias': false, 'fill-color': data, 'fill-opacity': receding(0.08, look) },
		},
		{
			id: 'shapes-hatch',
			type: 'fill',
			source: 'shapes',
			filter: ['all', on, isArea, ['==', ['get', 'certainty'], 'schematic']] as FilterSpecification,
			paint: {
				'fill-antialias': false,
				'fill-pattern': ['concat', 'hatch/', ['get', 'dataset'], `/${theme}`],
				'fill-opacity': receding(1, look),
			},
		},
		...DASHES.map(([role, certainties, dash]) =>
			line(role, ['in', ['get', 'certainty'], ['literal', certainties]], {
				layout: { 'line-join': 'round', 'line-cap': dash?.[0] === 0 ? 'round' : 'butt' },
				paint: {
					'line-color': data,
					'line-width': width,
					'line-opacity': receding(1, look),
					...(dash && { 'line-dasharray': dash }),
				},
			}),
		),
	];
}

/** The image of a sign: as the source has it, but for those that look otherwise now. */
function imageOf({ theme, signs }: Look): ExpressionSpecification {
	const own: ExpressionSpecification = ['concat', ['get', 'sign'], `/${theme}`];
	const ids = new Map<string, string[]>();
	for (const shape of signs?.values() ?? []) {
		const image = signImage(shape);
		ids.set(image, [...(ids.get(image) ?? []), shape.id]);
	}
	if (ids.size === 0) return own;
	const branches = [...ids].flatMap(([image, of]) => [of, image && `${image}/${theme}`]);
	return ['match', ['get', 'id'], ...branches, own] as unknown as ExpressionSpecification;
}

function anchorLayers(look: Look, on: FilterSpecification, data: ExpressionSpecification): LayerSpecification[] {
	const { palette, size, sized } = look;
	const band: CircleLayerSpecification = {
		id: 'anchors-band',
		type: 'circle',
		source: 'anchors',
		filter: ['all', on, ['has', 'reach']] as FilterSpecification,
		paint: {
			'circle-color': palette.halo,
			'circle-opacity': 0.1,
			'circle-radius': [
				'interpolate',
				['exponential', 2],
				['zoom'],
				0,
				['case', state('selected'), ['get', 'reach'], 0],
				22,
				['case', state('selected'), ['*', ['get', 'reach'], 2 ** 22], 0],
			],
		},
	};
	const around: ExpressionSpecification | number = sized
		? ['max', 12 * size, ['+', measure('disc', look), 4 * size], ['+', measure('ring', look), 5 * size]]
		: 12 * size;
	const halo: CircleLayerSpecification = {
		id: 'anchors-halo',
		type: 'circle',
		source: 'anchors',
		filter: on,
		paint: {
			'circle-radius': ['case', isSetOff, around, 0],
			'circle-color': 'transparent',
			'circle-stroke-color': palette.halo,
			'circle-stroke-width': ['case', state('selected'), 3 * size, state('hovered'), 2 * size, 0],
			'circle-stroke-opacity': ['case', state('selected'), 1, 0.5],
		},
	};
	const sign: SymbolLayerSpecification = {
		id: 'anchors-sign',
		type: 'symbol',
		source: 'anchors',
		filter: ['all', on, ['has', 'sign']] as FilterSpecification,
		layout: {
			'icon-image': imageOf(look),
			'icon-allow-overlap': true,
			'icon-size': sized ? SIGN_SHARE * size : size,
			'icon-padding': 0,
		},
		paint: { 'icon-opacity': receding(1, look) },
	};
	// Placement goes from the top layer down: signs first, so that no name covers one.
	const unnamed: FilterSpecification = ['in', ['get', 'id'], ['literal', [...(look.unnamed ?? [])]]];
	const isNamed = (look.unnamed?.length ? ['all', on, ['!', unnamed]] : on) as FilterSpecification;
	const hasSign = ['all', on, ['has', 'sign']] as FilterSpecification;
	return [
		band,
		...moneyLayers(look, hasSign, data),
		halo,
		...(look.staged ? [] : [names('anchors', isNamed, palette.ink, look)]),
		sign,
		planMarks(look, on),
	];
}
