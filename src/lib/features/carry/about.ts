import type { Entry } from '../../core/atlas/entry';
import type { About } from '../../core/carry/about';
import { certaintyNote } from '../../core/carry/certainty-note';
import type { Sources } from '../../core/carry/sources';
import type { Language } from '../../core/language/languages';
import type { Translate } from '../../core/language/translate';
import { languageFile } from '../../state/links';
import { view } from '../../state/view.svelte';
import type { Desk } from '../explore/desk-loader';
import { fetchJson } from './arrival';
import { chosenWords, type Wording } from './chosen-words';

/** What the view leaves of the town; an Explorer is one. */
export interface Leaving {
	readonly filtering: {
		/** With all that is said of them, as it was known at the moment that is looked at. */
		readonly left: readonly Entry[];
		/** The same in the order of the list. */
		readonly rows: readonly Pick<Entry, 'id' | 'dataset'>[];
		/** The moment that is looked at; null for now, and for one that no report has. */
		readonly moment: { readonly id: string } | null;
		readonly asking: Wording | null;
	};
}

/** How a page speaks of what is taken away. */
export interface CarrySpeech {
	language: Language;
	t: Translate<'carry'>;
	site: Translate;
}

const loaded = new Map<Language, Promise<Sources>>();

/** What every file says of the town, once a language. Rejects with NotArrived; asking again tries again. */
export function loadSources(language: Language): Promise<Sources> {
	const known = loaded.get(language) ?? fetchJson<Sources>(languageFile(language, 'carry.json'));
	loaded.set(language, known);
	known.catch(() => loaded.delete(language));
	return known;
}

/** What is chosen now, in words; that it is everything where nothing is. */
export function filterWords({ filtering }: Leaving, desk: Desk, { language, t, site }: CarrySpeech): string {
	const { asking, moment } = filtering;
	const words = chosenWords(
		{ ...view.current, moment: moment?.id ?? null },
		{ language, desk: desk.t, site, contents: desk.contents, asking, nameOf: (id) => desk.byId.get(id)?.name },
	);
	const natures = view.current.natures.map((nature) => site(`nature.${nature}`));
	const figures = natures.length > 0 ? [t('carry.natures', { natures: natures.join(' · ') })] : [];
	return [...words, ...figures].join(t('carry.and')) || t('carry.everything');
}

/**
 * What a file, picture or sheet made from the current view says of itself.
 * @param today the day it is written; the reader's own day unless given.
 */
export function aboutView(
	explorer: Leaving,
	desk: Desk,
	{ sources, today = new Date(), ...speech }: CarrySpeech & { sources: Sources; today?: Date },
): About {
	return {
		...sources.whole,
		filter: filterWords(explorer, desk, speech),
		address: location.href,
		written: dayOf(today),
		certainty: certaintyNote(explorer.filtering.left, speech.t, speech.site),
	};
}

/** A day as the reader's own calendar has it, ISO 8601. */
function dayOf(date: Date): string {
	const two = (n: number) => String(n).padStart(2, '0');
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
