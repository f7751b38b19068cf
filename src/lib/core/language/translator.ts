/** Words by key, the parts of a key nested; a word that depends on a count has forms: `projects_one`, `projects_other`. */
export interface Catalogue {
	readonly [key: string]: string | Catalogue;
}

type Stem<Key> = Key extends `${infer Word}_${'one' | 'other'}` ? Word : Key;

/** The keys of a catalogue, parts joined by dots; the forms of one word are one key. */
export type KeyOf<Words> = {
	[Key in keyof Words & string]: Words[Key] extends string
		? Stem<Key>
		: Words[Key] extends object
			? `${Key}.${KeyOf<Words[Key]>}`
			: never;
}[keyof Words & string];

/** Says the words of a key with values in the place of `{{name}}`; `count` chooses the form. */
export type Say<Key> = (key: Key, values?: Readonly<Record<string, unknown>>) => string;

/**
 * Speaks a catalogue. This stands in the way of the first paint, so it is the platform's plural rules and no more: a
 * library for it would be a fifth of all that a page loads.
 * Plural rules: Unicode CLDR by ECMA-402, https://tc39.es/ecma402/#pluralrules-objects
 * @param language BCP 47 tag.
 * @returns what says the words of a key; a key without words says itself.
 */
export function translatorOf(language: string, catalogue: Catalogue): Say<string> {
	const words = new Map(flat(catalogue, ''));
	const plurals = new Intl.PluralRules(language);
	return (key, values = {}) => {
		const form = typeof values.count === 'number' ? words.get(`${key}_${plurals.select(values.count)}`) : undefined;
		const text = form ?? words.get(key) ?? key;
		return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
	};
}

function flat(catalogue: Catalogue, path: string): [string, string][] {
	return Object.entries(catalogue).flatMap(([name, value]): [string, string][] =>
		typeof value === 'string' ? [[path + name, value]] : flat(value, `${path}${name}.`),
	);
}
