import { locate, type LocatedMention } from '../mention/locate';
import type { Mention } from '../mention/schema';
import type { Report, Sentence } from '../report/parse';
import { paragraphsIn } from './outline';
import type { SceneQuote } from './scene';

type Script = (text: string) => string;

/** A mention as a scene shows it. */
export function quoteOf({ exact, report, at }: LocatedMention, script: Script): SceneQuote {
	return { exact: script(exact), report, sentence: at.sentence.id, part: at.part };
}

/** A mention with its place in the report; null where it does not stand there exactly once. */
export function placed(mention: Mention, report: Report): LocatedMention | null {
	if (mention.report !== report.year) return null;
	const [at, ...others] = locate(mention, report);
	return at && others.length === 0 ? { ...mention, at } : null;
}

/** The whole paragraph that a sentence stands in. */
export function paragraphOf(sentence: string, report: Report, script: Script): string {
	const paragraphs = paragraphsIn(report.parts.flatMap(({ sections }) => sections));
	return textOf(paragraphs.find((paragraph) => paragraph.some(({ id }) => id === sentence)) ?? [], script);
}

/** The words of a paragraph. */
export const textOf = (paragraph: readonly Sentence[], script: Script): string =>
	script(paragraph.map(({ text }) => text).join(''));
