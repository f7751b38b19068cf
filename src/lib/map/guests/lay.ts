import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { DEEPEST_GUEST } from '../../core/bring/guest-layer';
import type { Bounds } from '../../core/projection/mercator';
import { readPalette } from '../palette';
import { repaint } from '../live/style';
import { guestLayers } from './layers';
import { addressOf, lendTiles, type ReadTile } from './tiles';

/** A file to be laid onto the live map. */
export interface Guest {
	/** Id of its source. */
	source: string;
	bounds: Bounds;
	/** What stands before the names of its features. */
	label: string;
	/** Whether there are very many of them. */
	dense: boolean;
	read: ReadTile;
	/** Whether the live map shows it by now; not before its style is there, and not while its context is lost. */
	onshown: (shown: boolean) => void;
}

/** The lowest layer of names: lines and areas that were brought lie below it, so that names stay legible. */
const NAMES = 'context-anchors-name';

export interface Laid {
	/** Sets features off, by their numbers. */
	setOff: (numbers: readonly number[]) => void;
	/** Takes the file from the map. */
	remove: () => void;
}

/** Lays a file onto the live map; again when its context was lost, in other colours when the page turns dark. */
export function layGuest(map: MapLibreMap, { source, bounds, label, dense, read, onshown }: Guest): Laid {
	const takeBack = lendTiles(source, read);
	const scheme = matchMedia('(prefers-color-scheme: dark)');
	const size = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
	let looked: readonly number[] = [];
	const look = () => {
		const palette = readPalette(getComputedStyle(document.documentElement));
		return guestLayers(source, { palette, size, label, dense, looked });
	};
	let layers: LayerSpecification[] = look();
	put();
	map.on('idle', put);
	map.on('webglcontextlost', lose);
	scheme.addEventListener('change', redraw);
	return { setOff, remove };

	function put() {
		if (!map.isStyleLoaded()) return;
		if (!map.getSource(source)) {
			map.addSource(source, {
				type: 'vector',
				tiles: [addressOf(source)],
				maxzoom: DEEPEST_GUEST,
				bounds: [...bounds],
			});
			const below = map.getLayer(NAMES) ? NAMES : undefined;
			for (const layer of layers) if (!map.getLayer(layer.id)) map.addLayer(layer, isGround(layer) ? below : undefined);
		}
		onshown(true);
	}

	function lose() {
		onshown(false);
	}

	function redraw() {
		const next = look();
		if (map.getSource(source)) repaint(map, layers, next);
		layers = next;
	}

	function setOff(numbers: readonly number[]) {
		if (numbers.join() === looked.join()) return;
		looked = numbers;
		redraw();
	}

	function remove() {
		map.off('idle', put);
		map.off('webglcontextlost', lose);
		scheme.removeEventListener('change', redraw);
		takeBack();
		// A map that is gone itself has no style to take anything from.
		if (map.style && map.getSource(source)) {
			for (const { id } of layers) if (map.getLayer(id)) map.removeLayer(id);
			map.removeSource(source);
		}
	}
}

const isGround = ({ type }: LayerSpecification): boolean => type === 'fill' || type === 'line';
