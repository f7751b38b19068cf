import * as v from 'valibot';
import { mention } from '../mention/schema';
import { CATEGORIES, CERTAINTIES, KINDS } from './vocabulary';

const text = v.pipe(v.string(), v.nonEmpty());

/** Public name of a feature in addresses; once published it stays, or moves to `formerly`. */
export const featureId = v.pipe(
	v.string(),
	v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'),
	v.maxLength(80),
);

/** Properties of a feature as a person writes them in `layers/<dataset>.geojson`. */
export const featureProperties = v.strictObject({
	/** An undertaking with a status and money, or what stands there whether or not anything is done. */
	kind: v.picklist(KINDS),
	/** What stands there, or will, for questions such as the nearest school. */
	category: v.optional(v.picklist(CATEGORIES)),
	name: text,
	name_en: text,
	/** One sentence for readers of English, who cannot read the quotes. */
	summary_en: v.optional(text),
	aliases: v.optional(v.array(text), []),
	/** Ids that this feature had before; their addresses lead here. */
	formerly: v.optional(v.array(featureId), []),
	/** Statistical code of a committee. */
	code: v.optional(v.pipe(v.string(), v.regex(/^\d{12}$/, 'expected 12 digits'))),
	/** Ids of the places where a project without a geometry of its own stands. */
	at: v.optional(v.array(featureId), []),
	/** Set when it concerns the whole town and so has no position. */
	extent: v.optional(v.literal('town')),
	/** Other features a reader of this one will ask for. */
	related: v.optional(v.array(featureId), []),
	certainty: v.nullable(v.picklist(CERTAINTIES)),
	/** How far off the position may be; null where the position itself means nothing. */
	accuracy_m: v.nullable(v.pipe(v.number(), v.finite(), v.gtValue(0))),
	/** Where the position comes from, or why there is none. */
	source: text,
	source_en: text,
	/** Day of the position, ISO 8601. */
	date: v.pipe(v.string(), v.isoDate()),
	mentions: v.optional(v.array(mention), []),
	/** A person's decision which mention counts where the report contradicts itself. */
	settled: v.optional(v.strictObject({ status: v.optional(text), cost: v.optional(text) }), {}),
});

/** Context is drawn beside the town's features: no mentions, no kind. */
export const contextProperties = v.strictObject({
	role: v.picklist(['railway', 'road', 'expressway', 'seat']),
	name: text,
	name_en: text,
	aliases: v.optional(v.array(text), []),
	certainty: v.picklist(CERTAINTIES),
	accuracy_m: v.nullable(v.pipe(v.number(), v.finite(), v.gtValue(0))),
	source: text,
	source_en: text,
	date: v.pipe(v.string(), v.isoDate()),
});

export type FeatureProperties = v.InferOutput<typeof featureProperties>;
export type ContextProperties = v.InferOutput<typeof contextProperties>;
