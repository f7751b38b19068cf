import type { Language } from './languages';
import type { Catalogue } from './translator';

type Load = () => Promise<{ default: Catalogue }>;

/** Words of what a reader asks for after the page has come: each part's, each language's, when it is in use. */
export const LATER = {
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
	paper: {
		'zh-Hans': () => import('./messages/paper/zh-Hans.json'),
		'zh-Hant': () => import('./messages/paper/zh-Hans.json?traditional'),
		en: () => import('./messages/paper/en.json'),
	},
	phase: {
		'zh-Hans': () => import('./messages/phase/zh-Hans.json'),
		'zh-Hant': () => import('./messages/phase/zh-Hans.json?traditional'),
		en: () => import('./messages/phase/en.json'),
	},
	carry: {
		'zh-Hans': () => import('./messages/carry/zh-Hans.json'),
		'zh-Hant': () => import('./messages/carry/zh-Hans.json?traditional'),
		en: () => import('./messages/carry/en.json'),
	},
	budget: {
		'zh-Hans': () => import('./messages/budget/zh-Hans.json'),
		'zh-Hant': () => import('./messages/budget/zh-Hans.json?traditional'),
		en: () => import('./messages/budget/en.json'),
	},
	present: {
		'zh-Hans': () => import('./messages/present/zh-Hans.json'),
		'zh-Hant': () => import('./messages/present/zh-Hans.json?traditional'),
		en: () => import('./messages/present/en.json'),
	},
	presenter: {
		'zh-Hans': () => import('./messages/presenter/zh-Hans.json'),
		'zh-Hant': () => import('./messages/presenter/zh-Hans.json?traditional'),
		en: () => import('./messages/presenter/en.json'),
	},
	handout: {
		'zh-Hans': () => import('./messages/handout/zh-Hans.json'),
		'zh-Hant': () => import('./messages/handout/zh-Hans.json?traditional'),
		en: () => import('./messages/handout/en.json'),
	},
	embed: {
		'zh-Hans': () => import('./messages/embed/zh-Hans.json'),
		'zh-Hant': () => import('./messages/embed/zh-Hans.json?traditional'),
		en: () => import('./messages/embed/en.json'),
	},
	builder: {
		'zh-Hans': () => import('./messages/builder/zh-Hans.json'),
		'zh-Hant': () => import('./messages/builder/zh-Hans.json?traditional'),
		en: () => import('./messages/builder/en.json'),
	},
	data: {
		'zh-Hans': () => import('./messages/data/zh-Hans.json'),
		'zh-Hant': () => import('./messages/data/zh-Hans.json?traditional'),
		en: () => import('./messages/data/en.json'),
	},
	bring: {
		'zh-Hans': () => import('./messages/bring/zh-Hans.json'),
		'zh-Hant': () => import('./messages/bring/zh-Hans.json?traditional'),
		en: () => import('./messages/bring/en.json'),
	},
} as const satisfies Record<string, Readonly<Record<Language, Load>>>;
