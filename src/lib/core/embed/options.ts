import { DATASETS, type Dataset } from '../datasets';
import { STATUS_CHOICES, type StatusChoice } from '../filter/filter';
import { LANGUAGES, type Language } from '../language/languages';
import type { Camera } from '../projection/mercator';
import { formatCamera, parseCamera } from '../view/grammar';

export const THEMES = ['auto', 'light', 'dark'] as const;
/** Whether a wheel or one finger scrolls the host's page (`cooperative`) or moves the map. */
export const SCROLLS = ['cooperative', 'free'] as const;
/** Where links lead, as `<base target>` names it without its underscore. */
export const TARGETS = ['blank', 'top', 'parent', 'self'] as const;
/** When the live map comes: once the reader touches, focuses or zooms the map, or by itself. */
export const INTERACTIVES = ['touch', 'now'] as const;

/** What an embedded map is told by its address. */
export interface EmbedOptions {
	datasets: readonly Dataset[];
	/** Statuses that are shown; all where none is named. */
	status: readonly StatusChoice[];
	select: string | null;
	camera: Camera | null;
	legend: boolean;
	/** Whether the list stands open. */
	list: boolean;
	title: boolean;
	theme: (typeof THEMES)[number];
	/** The page's own language unless named. */
	lang: Language | null;
	basemap: string | null;
	scroll: (typeof SCROLLS)[number];
	target: (typeof TARGETS)[number];
	interactive: (typeof INTERACTIVES)[number];
}

export const PLAIN: EmbedOptions = {
	datasets: DATASETS,
	status: [],
	select: null,
	camera: null,
	legend: true,
	list: false,
	title: true,
	theme: 'auto',
	lang: null,
	basemap: null,
	scroll: 'cooperative',
	target: 'blank',
	interactive: 'touch',
};

/** How a value stands in an address. */
interface Parameter<T> {
	/** Its value; null where the text is none. */
	parse: (text: string) => T | null;
	format: (value: T) => string;
	/** What is accepted, as a list of values or a form. */
	values: string;
	/** Of a list: the names in it that are none of its values. */
	unknown?: (text: string) => string[];
}

/** The empty list in an address. */
const NONE = 'none';

const switched: Parameter<boolean> = {
	parse: (text) => ({ 1: true, true: true, 0: false, false: false })[text] ?? null,
	format: (on) => (on ? '1' : '0'),
	values: '1, 0',
};

const oneOf = <T extends string>(choices: readonly T[]): Parameter<T> => ({
	parse: (text) => choices.find((choice) => choice === text) ?? null,
	format: (choice) => choice,
	values: choices.join(', '),
});

/** A list by comma, read in the order of the choices; where it names none of them, it is as good as absent. */
const someOf = <T extends string>(choices: readonly T[]): Parameter<readonly T[]> => ({
	parse(text) {
		const chosen = choices.filter((choice) => text.split(',').includes(choice));
		return chosen.length > 0 || text === NONE ? chosen : null;
	},
	format: (chosen) => chosen.join(',') || NONE,
	values: choices.join(', '),
	unknown: (text) => text.split(',').filter((name) => name !== NONE && !choices.some((choice) => choice === name)),
});

const slug = (form: RegExp, values: string): Parameter<string | null> => ({
	parse: (text) => form.exec(text)?.[0] ?? null,
	format: (text) => text ?? '',
	values,
});

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The one table of parameters: what reads an address, the builder and the documents go by it. */
export const PARAMETERS: { readonly [Name in keyof EmbedOptions]: Parameter<EmbedOptions[Name]> } = {
	datasets: someOf(DATASETS),
	status: someOf(STATUS_CHOICES),
	select: slug(SLUG, 'id of a feature'),
	camera: {
		parse: parseCamera,
		format: (camera) => (camera ? formatCamera(camera) : ''),
		values: 'zoom/latitude/longitude',
	},
	legend: switched,
	list: switched,
	title: switched,
	theme: oneOf(THEMES),
	lang: {
		parse: (text) => LANGUAGES.find(({ tag }) => tag.toLowerCase() === text.toLowerCase())?.tag ?? null,
		format: (tag) => tag ?? '',
		values: LANGUAGES.map(({ tag }) => tag).join(', '),
	},
	basemap: slug(SLUG, 'id of a base map'),
	scroll: oneOf(SCROLLS),
	target: oneOf(TARGETS),
	interactive: oneOf(INTERACTIVES),
};

const NAMES = Object.keys(PARAMETERS) as (keyof EmbedOptions)[];

/** What of an address was not understood, and what would have been. */
export interface Ignored {
	name: string;
	value: string;
	/** Accepted values; null for a name that is no parameter. */
	expected: string | null;
}

/** Reads the parameters of an address; what is unknown, malformed or said twice is as good as absent, and told. */
export function parseOptions(pairs: Iterable<readonly [name: string, value: string]>): {
	options: EmbedOptions;
	ignored: Ignored[];
} {
	const ignored: Ignored[] = [];
	const found: Partial<EmbedOptions> = {};
	const read = <Name extends keyof EmbedOptions>(name: Name, value: string) => {
		const { parse, values: expected, unknown } = PARAMETERS[name];
		const parsed = name in found ? null : parse(value);
		if (parsed === null) {
			ignored.push({ name, value, expected });
			return;
		}
		found[name] = parsed;
		const rest = unknown?.(value) ?? [];
		if (rest.length > 0) ignored.push({ name, value: rest.join(','), expected });
	};
	for (const [name, value] of pairs) {
		const known = NAMES.find((parameter) => parameter === name);
		if (known) read(known, value);
		else ignored.push({ name, value, expected: null });
	}
	return { options: { ...PLAIN, ...found }, ignored };
}

/** Writes what differs from the defaults, `?…` or nothing at all; inverse of {@link parseOptions}. */
export function formatOptions(options: Partial<EmbedOptions>): string {
	const written = <Name extends keyof EmbedOptions>(name: Name): string[] => {
		const value = options[name] as EmbedOptions[Name] | undefined;
		if (value === undefined) return [];
		const text = PARAMETERS[name].format(value);
		return text === '' || text === PARAMETERS[name].format(PLAIN[name]) ? [] : [`${name}=${text}`];
	};
	const pairs = NAMES.flatMap(written);
	return pairs.length ? `?${pairs.join('&')}` : '';
}
