import type { FilterSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { SIDES } from '../../core/picture/labels';
import { receding, type Look } from './look';

const FONT = ['sans-serif'];
const FONT_SIZE = 13;

/** The layers that name the features of a source: as far as there is room, or where a stage has placed the names. */
export function names(
	source: string,
	filter: FilterSpecification,
	color: string,
	look: Look,
): SymbolLayerSpecification[] {
	return look.staged ? sideNames(source, filter, color, look) : [roomNames(source, filter, color, look)];
}

function roomNames(source: string, filter: FilterSpecification, color: string, look: Look): SymbolLayerSpecification {
	const { palette, size, named } = look;
	return {
		id: `${source}-name`,
		type: 'symbol',
		source,
		filter,
		layout: {
			visibility: named ? 'visible' : 'none',
			'text-field': ['get', 'name'],
			'text-font': FONT,
			'text-size': FONT_SIZE * size,
			'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
			'text-radial-offset': 1,
			'text-padding': 1,
			'text-justify': 'auto',
			'text-max-width': 20,
			'symbol-sort-key': ['get', 'rank'],
		},
		paint: {
			'text-color': color,
			'text-halo-color': palette.ground,
			'text-halo-width': 1.5,
			// What stands back is still to be read.
			'text-opacity': receding(1, look, 1),
		},
	};
}

/** Where a name stands on each side, in widths of its type: as `SIDES` has it in pixels, from line to middle. */
const STANDS = [
	['left', [1.38, 0]],
	['right', [-1.38, 0]],
	['top', [0, 1.2]],
	['bottom', [0, -1.2]],
] as const satisfies { length: typeof SIDES.length };

/**
 * One layer a side. Which names are shown, and where, is computed for a scene and told by feature-state: MapLibre's own
 * placement would give room to names that cannot be seen, and whatever changes it lays out every source again.
 * A name without opacity costs nothing: its corners are moved off the screen.
 */
function sideNames(
	source: string,
	filter: FilterSpecification,
	color: string,
	{ palette, size, named }: Look,
): SymbolLayerSpecification[] {
	return STANDS.map(([anchor, offset], side) => ({
		id: `${source}-name-${anchor}`,
		type: 'symbol',
		source,
		filter,
		layout: {
			visibility: named ? 'visible' : 'none',
			'text-field': ['get', 'name'],
			'text-font': FONT,
			'text-size': FONT_SIZE * size,
			'text-anchor': anchor,
			'text-offset': [...offset],
			'text-max-width': 100,
			'text-allow-overlap': true,
			'text-ignore-placement': true,
		},
		paint: {
			'text-color': color,
			'text-halo-color': palette.ground,
			'text-halo-width': 2 * size,
			'text-opacity': ['case', ['==', ['number', ['feature-state', 'side'], -1], side], 1, 0],
		},
	}));
}
