import { sentenceOf, type Carried, type Published } from './carried';
import { certaintyText } from './rows';

/** How sure a position is and where it comes from, in words. */
export function certaintyOf(properties: Published['properties'], carried: Carried): string {
	return `${certaintyText(properties, carried)}: ${properties.source}`;
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
