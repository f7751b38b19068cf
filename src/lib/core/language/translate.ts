import i18next, { type TFunction } from 'i18next';
import type ask from './messages/ask/zh-Hans.json';
import type desk from './messages/desk/zh-Hans.json';
import type find from './messages/find/zh-Hans.json';
import type ground from './messages/ground/zh-Hans.json';
import type site from './messages/site/zh-Hans.json';
import type { Language } from './languages';

/** The words of the interface by part of the site; every language has the same keys. */
export interface Catalogues {
	site: typeof site;
	find: typeof find;
	desk: typeof desk;
	ask: typeof ask;
	ground: typeof ground;
}
type Part = keyof Catalogues;
export type Translate<P extends Part = 'site'> = TFunction<P>;

type Load = () => Promise<{ default: object }>;

/** Only the page's language is fetched, and of it what is in use; traditional Chinese is converted at build. */
const CATALOGUES: Readonly<Record<Part, Readonly<Record<Language, Load>>>> = {
	site: {
		'zh-Hans': () => import('./messages/site/zh-Hans.json'),
		'zh-Hant': () => import('./messages/site/zh-Hans.json?traditional'),
		en: () => import('./messages/site/en.json'),
	},
	find: {
		'zh-Hans': () => import('./messages/find/zh-Hans.json'),
		'zh-Hant': () => import('./messages/find/zh-Hans.json?traditional'),
		en: () => import('./messages/find/en.json'),
	},
	desk: {
		'zh-Hans': () => import('./messages/desk/zh-Hans.json'),
		'zh-Hant': () => import('./messages/desk/zh-Hans.json?traditional'),
		en: () => import('./messages/desk/en.json'),
	},
	ask: {
		'zh-Hans': () => import('./messages/ask/zh-Hans.json'),
		'zh-Hant': () => import('./messages/ask/zh-Hans.json?traditional'),
		en: () => import('./messages/ask/en.json'),
	},
	ground: {
		'zh-Hans': () => import('./messages/ground/zh-Hans.json'),
		'zh-Hant': () => import('./messages/ground/zh-Hans.json?traditional'),
		en: () => import('./messages/ground/en.json'),
	},
};

/** The translating function of a language, with the catalogue of one part of the site loaded. */
export async function loadTranslate<P extends Part>(language: Language, part: P): Promise<Translate<P>> {
	const { default: words } = await CATALOGUES[part][language]();
	const instance = i18next.createInstance();
	return instance.init({
		lng: language,
		resources: { [language]: { [part]: words } },
		defaultNS: part,
		interpolation: { escapeValue: false },
		initAsync: false,
	}) as unknown as Promise<Translate<P>>;
}
