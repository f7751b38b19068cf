/**
 * Watches a page of ours, frame by frame: features are elements with `data-feature` inside `[data-map]`, which
 * says `data-map-state="live"` once MapLibre has taken over. Self-contained, as it travels as text.
 */
export function watchSvg(): void {
	const look = () => {
		const state = document.querySelector('[data-map]')?.getAttribute('data-map-state');
		const shown = [...document.querySelectorAll('[data-map] [data-feature]')];
		const ids = shown.map((element) => element.getAttribute('data-feature') ?? '');
		if (window.bench.see(ids, state === 'live')) requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}
