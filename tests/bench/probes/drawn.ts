/**
 * Watches an embedded map, frame by frame: features are elements with `data-feature` in its SVG that are rendered. It needs
 * no more than to be drawn, as a page of Leaflet does. Self-contained, as it travels as text.
 */
export function watchDrawn(): void {
	const look = () => {
		const shown = [...document.querySelectorAll('svg [data-feature]')].filter((element) => element.checkVisibility());
		const ids = new Set(shown.map((element) => element.getAttribute('data-feature') ?? ''));
		const all = window.bench.tally.expected.every((id) => ids.has(id));
		if (window.bench.see([...ids], all)) requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}
