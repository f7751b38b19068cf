import { formatOptions, parseOptions, PLAIN, type EmbedOptions } from './options';
import { ownPath, subjectOf, type Subject } from './subject';

/** Widths at which frames stand on pages, in CSS pixels: on a phone, in an article, or all that there is. */
export const WIDTHS = { phone: 360, article: 680, full: null } as const;
export type FrameWidth = keyof typeof WIDTHS;

/** Least and largest height of a frame in CSS pixels. */
export const HEIGHTS = { least: 240, most: 1200 } as const;

/** What somebody who embeds a map has chosen; it stands in the builder's own address. */
export interface Choice {
	subject: Subject;
	/** Its `lang` is the frame's language; null for the builder's own. */
	options: EmbedOptions;
	width: FrameWidth;
	/** In CSS pixels. */
	height: number;
}

export const FIRST_CHOICE: Choice = { subject: { of: 'town' }, options: PLAIN, width: 'article', height: 510 };

/** What of an address is the builder's, and no parameter of a frame. */
const OWN: readonly string[] = ['subject', 'width', 'height'];

/** Reads a choice from the parameters of the builder's address; what is malformed is as good as absent. */
export function parseChoice(pairs: Iterable<readonly [name: string, value: string]>): Choice {
	const all = [...pairs];
	const own = new Map(all.filter(([name]) => OWN.includes(name)));
	const { options } = parseOptions(all.filter(([name]) => !OWN.includes(name)));
	const widths = Object.keys(WIDTHS) as FrameWidth[];
	const subject = subjectOf(own.get('subject') ?? '') ?? FIRST_CHOICE.subject;
	return {
		subject,
		options: fitting(options, subject),
		width: widths.find((width) => width === own.get('width')) ?? FIRST_CHOICE.width,
		height: heightOf(own.get('height') ?? ''),
	};
}

/** A height in CSS pixels, brought within what is sensible; the first one for what is none. */
export function heightOf(text: string): number {
	const height = /^\d{1,5}$/.test(text) ? Number(text) : FIRST_CHOICE.height;
	return Math.min(Math.max(height, HEIGHTS.least), HEIGHTS.most);
}

/** Writes it as parameters, `?…` or nothing at all; inverse of {@link parseChoice}. */
export function formatChoice({ subject, options, width, height }: Choice): string {
	const own = [
		['subject', ownPath(subject)],
		['width', width === FIRST_CHOICE.width ? '' : width],
		['height', height === FIRST_CHOICE.height ? '' : String(height)],
	].flatMap(([name, value]) => (value ? `${name}=${value}` : []));
	const parameters = [...own, formatOptions(options).slice(1)].filter(Boolean);
	return parameters.length ? `?${parameters.join('&')}` : '';
}

/** The options that a subject has: only the whole town has datasets to choose from. */
export function fitting(options: EmbedOptions, subject: Subject): EmbedOptions {
	const datasets = subject.of === 'town' ? options.datasets : PLAIN.datasets;
	const select = subject.of === 'feature' && options.select === subject.id ? null : options.select;
	return { ...options, datasets, select };
}
