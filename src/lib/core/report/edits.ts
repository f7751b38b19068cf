import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty());

/**
 * `geodata/reports/<year>.json`: what a person decided about one report as received. Every string
 * is matched letter for letter; one that does not occur exactly once is a finding.
 */
export const reportEdits = v.strictObject({
	title: text,
	title_en: text,
	publisher: text,
	/** Where the text was taken from, in words; never followed as an address. */
	source: text,
	source_en: text,
	received: v.pipe(v.string(), v.isoDate()),
	/** For each part in order, whether it looks back (review) or ahead (plan). */
	parts: v.array(v.picklist(['review', 'plan'])),
	/** Damaged passages as received, what they must have been, and why we think so. */
	corrections: v.array(v.strictObject({ raw: text, corrected: text, reason: text, reason_en: text })),
	/** Whole lines of the web page that are no part of the report. */
	boilerplate: v.array(v.strictObject({ raw: text, reason: text })),
	/** Opening words of items that the report runs into the paragraph, in simplified Chinese. */
	leads: v.array(text),
	/** Figures of money that belong to no feature and no indicator, each with the reason. */
	unaccounted: v.array(v.strictObject({ exact: text, reason: text, reason_en: text })),
});

export type ReportEdits = v.InferOutput<typeof reportEdits>;
export type PartKind = ReportEdits['parts'][number];
