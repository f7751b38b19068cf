import type { Certainty } from '../feature/vocabulary';
import type { Status } from '../feature/vocabulary';
import type { Money } from '../money/parse';
import type { Picture } from '../picture/picture';
import type { Entry, Quote } from './entry';

/** Everything the page of one project or place shows, in the language of the page. */
export interface FeaturePage {
	entry: Entry;
	aliases: string[];
	code: string | null;
	picture: Picture;
	/** Every statement of a status, through the reports. */
	statuses: { status: Status | null; phase: string | null; quote: Quote }[];
	figures: { money: Money; quote: Quote }[];
	changes: { from: Money; to: Money; difference: number; fromQuote: Quote; toQuote: Quote }[];
	contradictions: Quote[];
	position: {
		certainty: Certainty | null;
		accuracy_m: number | null;
		source: string;
		date: string;
		/** Longitude and latitude of a point; null for anything else and for what is only schematic. */
		coordinates: [number, number] | null;
	};
	/** Lengths and areas: what the report states, in metres or square metres, and what is drawn. */
	sizes: { measure: 'length' | 'area'; stated: number; drawn: number | null }[];
	at: Neighbour[];
	projects: Neighbour[];
	related: Neighbour[];
}

/** Another feature as a link. */
export type Neighbour = Pick<Entry, 'id' | 'kind' | 'dataset' | 'name'>;
