/** The one layer of the tiles of a file that was brought. */
export const GUEST_LAYER = 'guests';

/** The deepest tiles: half a metre a unit; nearer cameras draw them larger. */
export const DEEPEST_GUEST = 14;

/** Files of more features are dense: each is drawn small and without its name, or the page would be kept waiting. */
export const DENSE = 2000;
