/**
 * Keeps what is fixed to the lower edge above the keyboard on the screen: browsers lay it over the page and tell
 * only the visual viewport. Sets `--keyboard`, the height that is covered.
 * https://drafts.csswg.org/cssom-view/#the-visualviewport-interface
 * @returns its own undo.
 */
export function aboveKeyboard(box: HTMLElement): () => void {
	const viewport = window.visualViewport;
	if (!viewport) return () => {};
	const follow = () => {
		// Zoomed in by the reader it is no keyboard.
		const covered = viewport.scale > 1.01 ? 0 : window.innerHeight - viewport.height - viewport.offsetTop;
		box.style.setProperty('--keyboard', `${Math.max(0, Math.round(covered))}px`);
	};
	follow();
	viewport.addEventListener('resize', follow);
	viewport.addEventListener('scroll', follow);
	return () => {
		viewport.removeEventListener('resize', follow);
		viewport.removeEventListener('scroll', follow);
		box.style.removeProperty('--keyboard');
	};
}
