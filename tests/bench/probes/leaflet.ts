/** The part of Leaflet's layers that is looked at; the package brings no types. */
interface Layer {
	feature?: { properties?: { id?: string } };
	getLayers?(): Layer[];
	getElement?(): Element | undefined;
}

/**
 * Watches a plain Leaflet page whose map is `window.peer`, frame by frame: a feature is there when each of its paths
 * is in the document and not clipped away. Self-contained, as it travels as text.
 */
export function watchLeaflet(): void {
	const drawn = (layer: Layer): boolean => {
		if (layer.getLayers) return layer.getLayers().every(drawn);
		const element = layer.getElement?.();
		return element !== undefined && element.isConnected && element.getAttribute('d') !== 'M0 0';
	};
	const look = () => {
		const ids: string[] = [];
		const map = window.peer as { eachLayer(each: (layer: Layer) => void): void } | undefined;
		map?.eachLayer((layer) => {
			const id = layer.feature?.properties?.id;
			if (id !== undefined && drawn(layer)) ids.push(id);
		});
		const all = ids.length === window.bench.tally.expected.length;
		if (window.bench.see(ids, all)) requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}
