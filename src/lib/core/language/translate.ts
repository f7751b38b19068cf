import type ask from './messages/ask/zh-Hans.json';
import type bring from './messages/bring/zh-Hans.json';
import type budget from './messages/budget/zh-Hans.json';
import type carry from './messages/carry/zh-Hans.json';
import type builder from './messages/builder/zh-Hans.json';
import type embed from './messages/embed/zh-Hans.json';
import type handout from './messages/handout/zh-Hans.json';
import type present from './messages/present/zh-Hans.json';
import type presenter from './messages/presenter/zh-Hans.json';
import type paper from './messages/paper/zh-Hans.json';
import type phase from './messages/phase/zh-Hans.json';
import type data from './messages/data/zh-Hans.json';
import type desk from './messages/desk/zh-Hans.json';
import type find from './messages/find/zh-Hans.json';
import type ground from './messages/ground/zh-Hans.json';
import type site from './messages/site/zh-Hans.json';
import type { Language } from './languages';
import { translatorOf, type Catalogue, type KeyOf, type Say } from './translator';

/** The words of the interface by part of the site; every language has the same keys. */
export interface Catalogues {
	site: typeof site;
	find: typeof find;
	desk: typeof desk;
	ask: typeof ask;
	ground: typeof ground;
	paper: typeof paper;
	phase: typeof phase;
	carry: typeof carry;
	budget: typeof budget;
	bring: typeof bring;
	present: typeof present;
	presenter: typeof presenter;
	handout: typeof handout;
	embed: typeof embed;
	builder: typeof builder;
	data: typeof data;
}
type Part = keyof Catalogues;
export type Translate<P extends Part = 'site'> = Say<KeyOf<Catalogues[P]>>;

type Load = () => Promise<{ default: Catalogue }>;

/** Only the page's language is fetched, and of it what is in use; traditional Chinese is converted at build. */
const SITE: Readonly<Record<Language, Load>> = {
	'zh-Hans': () => import('./messages/site/zh-Hans.json'),
	'zh-Hant': () => import('./messages/site/zh-Hans.json?traditional'),
	en: () => import('./messages/site/en.json'),
};

/** The translating function of a language, with the catalogue of one part of the site loaded. */
export async function loadTranslate<P extends Part>(language: Language, part: P): Promise<Translate<P>> {
	return translatorOf(language, await load(language, part)) as Translate<P>;
}

async function load(language: Language, part: Part): Promise<Catalogue> {
	const catalogue = part === 'site' ? SITE : (await import('./later-words')).LATER[part];
	return (await catalogue[language]()).default;
}
