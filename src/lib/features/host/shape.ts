/** As weak as a sheet can be: whatever the host's page says of `town-map` goes before it. */
const rules = (ratio: string): string =>
	`:host{display:block;position:relative;overflow:hidden;aspect-ratio:${ratio}}:host([hidden]){display:none}` +
	'iframe{position:absolute;inset:0;width:100%;height:100%;border:0}';

/**
 * Gives an element its size, in a sheet of its own making: a host's `style-src` forbids those that are parsed with a page, and
 * Safari before 16.4, which has no other, gets one of those.
 * @returns how to change the ratio, see `readRatio`.
 */
export function shape(root: ShadowRoot): (ratio: string) => void {
	if ('adoptedStyleSheets' in root) {
		const sheet = new CSSStyleSheet();
		root.adoptedStyleSheets = [sheet];
		return (ratio) => sheet.replaceSync(rules(ratio));
	}
	const style = document.createElement('style');
	return (ratio) => {
		style.textContent = rules(ratio);
		(root as ShadowRoot).append(style);
	};
}
