import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty());
const lng = v.pipe(v.number(), v.finite(), v.minValue(-180), v.maxValue(180));
const lat = v.pipe(v.number(), v.finite(), v.minValue(-85), v.maxValue(85));

/** `geodata/town.json`: who the town is and how its site is set up. */
export const town = v.strictObject({
	name: text,
	name_en: text,
	/** The county or city it belongs to. */
	parent: text,
	parent_en: text,
	codes: v.record(v.pipe(v.string(), v.regex(/^[a-z]+$/)), v.pipe(v.string(), v.regex(/^\d+$/))),
	centre: v.strictTuple([lng, lat]),
	/** [west, south, east, north]: what the map opens on, and where every feature of the town lies. */
	bounds: v.strictTuple([lng, lat, lng, lat]),
	/** Where context may lie: neighbours stand outside the bounds. */
	context_bounds: v.strictTuple([lng, lat, lng, lat]),
	base_maps: v.array(v.strictObject({ id: v.literal('schematic') })),
	/** 审图号; empty until the town has one. Nothing is shown in public while it is empty. */
	map_review_number: v.string(),
	contact: v.string(),
	/** Licence of the town's own data. */
	licence: text,
	licence_en: text,
	languages: v.pipe(v.array(v.picklist(['zh-Hans', 'zh-Hant', 'en'])), v.minLength(1)),
	/** Names that the conversion to traditional Chinese would get wrong. */
	traditional: v.optional(v.record(text, text), {}),
});

export type Town = v.InferOutput<typeof town>;
