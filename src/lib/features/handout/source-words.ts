import { citedBy } from '../../core/handout/cited';
import type { Translate } from '../../core/language/translate';
import type { Deck, Scene } from '../../core/scene/scene';
import { sentenceLink } from '../../state/links';
import { view } from '../../state/view.svelte';
import type { Speech } from '../../ui/speech';

/** What stands beneath every scene. */
export interface Sourced {
	t: Translate<'handout'>;
	site: Speech;
	deck: Deck;
	mapReviewNumber: string;
	/** The day of the data, ISO 8601. */
	date: string;
}

/**
 * Where a scene is from: report, part and section, the sentence and its address, the scene's number, the map-review
 * number or that there is none, the date of the data.
 */
export function sourceWords(scene: Scene, { t, site, deck, mapReviewNumber, date }: Sourced): string[] {
	const { part, section, sentences } = citedBy(scene, deck);
	const [first, ...others] = sentences;
	const href = first && sentenceLink(site.language, first.report, first.sentence);
	return [
		...new Set([deck.title, part, section]),
		first && t('handout.sentence', { sentence: first.sentence }),
		// On the host that the reader is on, which a page without scripts does not know.
		href && view.running ? new URL(href, location.href).href : href,
		others.length > 0
			? t('handout.sentences', { sentences: others.map(({ sentence }) => sentence).join(t('handout.joint')) })
			: null,
		t('handout.place', { n: deck.scenes.indexOf(scene) + 1, count: deck.scenes.length }),
		mapReviewNumber ? site.t('map.review', { number: mapReviewNumber }) : site.t('map.noReview'),
		t('handout.date', { date }),
	].filter((words) => typeof words === 'string');
}
