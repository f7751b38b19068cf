/** Languages of the site: BCP 47 tag and the first segment of its addresses. */
export const LANGUAGES = [
	{ tag: 'zh-Hans', segment: '', label: '简' },
	{ tag: 'zh-Hant', segment: 'zh-hant', label: '繁' },
	{ tag: 'en', segment: 'en', label: 'EN' },
] as const;

export type Language = (typeof LANGUAGES)[number]['tag'];

/** The language of an address segment; the segment-less addresses are in simplified Chinese. */
export function languageOf(segment: string | undefined): Language {
	return LANGUAGES.find((language) => language.segment === segment)?.tag ?? 'zh-Hans';
}

/** The language a quote of the report is shown in: Chinese always, in the reader's script. */
export function quoteLanguage(language: Language): Language {
	return language === 'en' ? 'zh-Hans' : language;
}
