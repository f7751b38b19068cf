import type { Dataset } from '../datasets';
import type { Picture } from '../picture/picture';
import type { Entry } from './entry';

/** A run of text with the features it speaks of, as indexes into the page's `subjects`. */
export interface Run {
	text: string;
	subjects: number[];
	money: boolean;
}

/** A sentence ready to be set: its address and its runs. */
export interface Line {
	id: string;
	runs: Run[];
}

/** What a report speaks of, as far as its page needs it. */
export type Subject = Pick<
	Entry,
	'id' | 'kind' | 'dataset' | 'name' | 'status' | 'cost' | 'shownBy' | 'bounds' | 'certainty'
>;

/** A damaged passage of the text as received and what it must have been. */
export interface EditorsNote {
	raw: string;
	corrected: string;
	reason: string;
	/** Address of the sentence it stands in. */
	sentence: string | null;
}

/** A figure of money of the text and what it belongs to. */
export interface AccountedFigure {
	figure: string;
	sentence: string;
	/** Names of features and indicators, or the reason why there is none. */
	belongsTo: { name: string; id: string | null; dataset: Dataset | null }[];
}

/** Everything the page of a report shows, in the language of the page. */
export interface ReportPage {
	year: string;
	title: string;
	source: string;
	received: string;
	parts: {
		id: string;
		title: string;
		sections: {
			id: string;
			title: string | null;
			items: { id: string; lead: Line | null; paragraphs: Line[][] }[];
		}[];
	}[];
	subjects: Subject[];
	notes: EditorsNote[];
	figures: AccountedFigure[];
	picture: Picture;
}
