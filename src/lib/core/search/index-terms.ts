import MiniSearch, { type Options } from 'minisearch';
import type { Language } from '../language/languages';
import { findMoney } from '../money/parse';
import { amountTerm, numbersOf } from './amounts';
import { fold } from './fold';
import type { SearchData, Target, Words } from './search';
import { initialTerms, soundTerms, speltTerms } from './sounds';
import { termsOf } from './tokens';

/** Fields of the index: what hits tell of, and what is looked into for slips of the keyboard only. */
const TERMS = {
	name: ({ names }) => names.slice(0, 1).flatMap(wordTerms),
	english: ({ english }) => english.flatMap((text) => termsOf(fold(text).text)),
	alias: ({ names }) => names.slice(1).flatMap(wordTerms),
	sound: ({ names }) => names.flatMap(soundTerms),
	spelt: ({ names }) => names.flatMap(speltTerms),
	initials: ({ names }) => names.flatMap(initialTerms),
	figure: ({ figures }, language) => figures.flatMap((money) => [amountTerm(money.cny), ...numbersOf(money, language)]),
	phase: ({ phases }) => phases.flatMap(wordTerms),
	sentence: ({ words }) =>
		words ? [...wordTerms(words), ...findMoney(words.text).map(({ cny }) => amountTerm(cny))] : [],
} as const satisfies Record<string, (target: Target, language: Language) => string[]>;
export type IndexField = keyof typeof TERMS;

const SEPARATOR = ' ';

/** What reading and writing the index must agree on. */
const OPTIONS: Options<Numbered> = {
	fields: Object.keys(TERMS),
	extractField: (document, field) =>
		field === 'id'
			? document.id
			: [...new Set(TERMS[field as IndexField](document.target, document.language))].join(SEPARATOR),
	stringifyField: String,
	tokenize: (text) => text.split(SEPARATOR),
	processTerm: (term) => term || null,
};

interface Numbered {
	id: number;
	target: Target;
	language: Language;
}

/** The index of everything that can be found on the pages of a language; for the build. */
export function indexTargets(
	language: Language,
	targets: readonly Target[],
	words: Pick<SearchData, 'statuses' | 'sounds'> = { statuses: [], sounds: {} },
): SearchData {
	const index = new MiniSearch(OPTIONS);
	index.addAll(targets.map((target, id) => ({ id, target, language })));
	return { language, targets, index: index.toJSON(), ...words };
}

/** Takes up an index as it was made. The ids of its documents are places among the targets. */
export const openIndex = ({ index }: SearchData): MiniSearch<Numbered> => MiniSearch.loadJS(index, OPTIONS);

/** Chinese is found in either script, whatever the page is in. */
function wordTerms({ text, other }: Words): string[] {
	return [text, ...(other === null ? [] : [other])].flatMap((each) => termsOf(fold(each).text));
}
