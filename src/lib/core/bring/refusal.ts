import { quoted } from '../finding';

/** Where in a file something is wrong. */
export type FilePlace =
	{ kind: 'line' | 'row' | 'feature'; number: number } | { kind: 'entry' | 'table'; name: string };

/** Why a file is refused; each has its sentence among the words of the page. */
export type Why =
	| 'tooLarge'
	| 'empty'
	| 'unknown'
	| 'shapefileAlone'
	| 'tooMany'
	| 'tooDetailed'
	| 'encoding'
	| 'json'
	| 'notGeojson'
	| 'geometry'
	| 'position'
	| 'ring'
	| 'short'
	| 'xml'
	| 'entities'
	| 'tags'
	| 'notMap'
	| 'nothing'
	| 'csvColumns'
	| 'csvNumber'
	| 'csvWkt'
	| 'csvQuote'
	| 'zipBroken'
	| 'zipEntries'
	| 'zipSize'
	| 'zipPath'
	| 'zipNested'
	| 'zipLie'
	| 'zipNothing'
	| 'shapefilePart'
	| 'shapefileBroken'
	| 'layersDiffer'
	| 'geopackage'
	| 'geopackageTables'
	| 'wkb'
	| 'late'
	| 'crashed';

/** A refusal as it travels from the worker to the page. */
export interface Refused {
	why: Why;
	place: FilePlace | null;
	/** What stands there, shortened; empty where nothing can be quoted. */
	came: string;
}

/** A file is not taken: one reason, and where it lies. */
export class Refusal extends Error implements Refused {
	readonly why: Why;
	readonly place: FilePlace | null;
	readonly came: string;

	constructor(why: Why, place: FilePlace | null = null, came: unknown = '') {
		super(why);
		this.why = why;
		this.place = place;
		this.came = came === '' ? '' : shortened(came);
	}
}

/** What is nested too deep to be written cannot be quoted. */
function shortened(came: unknown): string {
	try {
		return quoted(came);
	} catch {
		return '';
	}
}

export const inFeature = (number: number): FilePlace => ({ kind: 'feature', number });
export const inRow = (number: number): FilePlace => ({ kind: 'row', number });
export const inLine = (number: number): FilePlace => ({ kind: 'line', number });
export const inEntry = (name: string): FilePlace => ({ kind: 'entry', name: quoted(name) });

/** Lets a library read; what it cannot read is a refusal, whatever it throws. */
export function refusing<T>(why: Why, place: FilePlace | null, read: () => T): T {
	try {
		return read();
	} catch (reason) {
		throw reason instanceof Refusal ? reason : new Refusal(why, place);
	}
}
