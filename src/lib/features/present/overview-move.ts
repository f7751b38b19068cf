/** Where one scene lies in the grid: its upper edge and its middle across, CSS pixels. */
export interface GridPlace {
	top: number;
	middle: number;
}

/**
 * The scene that a key leads to in the overview; null where the key leads nowhere. Up and down go to the nearest scene
 * of the next row, into the next chapter too.
 */
export function moveInGrid(key: string, from: number, places: readonly GridPlace[]): number | null {
	const last = places.length - 1;
	if (key === 'ArrowRight') return Math.min(from + 1, last);
	if (key === 'ArrowLeft') return Math.max(from - 1, 0);
	if (key === 'Home') return 0;
	if (key === 'End') return last;
	if (key !== 'ArrowDown' && key !== 'ArrowUp') return null;
	return nearestInRow(key === 'ArrowDown' ? 1 : -1, from, places);
}

function nearestInRow(way: 1 | -1, from: number, places: readonly GridPlace[]): number {
	const { top, middle } = places[from]!;
	const beyond = places.filter((place) => (place.top - top) * way > 0);
	if (beyond.length === 0) return from;
	const row = beyond.reduce((best, place) => ((place.top - best.top) * way < 0 ? place : best)).top;
	const distance = (place: GridPlace) => (place.top === row ? Math.abs(place.middle - middle) : Infinity);
	return places.reduce((best, place, at) => (distance(place) < distance(places[best]!) ? at : best), from);
}
