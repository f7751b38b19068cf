/** Kinds of files, in the order they are offered: for a desk first, then for machines. */
export const FORMATS = ['xlsx', 'csv', 'geojson', 'gpkg', 'kml', 'oc4ids'] as const;
export type Format = (typeof FORMATS)[number];

/** What a file is called at its end, and what it says it is. */
export const FILES: Readonly<Record<Format, { ending: string; type: string }>> = {
	xlsx: { ending: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
	csv: { ending: 'csv', type: 'text/csv;charset=utf-8' },
	geojson: { ending: 'geojson', type: 'application/geo+json' },
	gpkg: { ending: 'gpkg', type: 'application/geopackage+sqlite3' },
	kml: { ending: 'kml', type: 'application/vnd.google-earth.kml+xml' },
	oc4ids: { ending: 'oc4ids.json', type: 'application/json' },
};

/** Formats whose files hold the figures of the ledger as well. */
export const WITH_FIGURES: readonly Format[] = ['xlsx', 'gpkg'];

/** `<town>-projects-2026-11-22.csv`; what no file system takes in a name becomes a hyphen. */
export function fileName(town: string, day: string, format: Format): string {
	return `${safeName(town)}-projects-${day}.${FILES[format].ending}`;
}

/** `<town>-2026-11-22.png` */
export const pictureName = (town: string, day: string): string => `${safeName(town)}-${day}.png`;

/** `<town>-2022-presentation.pptx`; of a choice of its scenes `<town>-2022-p1-3.pptx`. */
export const presentationName = (town: string, year: string, choice: string): string =>
	`${safeName(town)}-${year}-${choice === 'all' ? 'presentation' : choice}.pptx`;

// eslint-disable-next-line no-control-regex -- no file system takes control characters
const safeName = (town: string): string => town.trim().replaceAll(/[\s"*/:<>?\\|\u0000-\u001F]+/g, '-');
