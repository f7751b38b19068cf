/** Presentation attributes (SVG 2, section 6.6) that a drawn map is painted by; each is a CSS property as well. */
const PAINT = [
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-width',
	'stroke-opacity',
	'stroke-dasharray',
	'stroke-linecap',
	'stroke-linejoin',
	'opacity',
	'color',
	'visibility',
	'display',
	'vector-effect',
	'paint-order',
	'font-family',
	'font-size',
	'font-weight',
	'text-anchor',
	'transform',
] as const;

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** A part of a drawing. */
interface Seen {
	width: number;
	height: number;
	/** In the drawing's own units; it fills width and height. */
	viewBox?: string;
}

/**
 * A drawing of the page as a document of its own: what stylesheets say of it stands in its attributes, so that it looks
 * the same where they are not. Nothing in it leads out of it.
 * @param lang of its words, for simplified and traditional Chinese have glyphs of their own.
 * @param seen what of it is shown, and how large in CSS pixels; as on the page unless given.
 */
export function serialise(
	svg: SVGSVGElement,
	lang: string,
	{ width, height, viewBox }: Seen = svg.getBoundingClientRect(),
): string {
	const copy = svg.cloneNode(true) as SVGSVGElement;
	const [originals, copies] = [svg, copy].map((root) => [root, ...root.querySelectorAll<SVGElement>('*')]);
	for (const [i, element] of originals!.entries()) paint(element, copies![i]!);
	for (const link of copy.querySelectorAll('a')) link.removeAttribute('href');
	copy.setAttribute('xmlns', NAMESPACE);
	copy.setAttribute('lang', lang);
	copy.setAttribute('width', `${width}`);
	copy.setAttribute('height', `${height}`);
	copy.setAttribute('overflow', 'visible');
	if (viewBox) {
		copy.setAttribute('viewBox', viewBox);
		copy.setAttribute('preserveAspectRatio', 'none');
	}
	return new XMLSerializer().serializeToString(copy);
}

function paint(element: SVGElement, copy: SVGElement): void {
	const style = getComputedStyle(element);
	copy.removeAttribute('class');
	copy.removeAttribute('style');
	for (const name of PAINT) {
		const value = style.getPropertyValue(name);
		// What takes its colour from whoever refers to it keeps doing so.
		if (!value || element.getAttribute(name) === 'currentColor') continue;
		if (name === 'transform' && value === 'none') continue;
		if (name === 'color' && element.closest('defs') && !element.matches('.ground')) continue;
		copy.setAttribute(name, value.replaceAll(/\bpx\b/g, ''));
	}
}
