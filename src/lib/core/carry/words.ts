import { DATASETS } from '../datasets';
import { KINDS, NATURES } from '../feature/vocabulary';
import type { Language } from '../language/languages';
import type { Translate } from '../language/translate';
import { CERTAINTY_CHOICES, PART_CHOICES, STATUS_CHOICES } from '../filter/filter';
import type { About } from './about';
import { legible } from './legible';
import { FEATURE_COLUMNS, FIGURE_COLUMNS, QUOTE_COLUMNS, type Column } from './columns';

const ABOUT = [
	'title',
	'town',
	'filter',
	'address',
	'date',
	'written',
	'source',
	'certainty',
	'review',
	'licence',
] as const satisfies readonly (keyof About)[];

const SHEETS = ['features', 'quotes', 'figures', 'about'] as const;
type Named = Readonly<Record<string, string>>;

/** What files call things, in the language of the page: plain data, by code. */
export interface CarryWords {
	language: Language;
	kind: Named;
	dataset: Named;
	status: Named;
	certainty: Named;
	nature: Named;
	part: Named;
	about: Readonly<Record<(typeof ABOUT)[number], string>>;
	heading: Readonly<Record<Column, string>>;
	sheet: Readonly<Record<(typeof SHEETS)[number], string>>;
	/** Heading of the number of a row. */
	number: string;
	/** That something is not on the map. */
	unplaced: string;
}

/** The words of a language for the writers. */
export function carryWords(language: Language, t: Translate<'carry'>, site: Translate): CarryWords {
	const columns = [...new Set<Column>([...FEATURE_COLUMNS, ...QUOTE_COLUMNS, ...FIGURE_COLUMNS])];
	return {
		language,
		kind: each(KINDS, (name) => site(`kind.${name}`)),
		dataset: each(DATASETS, (name) => site(`dataset.${name}`)),
		status: each(STATUS_CHOICES, (name) => site(`status.${name}`)),
		certainty: each(CERTAINTY_CHOICES, (name) => site(`certainty.${name}`)),
		nature: each(NATURES, (name) => site(`nature.${name}`)),
		part: each(PART_CHOICES, (name) => t(`carry.part.${name}`)),
		about: each(ABOUT, (name) => t(`carry.about.${name}`)),
		heading: each(columns, (name) => t(`carry.heading.${name}`)),
		sheet: each(SHEETS, (name) => t(`carry.sheet.${name}`)),
		number: t('carry.number'),
		unplaced: t('carry.unplaced'),
	};
}

function each<T extends string>(names: readonly T[], word: (name: T) => string): Record<T, string> {
	return Object.fromEntries(names.map((name) => [name, word(name)])) as Record<T, string>;
}

/** What a file says of itself, a line each with its name before it; what is not known is left out. */
export function aboutLines(about: About, words: CarryWords): [name: string, value: string][] {
	return ABOUT.filter((name) => about[name] !== '').map((name) => [words.about[name], legible(about[name])]);
}
