import type { Entry } from '../../core/atlas/entry';
import { momentsOf } from '../../core/atlas/moment';
import type { About } from '../../core/carry/about';
import { certaintyNote } from '../../core/carry/certainty-note';
import type { Sources } from '../../core/carry/sources';
import type { Language } from '../../core/language/languages';
import type { Translate } from '../../core/language/translate';
import { languageFile } from '../../state/links';
import { view } from '../../state/view.svelte';
import { choicesOf } from '../desk/choices';
import type { Desk } from '../explore/desk-loader';

/** What the view leaves of the town; an Explorer is one. */
export interface Leaving {
	readonly filtering: {
		/** With all that is said of them, as it was known at the moment that is looked at. */
		readonly left: readonly Entry[];
		/** The same in the order of the list. */
		readonly rows: readonly Pick<Entry, 'id' | 'dataset'>[];
		readonly asking: { words(ask: string, nameOf: (id: string) => string | undefined): string | null } | null;
	};
}

/** How a page speaks of what is taken away. */
export interface CarrySpeech {
	language: Language;
	t: Translate<'carry'>;
	site: Translate;
}

const loaded = new Map<Language, Promise<Sources>>();

/** What every file says of the town, once a language. Rejects when the line is broken; asking again tries again. */
export function loadSources(language: Language): Promise<Sources> {
	const known = loaded.get(language) ?? fetchSources(languageFile(language, 'carry.json'));
	loaded.set(language, known);
	known.catch(() => loaded.delete(language));
	return known;
}

async function fetchSources(address: string): Promise<Sources> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
	return (await answer.json()) as Sources;
}

/** What is chosen now, in words; that it is everything where nothing is. */
export function filterWords({ filtering }: Leaving, desk: Desk, { language, t, site }: CarrySpeech): string {
	const sections = desk.contents.flatMap(({ parts }) => parts.flatMap(({ sections }) => sections));
	const { moment } = view.current;
	const known = momentsOf(desk.contents).some(({ id }) => id === moment);
	const choices = choicesOf(
		{ ...view.current, moment: known ? moment : null },
		{
			language,
			desk: desk.t,
			site,
			section: (id) => sections.find((section) => section.id === id)?.title ?? id,
			ask: (ask) => filtering.asking?.words(ask, (id) => desk.byId.get(id)?.name) ?? ask,
		},
	);
	const natures = view.current.natures.map((nature) => site(`nature.${nature}`));
	const figures = natures.length > 0 ? [t('carry.natures', { natures: natures.join(' · ') })] : [];
	return [...choices.map(({ words }) => words), ...figures].join(t('carry.and')) || t('carry.everything');
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
