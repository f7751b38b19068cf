import * as v from 'valibot';
import { DATASETS } from '../datasets';
import { featureId } from '../feature/schema';
import { KINDS } from '../feature/vocabulary';

const text = v.pipe(v.string(), v.nonEmpty());

/** A feature that the town has taken out: what its page says from then on. */
export const removedFeature = v.strictObject({
	/** The id under which it was published. */
	id: featureId,
	kind: v.picklist(KINDS),
	dataset: v.optional(v.picklist(DATASETS)),
	name: text,
	name_en: text,
	/** Day on which it was taken out, ISO 8601. */
	date: v.pipe(v.string(), v.isoDate()),
	/** Why, in a sentence. */
	why: text,
	why_en: text,
	/** Ids of features to look at instead. */
	instead: v.optional(v.array(featureId), []),
});

export type RemovedFeature = v.InferOutput<typeof removedFeature>;

/**
 * `geodata/removed.json`: features that are no longer told of, as a list. A town that has removed nothing has no such
 * file. Their addresses say when and why instead of leading nowhere.
 */
export const REMOVED_FILE = 'removed.json';
