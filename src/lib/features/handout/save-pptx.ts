import { legible } from '../../core/carry/legible';
import type { Choice } from '../../core/handout/choose';
import { PAGE, type Card, type PptxPage, type TextBox } from '../../core/handout/pptx-page';
import type { Scene } from '../../core/scene/scene';
import { emsOf } from '../../core/sheet/boxes';
import { arriving } from '../carry/arrival';
import { presentationName } from '../carry/formats';
import { saveFile } from '../carry/save-file';
import { positionWords } from './scene-words';
import { sourceWords, type Sourced } from './source-words';
import { readColour } from './read-colour';
import { StageFrame } from './stage-frame';
import { takeStage } from './stage-picture';
import { readText } from './stage-text';

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** What a presentation file is made of. */
export interface Given extends Sourced {
	town: string;
	scenes: readonly Scene[];
	choice: Choice;
	/** The sheet of a scene, its map drawn. */
	sheetOf: (scene: Scene) => HTMLElement | null;
}

/**
 * Writes scenes into a presentation and hands it to the browser, whole or not at all.
 * @param onpage told how many pages are made.
 * @returns the name of the file. Rejects with NotArrived where the writer does not come.
 */
export async function savePptx(given: Given, onpage: (written: number) => void): Promise<string> {
	const { town, deck, choice, date, t, site } = given;
	const { writePptx } = await arriving(import('../../core/handout/pptx'));
	const pages: PptxPage[] = [];
	for (const scene of given.scenes) {
		pages.push(await pageOf(scene, given));
		onpage(pages.length);
		// The page stays able to answer its reader.
		await new Promise((resolve) => setTimeout(resolve));
	}
	const bytes = await writePptx(pages, {
		title: deck.title,
		subject: t('handout.subject', { town, title: deck.title, date }),
		author: town,
		lang: site.language,
	});
	const name = presentationName(legible(town), deck.year, choice);
	saveFile(new Blob([bytes as BlobPart], { type: TYPE }), name);
	return name;
}

async function pageOf(scene: Scene, given: Given): Promise<PptxPage> {
	const { t, site, town, sheetOf } = given;
	const stage = sheetOf(scene)?.querySelector<HTMLElement>('.stage');
	const text = stage?.querySelector<HTMLElement>('.text');
	if (!stage || !text) throw new Error(`the sheet of ${scene.id} is not drawn`);
	const frame = new StageFrame(stage);
	const ground = getComputedStyle(stage).backgroundColor;
	const { card, boxes } = readText(text, frame);
	const position = positionWords(scene, t, site.t) ?? '';
	const { paragraph, author } = scene.notes;
	return {
		picture: await takeStage(frame, text, ground),
		alt: t('handout.alt', { town, title: scene.title, position }).trim(),
		card,
		boxes: [...boxes, sourceBox(sourceWords(scene, given).join(' · '), card, text)],
		notes: [paragraph, author ?? ''].filter(Boolean),
	};
}

/** Type of the line of sources in pixels of PAGE, and its distance to the edges of the map. */
const SMALL = 18;
const EDGE = 8;

/** The line of sources, in the upper right corner of the map: the stage has its own room for it on the paper alone. */
function sourceBox(words: string, card: Card, text: HTMLElement): TextBox {
	const left = card.left + card.width + EDGE;
	const width = PAGE.width - EDGE - left;
	const leading = SMALL * 1.3;
	const height = Math.ceil((emsOf(words) * SMALL * 1.1) / width) * leading;
	const { colour } = readColour(getComputedStyle(text).color);
	const lang = document.documentElement.lang;
	const run = { text: words, size: SMALL, bold: false, serif: false, colour, lang };
	return { role: 'source', left, top: EDGE, width, height, leading, ground: card.colour, runs: [run] };
}
