import en from '../core/language/messages/removal/en.json';
import zhHans from '../core/language/messages/removal/zh-Hans.json';
import type { RemovedPage } from '../core/atlas/removed-page';
import { nameOf, type Voice } from '../core/atlas/present';
import type { Kind } from '../core/feature/vocabulary';
import { translatorOf, type KeyOf, type Say } from '../core/language/translator';
import type { RemovedFeature } from '../core/town/removed';
import type { Site } from './site';

/** Ids of removed features of a kind: their pages stay. */
export function removedIds(site: Site, kind: Kind): string[] {
	return site.removed.filter((one) => one.kind === kind).map(({ id }) => id);
}

/** The removed feature with this id, if the town has one. */
export function findRemoved(site: Site, id: string): RemovedFeature | null {
	return site.removed.find((one) => one.id === id) ?? null;
}

/** What the page of a removed feature says, embedded or not: when and why, and what there is instead. */
export function removedPage(site: Site, removed: RemovedFeature, voice: Voice): RemovedPage {
	const english = voice.language === 'en';
	const name = nameOf(removed, voice);
	const why = english ? removed.why_en : voice.script(removed.why);
	const t = wordsOf(voice);
	const date = dayOf(removed.date, english);
	return {
		id: removed.id,
		dataset: removed.dataset ?? null,
		name,
		original: english ? removed.name : null,
		when: t('removal.when', { date }),
		why,
		instead: removed.instead.flatMap((id) =>
			site.features
				.filter((feature) => feature.id === id)
				.map((f) => ({ id, kind: f.properties.kind, dataset: f.dataset, name: nameOf(f.properties, voice) })),
		),
		insteadHeading: t('removal.instead'),
		toMap: t('removal.toMap'),
		description: t('removal.description', { name, date, why }),
	};
}

/** Spoken here, so that no reader of another page is sent the words. */
function wordsOf({ language, script }: Voice): Say<KeyOf<typeof zhHans>> {
	const say = translatorOf(language, language === 'en' ? en : zhHans);
	return (key, values) => script(say(key, values));
}

/** A day as readers write it, the same in every time zone. */
function dayOf(day: string, english: boolean): string {
	const written = new Intl.DateTimeFormat(english ? 'en-GB' : 'zh-CN', { dateStyle: 'long', timeZone: 'UTC' });
	return written.format(new Date(`${day}T00:00:00Z`));
}
