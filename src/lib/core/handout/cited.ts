import type { Chapter, Deck, Scene, SceneQuote } from '../scene/scene';

/** What of the report a scene cites. */
export interface Cited {
	/** Titles of the part and the section, as far as they have any. */
	part: string | null;
	section: string | null;
	/** The sentences, each once, the quoted before those that only state a figure. */
	sentences: Pick<SceneQuote, 'report' | 'sentence'>[];
}

/** Where the words of a scene stand; where it quotes none of its report, only which chapter it belongs to. */
export function citedBy(
	scene: Pick<Scene, 'chapter' | 'quotes' | 'figures'>,
	{ year, chapters }: Pick<Deck, 'year' | 'chapters'>,
): Cited {
	const stated = scene.figures.flatMap(({ quote }) => quote ?? []);
	const sentences = [
		...new Map([...scene.quotes, ...stated].map((quote) => [`${quote.report} ${quote.sentence}`, quote])).values(),
	].map(({ report, sentence }) => ({ report, sentence }));
	const own = sentences.find(({ report }) => report === year);
	const chapter = chapterOf(own?.sentence, chapters) ?? chapters[scene.chapter];
	return { part: chapter?.part ?? null, section: chapter?.title ?? null, sentences };
}

/** The chapter of a sentence: that of its section, or of its part where the section has none. */
function chapterOf(sentence: string | undefined, chapters: readonly Chapter[]): Chapter | undefined {
	const [, part, section] = /^s(\d+)-(\d+)-/.exec(sentence ?? '') ?? [];
	return [`p${part}-${section}`, `p${part}`]
		.map((id) => chapters.find((chapter) => chapter.id === id))
		.find((found) => found !== undefined);
}
