import type { PartKind } from './edits';

/** One sentence, the smallest thing of a report with an address of its own. */
export interface Sentence {
	/** Stable address: `s<part>-<section>-<item>-<number>`; the opening words of an item are number 0. */
	id: string;
	text: string;
}

/** An item (一是 …) or, with `lead` null, the plain paragraphs of a section. */
export interface Item {
	id: string;
	lead: Sentence | null;
	/** Sentences by paragraph, in reading order. */
	paragraphs: Sentence[][];
}

/** A section (一) …; `title` is null for paragraphs that stand directly under the part. */
export interface Section {
	id: string;
	title: string | null;
	items: Item[];
}

export interface Part {
	id: string;
	title: string;
	kind: PartKind;
	sections: Section[];
}

/** A government work report in its canonical text. */
export interface Report {
	/** Name of the report: its year. */
	year: string;
	parts: Part[];
}

const SENTENCE = /.+?(?:[。!！?？]+[”’」』)）]*|$)/gu;

/**
 * Reads the canonical Markdown of a report (see `cleanReport`) into parts, sections, items and
 * sentences. Joining every title and sentence gives the text without its marks again.
 * @param kinds whether each part, in order, looks back or ahead; a part beyond the list is a plan.
 */
export function parseReport(markdown: string, year: string, kinds: readonly PartKind[]): Report {
	const parts: Part[] = [];
	for (const block of markdown.split(/\n\s*\n/)) {
		const line = block.trim();
		if (!line) continue;
		const [, marks, title] = /^(#{2,4}) (.*)$/su.exec(line) ?? [];
		if (marks === '##') parts.push(newPart(parts.length + 1, title!, kinds));
		else {
			const part = parts.at(-1) ?? parts[parts.push(newPart(1, '', kinds)) - 1]!;
			if (marks === '###') addSection(part, title!, false);
			else if (line === '---') addSection(part, null, true);
			else if (marks === '####') addItem(currentSection(part), title!);
			else addParagraph(currentItem(currentSection(part)), line);
		}
	}
	return { year, parts };
}

/** Every sentence of a report in reading order, with where it stands. */
export function sentencesOf(report: Report): { sentence: Sentence; item: Item; section: Section; part: Part }[] {
	return report.parts.flatMap((part) =>
		part.sections.flatMap((section) =>
			section.items.flatMap((item) =>
				[...(item.lead ? [item.lead] : []), ...item.paragraphs.flat()].map((sentence) => ({
					sentence,
					item,
					section,
					part,
				})),
			),
		),
	);
}

function newPart(number: number, title: string, kinds: readonly PartKind[]): Part {
	return { id: `p${number}`, title, kind: kinds[number - 1] ?? 'plan', sections: [] };
}

function addSection(part: Part, title: string | null, closing: boolean): Section {
	const numbered = part.sections.filter((s) => s.title !== null || s.id.slice(-2) !== '-0').length;
	const section: Section = { id: `${part.id}-${title === null && !closing ? 0 : numbered + 1}`, title, items: [] };
	part.sections.push(section);
	return section;
}

function addItem(section: Section, lead: string): void {
	const number = section.items.filter((item) => item.lead).length + 1;
	const id = `${section.id}-${number}`;
	section.items.push({ id, lead: { id: `s${id.slice(1)}-0`, text: lead }, paragraphs: [] });
}

function addParagraph(item: Item, text: string): void {
	const first = item.paragraphs.reduce((count, paragraph) => count + paragraph.length, 1);
	const sentences = (text.match(SENTENCE) ?? []).map((sentence, i) => ({
		id: `s${item.id.slice(1)}-${first + i}`,
		text: sentence,
	}));
	item.paragraphs.push(sentences);
}

const currentSection = (part: Part): Section => part.sections.at(-1) ?? addSection(part, null, false);

function currentItem(section: Section): Item {
	const last = section.items.at(-1);
	if (last) return last;
	const item: Item = { id: `${section.id}-0`, lead: null, paragraphs: [] };
	section.items.push(item);
	return item;
}
