import * as v from 'valibot';
import { NATURES } from '../feature/vocabulary';
import { mention } from '../mention/schema';
import { featureId } from '../feature/schema';

const text = v.pipe(v.string(), v.nonEmpty());

/** A figure of the report that is no project: output, revenue, debt resolved, a target. */
export const indicator = v.strictObject({
	id: featureId,
	name: text,
	name_en: text,
	value: v.pipe(v.number(), v.finite()),
	/** CNY for money (value in whole yuan), % for a share or a growth, else what is counted. */
	unit: text,
	qualifier: v.optional(v.picklist(['about', 'over', 'under'])),
	nature: v.optional(v.picklist(NATURES)),
	/** The time the figure is about: ISO 8601 interval `2022-01/2022-10` or a year. */
	period: text,
	/** Growth over the same time a year before, in per cent. */
	year_on_year: v.optional(v.pipe(v.number(), v.finite())),
	/** A plan's figure, not a result. */
	target: v.optional(v.boolean(), false),
	mention,
});
export const indicators = v.array(indicator);

export type Indicator = v.InferOutput<typeof indicator>;
