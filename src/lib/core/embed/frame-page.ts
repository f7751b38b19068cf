import type { Entry, Quote } from '../atlas/entry';
import type { Dataset } from '../datasets';
import type { Certainty, Status } from '../feature/vocabulary';
import type { Picture } from '../picture/picture';
import type { Subject } from './subject';

/** A feature as the list of a frame tells it: status, money, and the words that say so. */
export type FrameEntry = Pick<Entry, 'id' | 'kind' | 'dataset' | 'name' | 'status' | 'phase' | 'cost' | 'shownBy'> & {
	quotes: Quote[];
};

/** Everything an embedded map shows, in the language of its page. */
export interface FramePage {
	subject: Subject;
	/** Name of what it shows. */
	name: string;
	entries: FrameEntry[];
	picture: Picture;
	/** What its legend has to explain. */
	legend: { datasets: Dataset[]; statuses: (Status | null)[]; certainties: Certainty[] };
	/** Ids of the shapes that the live map shows; null for all of them. */
	only: string[] | null;
	/** Parameters of the whole map that shows the same. */
	whole: string;
	/** Years of the reports it quotes. */
	reports: string[];
	licence: string;
	/** Ids of the base maps that the town has. */
	baseMaps: string[];
	/** Origins whose messages are answered. */
	messageOrigins: string[];
}
