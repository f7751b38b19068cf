import type { Feature, Geometry } from 'geojson';
import type { PublicMention, PublicProperties } from '../atlas/public';
import type { LedgerRow } from '../ledger/ledger';
import type { About } from './about';
import type { CarryWords } from './words';

/** A feature as it is published. */
export type Published = Feature<Geometry | null, PublicProperties>;

/** A figure of the ledger as it is published. */
export type CarriedFigure = Pick<
	LedgerRow,
	| 'figure'
	| 'yuan'
	| 'qualifier'
	| 'nature'
	| 'target'
	| 'current'
	| 'feature'
	| 'also'
	| 'report'
	| 'sentence'
	| 'exact'
	| 'plan'
>;

/** What is carried away: the one input of every writer. Plain data, so that it can be handed to a worker. */
export interface Carried {
	/** In the order of the list. */
	features: readonly Published[];
	/** Figures of money of these features. */
	figures: readonly CarriedFigure[];
	about: About;
	words: CarryWords;
	/** Address of the site in the reader's language, with a slash at its end; empty where it is not known. */
	site: string;
	/** Statistical code of the town. */
	code: string;
	reports: readonly { year: string; title: string }[];
}

/** Address of the page of a feature; a path below the site where the site's own address is not known. */
export function pageOf({ site }: Pick<Carried, 'site'>, { kind, id }: { kind: string; id: string }): string {
	return `${site}${kind === 'project' ? 'projects' : 'places'}/${id}/`;
}

/** Address of the sentence of a mention. */
export function sentenceOf(
	{ site }: Pick<Carried, 'site'>,
	{ report, sentence }: Pick<PublicMention, 'report' | 'sentence'>,
): string {
	return `${site}reports/${report}/#${sentence}`;
}
