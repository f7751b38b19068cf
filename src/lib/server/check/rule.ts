import type { Finding } from '../../core/finding';
import { quoted } from '../../core/finding';
import type { Location, Quote } from '../../core/mention/locate';
import type { Mention } from '../../core/mention/schema';
import type { ReadReport } from '../read/reports';
import type { ReadTown } from '../read/town';
import { shown } from '../read/words';

/** A mention together with whose it is and where its quote was found. */
export interface Cited {
	file: string;
	/** `<feature id> mentions[0]`, or `<indicator id> mention`. */
	place: string;
	mention: Mention;
	/** Its report; null when the town has none of that year, or its text could not be read. */
	report: ReadReport | null;
	/** Every place where the quote stands; a good mention has one. */
	locations: Location[];
}

/** What the rules look at: the town as read, and its mentions, found once for all rules. */
export interface Evidence extends ReadTown {
	cited: readonly Cited[];
}

/** One rule of the data: what was read in, findings out. */
export type Rule = (evidence: Evidence) => Finding[];

/** A finding that keeps the site from being built. */
export function error(file: string, place: string, came: unknown, expected: string): Finding {
	return { level: 'error', file, place, came: quoted(shown(came)), expected };
}

/** A quote as a person would point at it: prefix and suffix in brackets. */
export function formatQuote({ exact, prefix, suffix }: Quote): string {
	return `${prefix ? `[${prefix}]` : ''}${exact}${suffix ? `[${suffix}]` : ''}`;
}
