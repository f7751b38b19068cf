import type { AtlasFeature } from '../atlas/feature';
import type { Part, Report, Section, Sentence } from '../report/parse';
import { stopsOf } from './stops';
import { byFirstMention, toldIn, type Told } from './told';

/** A section that gets an overview, and the stops that follow it. */
export interface OutlineSection {
	/** Id of the section; of a part without a title of a section, that of the part. */
	id: string;
	/** In the words of the report; empty where it has none at all. */
	title: string;
	/** Title of the part that a section belongs to; null for a part. */
	part: string | null;
	sections: readonly Section[];
	/** All that it speaks of, in its order. */
	told: Told[];
	/** What it is the first to speak of, as far as it is worth a stop. */
	stops: Told[];
}

/** Characters of a paragraph that stand for the title that a section lacks. */
const OPENING = 16;

/**
 * The course of a presentation: the sections of a report in its own order. One without a title and with nothing on it
 * (thanks, guiding thought) is passed over; a part that is not divided is one section.
 */
export function outlineOf(report: Report, features: readonly AtlasFeature[]): OutlineSection[] {
	const told = toldIn(report.year, features).sort(byFirstMention);
	const stops = new Set(stopsOf(told));
	return report.parts.flatMap((part) =>
		stretchesOf(part).flatMap((sections) => {
			const ids = new Set(sentencesIn(sections).map(({ id }) => id));
			const isHere = (mention: Told['mentions'][number]) => ids.has(mention.at.sentence.id);
			const here = told
				.map((one) => ({ one, mentions: one.mentions.filter(isHere) }))
				.filter(({ mentions }) => mentions.length > 0)
				.sort((a, b) => byFirstMention({ ...a.one, mentions: a.mentions }, { ...b.one, mentions: b.mentions }))
				.map(({ one }) => one);
			const whole = part.sections.every(({ title }) => title === null);
			const title = whole ? part.title : sections[0]!.title;
			if (!title && here.length === 0) return [];
			return {
				id: whole ? part.id : sections[0]!.id,
				title: title || openingOf(sections, here),
				part: whole ? null : part.title || null,
				sections,
				told: here,
				stops: here.filter((one) => stops.has(one) && isHere(one.mentions[0]!)),
			};
		}),
	);
}

/** Each section of a part that is divided by titles, else all together. */
function stretchesOf({ sections }: Part): Section[][] {
	if (sections.length === 0) return [];
	return sections.some(({ title }) => title !== null) ? sections.map((section) => [section]) : [sections];
}

/** Paragraphs of sections in reading order, each with the opening words of its item where it is the first. */
export function paragraphsIn(sections: readonly Section[]): Sentence[][] {
	return sections.flatMap(({ items }) =>
		items.flatMap(({ lead, paragraphs }) => {
			const [first = [], ...others] = paragraphs;
			return [lead ? [lead, ...first] : first, ...others].filter((paragraph) => paragraph.length > 0);
		}),
	);
}

const sentencesIn = (sections: readonly Section[]): Sentence[] => paragraphsIn(sections).flat();

/** The first clause of the paragraph that speaks of something. */
function openingOf(sections: readonly Section[], [first]: readonly Told[]): string {
	const paragraphs = paragraphsIn(sections);
	const spoken = paragraphs.find((all) =>
		all.some(({ id }) => first?.mentions.some(({ at }) => at.sentence.id === id)),
	);
	const text = (spoken ?? paragraphs[0] ?? []).map((sentence) => sentence.text).join('');
	const clause = /^[^,，。!！?？;；:：]*/u.exec(text)?.[0] ?? '';
	return `${[...clause].slice(0, OPENING).join('')}…`;
}
