import * as v from 'valibot';
import { NATURES, STATUSES } from '../feature/vocabulary';

const text = v.pipe(v.string(), v.nonEmpty());
const positive = v.pipe(v.number(), v.finite(), v.gtValue(0));

/** What a quote says of its feature. Every figure here must stand in the quote itself. */
export const says = v.strictObject({
	/** OC4IDS project status that the report's words amount to. */
	status: v.optional(v.picklist(STATUSES)),
	/** The report's own words for it, a part of the quote: 正在征地. */
	phase: v.optional(text),
	/** Whole yuan. */
	money: v.optional(v.pipe(v.number(), v.safeInteger(), v.gtValue(0))),
	/** Missing means exact: 近 is about, 余 and 以上 are over. */
	qualifier: v.optional(v.picklist(['about', 'over', 'under'])),
	nature: v.optional(v.picklist(NATURES)),
	length_m: v.optional(positive),
	area_mu: v.optional(positive),
	/** A number of things, e.g. projects or cooperatives. */
	count: v.optional(v.pipe(v.number(), v.safeInteger(), v.gtValue(0))),
	/** Day in the report's year, ISO 8601. */
	date: v.optional(v.pipe(v.string(), v.isoDate())),
});

/**
 * One exact quote of a report about one feature: a text-quote selector.
 * https://www.w3.org/TR/annotation-model/#text-quote-selector
 * `exact`, with `prefix` and `suffix` where needed, occurs exactly once in the canonical text.
 */
export const mention = v.strictObject({
	report: v.pipe(v.string(), v.regex(/^\d{4}$/, 'expected a year')),
	exact: text,
	prefix: v.optional(text),
	suffix: v.optional(text),
	says: v.optional(says, {}),
});

export type Says = v.InferOutput<typeof says>;
export type Mention = v.InferOutput<typeof mention>;
