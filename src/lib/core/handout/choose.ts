import type { Chapter, Deck, Scene } from '../scene/scene';

/** Which scenes are printed: all, those that have a figure, or those of one chapter, by its id. */
export type Choice = 'all' | 'figures' | (string & {});

/** The scenes of a choice, in the order they are shown; all of them where it names no chapter that there is. */
export function chooseScenes({ scenes, chapters }: Pick<Deck, 'scenes' | 'chapters'>, choice: Choice): Scene[] {
	if (choice === 'figures') return scenes.filter(({ figures }) => figures.length > 0);
	const chapter = chapters.findIndex(({ id }) => id === choice);
	return chapter < 0 ? scenes : scenes.filter((scene) => scene.chapter === chapter);
}

/** A choice that the presentation has; `all` for any other. */
export function knownChoice({ chapters }: Pick<Deck, 'chapters'>, choice: Choice): Choice {
	return choice === 'figures' || chapters.some(({ id }) => id === choice) ? choice : 'all';
}

/** Chapters one after the other, gathered under the part of the report they belong to. */
export function byPart(chapters: readonly Chapter[]): { part: string | null; chapters: Chapter[] }[] {
	const parts: { part: string | null; chapters: Chapter[] }[] = [];
	for (const chapter of chapters.filter(({ scenes }) => scenes > 0)) {
		const last = parts.at(-1);
		if (last?.part === chapter.part) last.chapters.push(chapter);
		else parts.push({ part: chapter.part, chapters: [chapter] });
	}
	return parts;
}
