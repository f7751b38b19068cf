import { arranged, chaptered, type Placed } from './arrange';
import { closingScene, openingScene } from './ends';
import { outlineOf } from './outline';
import { overviewScene } from './overview';
import type { Deck, Scene } from './scene';
import { secondsOf } from './seconds';
import type { DeckSource } from './source';
import { stopScene } from './stop';

/**
 * The presentation of a report in its own order: opening, of each section the overview and its stops, closing. Then
 * what an author changed of it.
 */
export function deckOf(source: DeckSource): Deck {
	const { report, presentation, voice } = source;
	const opening = openingScene(source);
	const placed: Placed[] = [
		alone(opening),
		...outlineOf(report, source.features).flatMap((section): Placed[] => {
			const overview = overviewScene(section, source);
			const chapter = {
				id: section.id,
				title: overview.title,
				part: section.part === null ? null : voice.script(section.part),
			};
			return [overview, ...section.stops.map((told) => stopScene(told, source))].map((scene) => ({ scene, chapter }));
		}),
		alone(closingScene(source)),
	].map((one) => ({ ...one, scene: { ...one.scene, seconds: secondsOf(one.scene) } }));
	return {
		year: report.year,
		title: opening.title,
		...chaptered(presentation ? arranged(placed, presentation, voice) : placed),
	};
}

const alone = (scene: Scene): Placed => ({ scene, chapter: { id: scene.id, title: scene.title, part: null } });
