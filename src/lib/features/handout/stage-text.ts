import type { Status } from '../../core/feature/vocabulary';
import type { BoxRole, Card, TextBox, TextRun } from '../../core/handout/pptx-page';
import { readColour } from './read-colour';
import type { StageFrame } from './stage-frame';

/** What may be a paragraph of the text: of those inside each other, the innermost. */
const PARAGRAPHS = 'h1, h2, p, blockquote, figcaption, li, div.status > span';
/** What is read but not seen is not set. */
const UNSEEN = '.visually-hidden';
/** Letters that look like the signs of the statuses. */
const SIGNS: Readonly<Record<Status | 'unknown', string>> = {
	identification: '○',
	preparation: '◔',
	implementation: '◑',
	completion: '●',
	completed: '●',
	cancelled: '⊗',
	unknown: '⊖',
};

/** The text of a stage as boxes to be edited, each where it is seen, and the ground they stand on. */
export function readText(text: HTMLElement, frame: StageFrame): { card: Card; boxes: TextBox[] } {
	const { backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(text);
	const card = {
		...frame.place(text.getBoundingClientRect()),
		...readColour(backgroundColor),
		edge: { width: frame.length(borderTopWidth), colour: readColour(borderTopColor).colour },
	};
	const paragraphs = [...text.querySelectorAll<HTMLElement>(PARAGRAPHS)].filter(
		(element) => !element.querySelector(PARAGRAPHS),
	);
	const boxes: TextBox[] = [];
	let above: HTMLElement | undefined;
	for (const element of paragraphs) {
		const runs = runsOf(element, frame);
		if (runs.length === 0) continue;
		const box = boxOf(element, runs, frame);
		const last = boxes.at(-1);
		// Rows of a list that stand beneath each other are one box.
		if (last && isList(element) && above?.parentElement === element.parentElement && last.left === box.left) {
			last.runs.push(...runs.map((run, i) => (i === 0 ? { ...run, text: `\n${run.text}` } : run)));
			last.width = Math.max(last.width, box.width);
			last.height = box.top + box.height - last.top;
		} else boxes.push(box);
		above = element;
	}
	return { card, boxes };
}

const isList = (element: Element): boolean => element.tagName === 'LI';

function boxOf(element: HTMLElement, runs: TextRun[], frame: StageFrame): TextBox {
	const { lineHeight } = getComputedStyle(element);
	const place = frame.place(element.getBoundingClientRect());
	return { role: roleOf(element), ...place, leading: frame.length(lineHeight), runs };
}

function roleOf(element: HTMLElement): BoxRole {
	if (element.tagName === 'H1') return 'title';
	if (element.tagName === 'BLOCKQUOTE') return 'quote';
	if (element.closest('.figure')) return 'figure';
	return element.closest('.status') ? 'status' : 'text';
}

/** The words of a paragraph, cut where they are set otherwise; spaces as a page shows them. */
function runsOf(element: HTMLElement, frame: StageFrame): TextRun[] {
	const runs: TextRun[] = [];
	const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
	for (let node = words.nextNode(); node; node = words.nextNode()) {
		const parent = node.parentElement!;
		const text = node instanceof Element ? signOf(node) : wordsOf(node as Text);
		if (!text || parent.closest(UNSEEN)) continue;
		const run = { text, ...typeOf(parent, frame) };
		const last = runs.at(-1);
		if (last && alike(last, run)) last.text += run.text;
		else runs.push(run);
	}
	return trimmed(runs);
}

/** The sign of a status, as a letter before its words. */
function signOf(element: Element): string {
	const status = /#status-(\w+)$/.exec(element.getAttribute('href') ?? '')?.[1];
	return status ? `${SIGNS[status as Status] ?? ''} ` : '';
}

function wordsOf({ data, parentElement }: Text): string {
	const spaced = data.replaceAll(/[ \t\r\n]+/g, ' ');
	return spaced && parentElement?.tagName === 'Q' ? `“${spaced}”` : spaced;
}

function typeOf(element: HTMLElement, frame: StageFrame): Omit<TextRun, 'text'> {
	const { fontSize, fontWeight, fontFamily, color } = getComputedStyle(element);
	return {
		size: frame.length(fontSize),
		bold: Number(fontWeight) >= 600,
		serif: !/sans-serif\s*$/.test(fontFamily) && /serif\s*$/.test(fontFamily),
		colour: readColour(color).colour,
		lang: element.closest<HTMLElement>('[lang]')?.lang ?? '',
	};
}

const alike = ({ text: _, ...one }: TextRun, { text: __, ...other }: TextRun): boolean =>
	JSON.stringify(one) === JSON.stringify(other);

function trimmed(runs: TextRun[]): TextRun[] {
	return runs
		.map((run, i) => ({
			...run,
			text: run.text.replace(i === 0 ? /^ +/ : '', '').replace(i === runs.length - 1 ? / +$/ : '', ''),
		}))
		.filter(({ text }) => text);
}
