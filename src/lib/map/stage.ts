/** How much of the map the live one shows; the drawn one shows the rest, and all of it at `none`. */
export type Stage = 'none' | 'shapes' | 'all';

/** A point of a map on screen, in pixels from its upper left corner. */
export interface ScreenPoint {
	x: number;
	y: number;
}
