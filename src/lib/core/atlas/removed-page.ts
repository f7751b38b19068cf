import type { Dataset } from '../datasets';
import type { Neighbour } from './feature-page';

/** What the page of a feature that was removed says, in the language of the page. */
export interface RemovedPage {
	id: string;
	dataset: Dataset | null;
	name: string;
	/** The Chinese name beside an English one. */
	original: string | null;
	/** When, in a sentence. */
	when: string;
	/** Why, in the town's words. */
	why: string;
	instead: Neighbour[];
	/** Heading of {@link instead}. */
	insteadHeading: string;
	/** Words of the link to the map. */
	toMap: string;
	/** One sentence for search engines and shared links. */
	description: string;
}
