import { loadTranslate, type Translate } from '../../core/language/translate';
import type { Viewport } from '../../core/projection/mercator';
import type { MapHandle } from '../../map/arrival';
import { takePicture } from '../../map/snapshot/snapshot';
import { view } from '../../state/view.svelte';
import { brought } from '../bring/brought.svelte';
import { aboutView, loadSources, type CarrySpeech, type Leaving } from '../carry/about';
import { arriving, NotArrived } from '../carry/arrival';
import { pictureName } from '../carry/formats';
import { saveFile } from '../carry/save-file';
import { unanswered } from '../carry/unanswered';
import type { Desk } from '../explore/desk-loader';
import { pictureWords } from './picture-words';

/** The map of a page and what the view leaves of the town; an Explorer is one. */
export interface Seen extends Leaving {
	readonly live: MapHandle | null;
	readonly viewport: Viewport | null;
}

/**
 * Why there is no picture: the map or an answer is not there yet, the line is broken, a base map forbids it, or the
 * device could not.
 */
export type Failure = 'unready' | 'unfetched' | 'foreign' | 'failed';

/**
 * Hands the map as it is seen to the browser, as `<town>-<date>.png`.
 * @returns the name of the file, or why there is none.
 */
export async function savePicture(
	seen: Seen,
	desk: Desk,
	speech: CarrySpeech & { paper: Translate<'paper'> },
): Promise<{ file: string } | { failure: Failure }> {
	const element = document.querySelector<HTMLElement>('[data-map]');
	const { viewport, live } = seen;
	if (!element || !viewport) return { failure: 'unready' };
	try {
		const { language, site, paper: t } = speech;
		const [sources, phase] = await Promise.all([loadSources(language), arriving(loadTranslate(language, 'phase'))]);
		if (unanswered(view.current.filter.ask, seen.filtering.asking)) return { failure: 'unready' };
		const about = aboutView(seen, desk, { sources, ...speech });
		const { datasets, alone, sized } = view.current;
		const told = pictureWords(
			{
				about,
				entries: desk.entries,
				left: seen.filtering.left,
				datasets,
				alone,
				sized,
				guests: brought.here.map(({ name }) => name),
				viewport,
			},
			{ language, t, site, phase },
		);
		const file = pictureName(about.town, about.written);
		saveFile(await takePicture(element, live, told), file);
		return { file };
	} catch (reason) {
		console.info('The picture could not be taken.', reason);
		return { failure: failureOf(reason) };
	}
}

function failureOf(reason: unknown): Failure {
	if (reason instanceof NotArrived) return 'unfetched';
	return reason instanceof DOMException && reason.name === 'SecurityError' ? 'foreign' : 'failed';
}
