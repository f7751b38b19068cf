/** The file of the live map's data, and the one beside it that its tiles are in. */
export const MAP_FILE = 'map.json';
export const TILES_FILE = 'tiles.pmtiles';

/** The sources that vector tiles may hold, as layers of the same names. */
export const TILED = ['shapes', 'anchors'] as const;

/**
 * The most features that travel as GeoJSON. Measured on two cores without a graphics card: with 1,000 features the live
 * map is there a quarter sooner from GeoJSON, with 5,000 an eighth sooner from tiles, and tiles can be sketched
 * long before either.
 */
export const MOST_UNTILED = 5_000;
