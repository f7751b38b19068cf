import type { FilterSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { NAME_SIZE } from '../../core/picture/labels';
import { receding, type Look } from './look';

const FONT = ['sans-serif'];

/** The layer that names the features of a source, as far as there is room. */
export function names(
	source: string,
	filter: FilterSpecification,
	color: string,
	look: Look,
): SymbolLayerSpecification {
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
			'text-size': NAME_SIZE * size,
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
