import i18next, { type TFunction } from 'i18next';
import type catalogue from './messages/zh-Hans.json';
import type { Language } from './languages';

/** The words of the interface; every language has the same keys. */
export type Catalogue = typeof catalogue;
export type Translate = TFunction<'site'>;

/** Only the catalogue of the page's language is fetched; traditional Chinese is converted at build. */
const CATALOGUES: Readonly<Record<Language, () => Promise<{ default: object }>>> = {
	'zh-Hans': () => import('./messages/zh-Hans.json'),
	'zh-Hant': () => import('./messages/zh-Hans.json?traditional'),
	en: () => import('./messages/en.json'),
};

/** The translating function of a language, with its catalogue loaded. */
export async function loadTranslate(language: Language): Promise<Translate> {
	const { default: site } = await CATALOGUES[language]();
	const instance = i18next.createInstance();
	return instance.init({
		lng: language,
		resources: { [language]: { site } },
		defaultNS: 'site',
		interpolation: { escapeValue: false },
		initAsync: false,
	}) as unknown as Promise<Translate>;
}
