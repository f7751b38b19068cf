/** The words a map needs, in the reader's language. */
export interface MapWords {
	/** Name of the region and of the canvas. */
	label: string;
	zoomIn: string;
	zoomOut: string;
	reset: string;
	/** Scale in words: 2 km. */
	distance: (metres: number) => string;
	/** MapLibre's own words, by its keys. */
	locale: Record<string, string>;
}
