import type { AtlasFeature } from '../atlas/feature';
import { presentEntry, type Voice } from '../atlas/present';
import { statusMentions } from '../atlas/standing';
import { byReadingOrder, type LocatedMention } from '../mention/locate';
import { statedFigure } from './figures';
import { sceneFrame } from './frames';
import { othersThan } from './others';
import { plainScene } from './plain';
import { paragraphOf, quoteOf } from './quotes';
import type { Scene, SceneFeature } from './scene';
import type { DeckSource } from './source';
import type { Told } from './told';

/** The scene of one project or place. */
export function stopScene({ feature, mentions }: Told, { report, bounds: town, features, voice }: DeckSource): Scene {
	const { standing, position } = feature;
	const { script, language } = voice;
	const entry = presentEntry(feature, voice);
	const [first] = mentions;
	const saying = sayingOf(feature);
	const shown = [first!, ...(saying ? [saying] : []), ...standing.contradictions];
	const stated = statedFigure(feature, shown, voice);
	const quoted = [...new Set([...shown, ...(stated?.mentions ?? [])])].sort(byReadingOrder);
	const isOwn = (mention: LocatedMention) => mention.report === report.year;
	const { id, dataset, bounds, shownBy } = entry;
	return plainScene({
		id,
		kind: 'stop',
		title: entry.name,
		original: entry.original,
		summary: entry.summary,
		dataset,
		status: entry.status,
		phase: saying?.says.phase === undefined ? null : script(saying.says.phase),
		contradictions: standing.contradictions.map((mention) => ({
			status: mention.says.status!,
			phase: mention.says.phase === undefined ? null : script(mention.says.phase),
			quote: quoteOf(mention, script),
		})),
		figures: stated ? [stated.figure] : [],
		quotes: [...quoted.filter(isOwn), ...quoted.filter((mention) => !isOwn(mention))].map((mention) =>
			quoteOf(mention, script),
		),
		features: [sceneFeature(feature, voice)],
		lit: shownBy,
		selected: shownBy,
		bounds,
		placement: bounds ? null : language === 'en' ? position.source_en : script(position.source),
		frame: sceneFrame('stop', { subject: bounds, town, others: othersThan(shownBy, features) }),
		certainty: entry.certainty,
		notes: { paragraph: paragraphOf(first!.at.sentence.id, report, script), author: null },
	});
}

/**
 * The mention whose words tell how far it has come: the one that decides its status, or the last that says what is
 * being done where none does.
 */
function sayingOf({ standing, mentions, properties }: AtlasFeature): LocatedMention | null {
	const deciding = statusMentions(mentions).filter(
		({ says }) => says.status === standing.status && (says.phase ?? null) === standing.phase,
	);
	return (
		deciding.find(({ exact }) => exact === properties.settled.status) ??
		deciding.at(-1) ??
		mentions.filter(({ says }) => says.phase !== undefined).at(-1) ??
		null
	);
}

/** A feature as scenes list it. */
export function sceneFeature(feature: AtlasFeature, voice: Voice): SceneFeature {
	const { id, kind, dataset, name, status, contradicted, cost, shownBy, certainty, townWide } = presentEntry(
		feature,
		voice,
	);
	return { id, kind, dataset, name, status, contradicted, cost, shownBy, certainty, townWide };
}
