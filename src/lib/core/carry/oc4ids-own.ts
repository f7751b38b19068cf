import { sentenceOf, type Carried, type Published } from './carried';

/** How sure a position is and where it comes from, in words. */
export function certaintyOf({ certainty, accuracy_m, source }: Published['properties'], { words }: Carried): string {
	const accuracy = accuracy_m === null ? '' : ` (±${accuracy_m} m)`;
	return `${words.certainty[certainty ?? 'none'] ?? certainty}${accuracy}: ${source}`;
}

/** The quotes behind a project, which the standard has no field for. */
export function quotesOf({ mentions }: Published['properties'], carried: Carried) {
	return mentions.map((mention) => ({
		exact: mention.exact,
		report: mention.report,
		sentence: sentenceOf(carried, mention),
		says: mention.says,
	}));
}
