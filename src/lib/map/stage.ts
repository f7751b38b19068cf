/** How much of the map the live one shows; the drawn one shows the rest, and all of it at `none`. */
export type Stage = 'none' | 'shapes' | 'all';
