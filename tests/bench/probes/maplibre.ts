import type { Map } from 'maplibre-gl';

declare global {
	interface Window {
		/** The map of a peer's page: Leaflet's or MapLibre's. */
		peer: unknown;
	}
}

/**
 * Watches a plain MapLibre page whose map is `window.peer` and whose source is `town`: after each rendered frame in
 * which the source's tiles are there, counts the features that the frame holds. Self-contained, as it travels as text.
 */
export function watchMapLibre(): void {
	const wait = () => {
		const map = window.peer as Map | undefined;
		if (!map) {
			requestAnimationFrame(wait);
			return;
		}
		const look = () => {
			if (!map.getSource('town') || !map.isSourceLoaded('town')) return;
			const ids = new Set(map.queryRenderedFeatures().map((feature) => String(feature.properties.id)));
			const all = ids.size === window.bench.tally.expected.length;
			if (!window.bench.see([...ids], all)) map.off('render', look);
		};
		map.on('render', look);
	};
	requestAnimationFrame(wait);
}
