import type { Bounds, LngLat } from '../projection/mercator';
import type { Format } from './brought';
import type { Guess } from './guess';
import type { Stated } from './stated';

/** How many features of each kind; those without a position are counted too. */
export type Counts = Readonly<Record<'point' | 'line' | 'area' | 'mixed' | 'none', number>>;

/** What is in a file that was read. */
export interface Summary {
	format: Format;
	/** What its text was read as; null for what is no text. */
	encoding: string | null;
	counts: Counts;
	/** Names of its properties. */
	fields: readonly string[];
	/** What it says of its own coordinates. */
	stated: Stated | null;
	guess: Guess;
}

/** A distance and the degrees from north, clockwise, in which it goes. */
export interface Way {
	metres: number;
	bearing: number;
}

/** Where a datum puts the data. */
export interface Preview {
	/** The middle of the data in degrees; null where the datum makes no sense of the numbers. */
	middle: LngLat | null;
	bounds: Bounds | null;
	/** How far the numbers move from where they stand when they are taken for WGS 84; null where they are metres. */
	shift: Way | null;
	/** How far the data lies from the town; null where the two meet. */
	away: Way | null;
	/** The first feature, from 1, whose position is on no map with this datum, and that position. */
	outside: { number: number; at: string } | null;
	/** Some positions, before (null where those are metres) and after. */
	sample: readonly (readonly [before: LngLat | null, after: LngLat])[];
}

/** A feature of a file that can be chosen by its name; its number counts from 0. */
export interface Named {
	number: number;
	name: string;
	line: boolean;
	/** Whether it has so few positions that it may be asked about. */
	askable: boolean;
}

/** What a page knows of a file that is on its map; the features stay where they were read. */
export interface Held {
	/** Tells the file from every other, as far as an address needs it. */
	digest: string;
	counts: Counts;
	bounds: Bounds;
	named: readonly Named[];
	/** Whether the whole of it may be asked about, and whether all of it is lines. */
	askable: boolean;
	lines: boolean;
}

/** Most properties of a feature that are shown. */
export const MOST_TOLD = 100;

/** What a file says of one of its features: text, and nothing but text. */
export interface Told {
	number: number;
	name: string;
	properties: readonly (readonly [key: string, text: string])[];
	/** How many more there are. */
	more: number;
	bounds: Bounds | null;
}

/** How many features of a file answer a question, and the first of their names. */
export interface Meeting {
	count: number;
	names: readonly string[];
}
