import type { PartKind } from '../report/edits';
import { sentencesOf, type Report } from '../report/parse';
import type { Voice } from './present';

/** The parts and sections of a report, to choose from. */
export interface ReportContents {
	year: string;
	parts: {
		kind: PartKind;
		title: string;
		/** Sections that have words of their own; one without a title goes by its opening words. */
		sections: { id: string; title: string }[];
	}[];
}

/** How many characters of its first sentence name a section without a title. */
const OPENING = 16;

/** The contents of a report in the script of a page. */
export function reportContents({ year, parts }: Report, { script }: Voice): ReportContents {
	return {
		year,
		parts: parts.map((part) => ({
			kind: part.kind,
			title: script(part.title),
			sections: part.sections.flatMap((section) => {
				const opening = sentencesOf({ year, parts: [{ ...part, sections: [section] }] })[0]?.sentence.text;
				const title = section.title ?? (opening && `${opening.slice(0, OPENING)}…`);
				return title ? [{ id: `${year}/${section.id}`, title: script(title) }] : [];
			}),
		})),
	};
}
