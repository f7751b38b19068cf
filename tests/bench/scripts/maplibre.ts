/**
 * Strings that minifying keeps: a class name in the page's part, a member of the symbol arrays in the page's and
 * the worker's part. Size keeps out a wrapper that only speaks of them.
 */
const MARKS = ['maplibregl-canvas-container', 'verticalPlacedTextSymbolIndex'];
const SMALLEST = 200_000;

/** Whether a file is the chunk that carries MapLibre (or its worker), whatever the bundler called it. */
export function isMapLibre(type: string, content: Buffer): boolean {
	return type.includes('javascript') && content.length >= SMALLEST && MARKS.some((mark) => content.includes(mark));
}
