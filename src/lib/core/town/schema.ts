import * as v from 'valibot';
import { FLAVORS, SCHEMATIC } from '../base/base-map';
import { TIANDITU_SETS } from '../base/tianditu';
import { SITE_ADDRESS, SITE_EXPECTED } from './site-address.js';

const text = v.pipe(v.string(), v.nonEmpty());
const lng = v.pipe(v.number(), v.finite(), v.minValue(-180), v.maxValue(180));
const lat = v.pipe(v.number(), v.finite(), v.minValue(-85), v.maxValue(85));

const ADDRESS = /^(?:https?:\/\/[^\s/]+\/\S+|(?!\/|[a-z]+:)\S+)$/;
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'));
const named = { id, name: text, name_en: text };

/** An address on the web, or a path below the site, without a slash before it. */
const address = (expected: string) => v.pipe(v.string(), v.regex(ADDRESS, `expected ${expected}`));

/** Scheme and host, `https://host`, or `https://*.host` where `stars` are allowed. */
const ORIGIN = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?$/;
const SOURCES = /^(?:\*|https?:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?)$/;
const HOST = /^https?:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?$/;

/** Who may do what with the map on pages of their own: two settings, for to show is not to steer. */
const embedding = v.strictObject({
	/** Sources of CSP's `frame-ancestors` that may show the embedded map: `*` anybody. Every other page is the site's own. */
	frame_ancestors: v.optional(
		v.array(v.pipe(v.string(), v.regex(SOURCES, 'expected *, https://host or https://*.host'))),
		['*'],
	),
	/** Origins whose pages are answered and told what a reader does; none unless named. */
	message_origins: v.optional(
		v.array(v.pipe(v.string(), v.regex(ORIGIN, 'expected an origin, https://host, without a path'))),
		[],
	),
});

/** A base map by what it is made of. */
const BASES = {
	schematic: v.strictObject({
		id: v.pipe(
			v.string(),
			v.regex(new RegExp(`^${SCHEMATIC}$`), `expected ${SCHEMATIC}, or beside the id one of style, pmtiles, tianditu`),
		),
	}),
	style: v.strictObject({
		...named,
		style: address('the address of a MapLibre style: https://…, or a path below the site'),
		attribution: v.optional(text),
		attribution_en: v.optional(text),
		/** Hosts that the style asks beside its own: what is not named is not asked. */
		hosts: v.optional(v.array(v.pipe(v.string(), v.regex(HOST, 'expected https://host or https://*.host')))),
	}),
	pmtiles: v.strictObject({
		...named,
		pmtiles: v.pipe(
			address('the name of a file in base/, a path below the site, or https://…'),
			v.regex(/\.pmtiles(?:\?\S*)?$/, 'expected a name that ends in .pmtiles'),
		),
		attribution: text,
		attribution_en: v.optional(text),
		flavor: v.optional(v.picklist(FLAVORS)),
	}),
	tianditu: v.strictObject({ id, tianditu: v.picklist(TIANDITU_SETS) }),
} as const;

export type BaseMapEntry = { [Kind in keyof typeof BASES]: v.InferOutput<(typeof BASES)[Kind]> }[keyof typeof BASES];

/** One base map; what it is made of decides which keys it has. */
const baseMap: v.GenericSchema<BaseMapEntry> = v.lazy((input) => {
	const kinds = ['style', 'pmtiles', 'tianditu'] as const;
	const kind = kinds.find((name) => typeof input === 'object' && input !== null && name in input);
	return BASES[kind ?? 'schematic'] as v.GenericSchema<BaseMapEntry>;
});

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
	/** What the town lies on, the first unless a reader chooses another; `schematic` is the town's own drawing. */
	base_maps: v.pipe(v.array(baseMap), v.minLength(1)),
	/** 审图号; empty until the town has one. Nothing is shown in public while it is empty. */
	map_review_number: v.string(),
	contact: v.string(),
	/** Address under which the site is published, with a slash at its end; empty until it is. */
	site: v.optional(
		v.pipe(v.string(), v.regex(new RegExp(`^$|${SITE_ADDRESS.source}`, 'i'), `expected ${SITE_EXPECTED}, or nothing`)),
		'',
	),
	embedding: v.optional(embedding, {}),
	/** Licence of the town's own data. */
	licence: text,
	licence_en: text,
	languages: v.pipe(v.array(v.picklist(['zh-Hans', 'zh-Hant', 'en'])), v.minLength(1)),
	/** Names that the conversion to traditional Chinese would get wrong. */
	traditional: v.optional(v.record(text, text), {}),
});

export type Town = v.InferOutput<typeof town>;
