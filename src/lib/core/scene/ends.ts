import { COSTS } from '../feature/vocabulary';
import type { Indicator } from '../indicator/schema';
import { byReadingOrder, type LocatedMention } from '../mention/locate';
import { sentencesOf } from '../report/parse';
import { indicatorFigure, sumFigure } from './figures';
import { townFrame } from './frames';
import { worstOf } from './overview';
import { plainScene } from './plain';
import { paragraphOf, placed } from './quotes';
import type { Scene, SceneFigure } from './scene';
import { CLOSING, OPENING } from './scene-ids';
import type { DeckSource } from './source';
import { allSums, costlessIn, projectsThen } from './sums';

/** How many figures the opening sets large. */
const HEADLINES = 4;

/** The first scene: the report, and the first figures of money of its review. */
export function openingScene(source: DeckSource): Scene {
	const { title, title_en, voice } = source;
	const english = voice.language === 'en';
	const figures = statedIn(source)
		.filter(({ indicator, mention }) => !indicator.target && indicator.unit === 'CNY' && mention.at.part === 'review')
		.slice(0, HEADLINES)
		.map(({ indicator, mention }) => indicatorFigure(indicator, mention, voice));
	const original = english ? title : null;
	return endScene(source, { id: OPENING, title: english ? title_en : voice.script(title), original, figures });
}

/** The last scene: what all projects cost, and the goals of the year to come. */
export function closingScene(source: DeckSource): Scene {
	const { voice, t } = source;
	const sums = allSums(source).filter(({ nature, target }) => COSTS.includes(nature) && !target);
	const targets = statedIn(source)
		.filter(({ indicator }) => indicator.target)
		.map(({ indicator, mention }) => indicatorFigure(indicator, mention, voice));
	const title = targets.length > 0 ? t('present.deck.totalsAndTargets') : t('present.deck.totals');
	const projects = projectsThen(source);
	return endScene(source, {
		id: CLOSING,
		title,
		original: null,
		figures: [...sums.map(sumFigure), ...targets],
		costless: projects.length > 0 ? costlessIn(source, projects) : null,
	});
}

/** A scene of the whole town, with the paragraph of the first of its figures that is quoted. */
function endScene(
	{ report, features, bounds, voice }: DeckSource,
	scene: Pick<Scene, 'title' | 'original' | 'figures'> &
		Partial<Pick<Scene, 'costless'>> & { id: typeof OPENING | typeof CLOSING },
): Scene {
	const quoted = scene.figures.find((figure: SceneFigure) => figure.quote)?.quote?.sentence;
	const sentences = sentencesOf(report);
	const end = scene.id === OPENING ? sentences[0] : sentences.at(-1);
	const sentence = quoted ?? end?.sentence.id;
	return plainScene({
		...scene,
		kind: scene.id,
		bounds,
		frame: townFrame(bounds),
		certainty: worstOf(features.map(({ position }) => position.certainty)),
		notes: { paragraph: sentence ? paragraphOf(sentence, report, voice.script) : '', author: null },
	});
}

/** The indicators of a report where they stand in it, in reading order. */
function statedIn({ indicators, report }: DeckSource): { indicator: Indicator; mention: LocatedMention }[] {
	return indicators
		.flatMap((indicator) => {
			const mention = placed(indicator.mention, report);
			return mention ? [{ indicator, mention }] : [];
		})
		.sort((a, b) => byReadingOrder(a.mention, b.mention));
}
