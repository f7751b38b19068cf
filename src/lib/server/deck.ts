import { error } from '@sveltejs/kit';
import { LANGUAGES, type Language } from '../core/language/languages';
import en from '../core/language/messages/present/en.json';
import zhHans from '../core/language/messages/present/zh-Hans.json';
import type { Translate } from '../core/language/translate';
import { translatorOf } from '../core/language/translator';
import { drawPicture } from '../core/picture/draw';
import type { Picture } from '../core/picture/picture';
import { deckOf } from '../core/scene/deck';
import type { Deck, ScenePage } from '../core/scene/scene';
import { ledgerOf } from './ledger';
import { loadSite, namesOf, voiceOf, type Site } from './site';

/** The years that are presented, in every language. */
export function deckEntries(): { year: string; lang?: string }[] {
	return LANGUAGES.flatMap(({ segment }) =>
		loadSite().reports.map(({ year }) => (segment ? { year, lang: segment } : { year })),
	);
}

/** The addresses of all scenes, those of former ids too; a presentation without one opens on its first. */
export function sceneEntries(): { year: string; scene?: string; lang?: string }[] {
	return deckEntries().flatMap((entry) => [
		entry,
		...loadDeck(entry.year, entry.lang).scenes.flatMap(({ id }) =>
			[id, ...formerIds(id)].map((scene) => ({ ...entry, scene })),
		),
	]);
}

/** The presentation of one year's report in the language of an address segment. */
export function loadDeck(year: string, segment: string | undefined): Deck {
	const site = loadSite();
	const known = decks.get(site) ?? new Map<string, Deck>();
	decks.set(site, known);
	const key = `${segment ?? ''}/${year}`;
	const deck = known.get(key) ?? buildDeck(site, year, segment);
	known.set(key, deck);
	return deck;
}

/** Side of a stage's clear part where its type has the map's plain size: small, for it is large beside the map. */
const STAGED_SIDE = 460;

/** Every page of a scene asks for its deck. */
const decks = new WeakMap<Site, Map<string, Deck>>();

function buildDeck(site: Site, year: string, segment: string | undefined): Deck {
	const read = site.reports.find((report) => report.year === year) ?? error(404, `no report of ${year}`);
	const voice = voiceOf(site, segment);
	const { title, title_en } = read.edits;
	return deckOf({
		report: read.report,
		...{ title, title_en, voice, bounds: site.town.bounds },
		features: site.features,
		indicators: site.indicators,
		rows: ledgerOf(site).rows,
		presentation: site.presentations.find((read) => read.year === year)?.presentation ?? null,
		t: wordsOf(voice.language, voice.script),
	});
}

/** Ids that the feature of a scene had before. */
function formerIds(scene: string): readonly string[] {
	return loadSite().features.find(({ id }) => id === scene)?.properties.formerly ?? [];
}

/** The words that a deck itself needs; the pages have their own. */
function wordsOf(language: Language, script: (text: string) => string): Translate<'present'> {
	const say = translatorOf(language, language === 'en' ? en : zhHans);
	return (key, values) => script(say(key, values));
}

/** One scene as its page carries it, and the map it opens on. */
export function loadScene(
	year: string,
	id: string | undefined,
	segment: string | undefined,
): { page: ScenePage; picture: Picture } {
	const { scenes, ...deck } = loadDeck(year, segment);
	const index = id === undefined ? 0 : scenes.findIndex((scene) => scene.id === id || formerIds(scene.id).includes(id));
	const scene = scenes[index] ?? error(404, `no scene ${id} of ${year}`);
	const site = loadSite();
	return {
		page: {
			...deck,
			scene,
			index,
			count: scenes.length,
			previous: scenes[index - 1]?.id ?? null,
			next: scenes[index + 1]?.id ?? null,
		},
		picture: drawPicture(scene.frame, site.features, site.ground, namesOf(site, voiceOf(site, segment)), {
			first: scene.lit ?? [],
			wideSide: STAGED_SIDE,
		}),
	};
}
