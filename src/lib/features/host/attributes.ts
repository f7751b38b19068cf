import type { FrameChange, FrameState } from '../../core/embed/frame';
import { formatOptions, PARAMETERS, PLAIN, parseOptions, type EmbedOptions } from '../../core/embed/options';
import { subjectOf } from '../../core/embed/subject';
import { LANGUAGES, type Language } from '../../core/language/languages';

/** What of the options a frame can be told while it is open; the rest is of its address. */
export const CHANGEABLE = ['datasets', 'status', 'select', 'camera'] as const satisfies (keyof FrameState)[];

type Named = Exclude<keyof EmbedOptions, 'lang'>;

const NAMES = (Object.keys(PARAMETERS) as (keyof EmbedOptions)[]).filter((name): name is Named => name !== 'lang');

/** `title` is HTML's own, the name of the frame: whether the map has a title is said by another attribute. */
const attributeOf = (name: Named): string => (name === 'title' ? 'title-bar' : name);

/** Every attribute that is a parameter of the frame's address. */
export const OPTION_ATTRIBUTES: readonly string[] = NAMES.map(attributeOf);

/**
 * Reads the options that an element's attributes name; a bare `list` is `list="1"`, any other bare one as good as absent.
 * @param get value of an attribute, null when absent (Element.getAttribute).
 */
export function readOptions(get: (attribute: string) => string | null): ReturnType<typeof parseOptions> {
	const pairs = NAMES.flatMap((name): [string, string][] => {
		const value = get(attributeOf(name));
		const switched = name === 'legend' || name === 'list' || name === 'title';
		if (value === null || (value === '' && !switched)) return [];
		return [[name, value || '1']];
	});
	return parseOptions(pairs);
}

/** The language of the atlas for a BCP 47 tag, by its script or else its region; the first one for any other tag. */
export function languageFor(tag: string): Language {
	if (/^zh-(?!hans)(?:.*-)?(?:hant|tw|hk|mo)\b/i.test(tag)) return 'zh-Hant';
	return /^en\b/i.test(tag) ? 'en' : 'zh-Hans';
}

/**
 * Address of the site that a map is of, with a slash at its end.
 * @param named by the element; else it is where the script lies, two steps up. Null where neither is known, or is no web address.
 */
export function siteOf(named: string | null, script: string, base: string): string | null {
	try {
		const { protocol, href } = named === null ? new URL('..', script) : new URL(named.replace(/\/?$/, '/'), base);
		return /^https?:$/.test(protocol) ? href : null;
	} catch {
		return null;
	}
}

/**
 * Address of a frame.
 * @param site address of the site, with a slash at its end.
 * @param subject as {@link subjectOf} reads it, and as its path has it.
 * @returns null where that is no subject.
 */
export function frameAddress(
	site: string,
	subject: string,
	language: Language,
	options: Partial<EmbedOptions>,
): string | null {
	if (!subjectOf(subject)) return null;
	const { segment } = LANGUAGES.find(({ tag }) => tag === language)!;
	return [site, segment && `${segment}/`, 'embed/', subject && `${subject}/`, formatOptions(options)].join('');
}

/** Width to height, `16/9` or `1.5`, as CSS writes an `aspect-ratio`; that of old paper where the text is none. */
export function readRatio(text: string | null): string {
	const [, width, height = '1'] = /^\s*(\d*\.?\d+)\s*(?:[/:]\s*(\d*\.?\d+)\s*)?$/.exec(text ?? '') ?? [];
	return Number(width) > 0 && Number(height) > 0 ? `${width}/${height}` : '4/3';
}

/**
 * Holds values to what an address can say, member by member, so that nothing else of what came goes on.
 * @param names of the members that have to be there.
 * @returns null where one of them is no value of its parameter.
 */
export function heldTo(came: unknown, names: readonly (keyof FrameState)[]): FrameChange | null {
	const hold = <Name extends keyof FrameState>(name: Name): [Name, FrameState[Name]] => {
		const { parse, format } = PARAMETERS[name];
		const value = (came as FrameState)[name];
		const held = value === null ? PLAIN[name] : parse(format(value));
		if (held === null ? value !== null : value === null) throw new TypeError(name);
		return [name, held!];
	};
	try {
		return Object.fromEntries(names.map(hold));
	} catch {
		// Of another type than its parameter, too: no value of any other can be formatted.
		return null;
	}
}
