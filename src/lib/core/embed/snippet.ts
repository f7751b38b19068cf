import { LANGUAGES, type Language } from '../language/languages';
import type { Kind } from '../feature/vocabulary';
import { EVERYTHING } from '../filter/filter';
import { formatView, WHOLE } from '../view/grammar';
import { formatOptions, PARAMETERS, PLAIN, type EmbedOptions } from './options';
import { framePath, ownPath, type Subject } from './subject';
import { escapeMarkup } from './svg-text';

/** What is embedded: what of the town, in which language, with what options. */
export interface Embedded {
	/** Address under which the site is found, with a slash at its end. */
	site: string;
	subject: Subject;
	language: Language;
	/** Its `lang` is not needed: every language has frames of its own. */
	options: Partial<EmbedOptions>;
}

/** How a frame stands on its host's page. */
export interface Framed {
	/** Its accessible name. */
	title: string;
	/** Words of the link for pages that take the frame away, and where it leads. */
	link: { words: string; address: string };
	/** Width in CSS pixels; null for all the width that there is. */
	width: number | null;
	/** Height in CSS pixels. */
	height: number;
}

const folderOf = (language: Language): string => {
	const segment = LANGUAGES.find(({ tag }) => tag === language)?.segment;
	return segment ? `${segment}/` : '';
};

const withoutLanguage = (options: Partial<EmbedOptions>): Partial<EmbedOptions> => ({ ...options, lang: null });

/** Address of the frame, with its options. */
export function frameAddress({ site, subject, language, options }: Embedded): string {
	return `${site}${folderOf(language)}${framePath(subject)}/${formatOptions(withoutLanguage(options))}`;
}

/**
 * Address of the town's whole map that shows the same: datasets, statuses, selection, camera and base map.
 * https://www.rfc-editor.org/rfc/rfc3986
 */
export function mapAddress({ site, subject, language, options }: Embedded): string {
	const { datasets, status, select, camera, basemap } = { ...PLAIN, ...options };
	const own = subject.of === 'feature' ? subject.id : null;
	const only = subject.of === 'dataset' ? datasets.filter((dataset) => dataset === subject.dataset) : datasets;
	const view = {
		...WHOLE,
		datasets: only,
		filter: { ...EVERYTHING, status },
		alone: status.length > 0,
		select: select ?? own,
		camera,
		base: basemap,
	};
	return `${site}${folderOf(language)}${formatView(view)}`;
}

const attributes = (pairs: readonly (readonly [name: string, value: string])[]): string =>
	pairs.map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`).join('');

const anchor = ({ words, address }: Framed['link']): string =>
	`<a${attributes([['href', address]])}>${escapeMarkup(words)}</a>`;

/**
 * The frame as HTML for any page, and below it a link, all that is left where a page takes frames away.
 * @param address of the frame.
 */
export function iframeCode(address: string, { title, link, width, height }: Framed): string {
	const frame = attributes([
		['src', address],
		['title', title],
		['width', width === null ? '100%' : String(width)],
		['height', String(height)],
		['loading', 'lazy'],
		['allow', 'fullscreen'],
		['referrerpolicy', 'no-referrer'],
		['style', 'border:0;max-width:100%'],
	]);
	return `<iframe${frame}></iframe>\n<p>${anchor(link)}</p>`;
}

/** Options by the name of their attribute: `title` names the element itself. */
const ATTRIBUTES: Readonly<Partial<Record<keyof EmbedOptions, string>>> = { title: 'title-bar' };

/** The same map as web component, with the script that makes it one; its link is what is there without scripts. */
export function componentCode(embedded: Embedded, { title, link, width, height }: Framed): string {
	const { site, subject, language } = embedded;
	const own = ownPath(subject);
	const written = new URLSearchParams(formatOptions(withoutLanguage(embedded.options)));
	const element = attributes([
		...(own ? [['subject', own] as const] : []),
		['lang', language],
		['title', title],
		...[...written].map(([name, value]) => [ATTRIBUTES[name as keyof EmbedOptions] ?? name, value] as const),
		['ratio', ratioOf(width ?? FULL, height)],
		...(width === null ? [] : [['style', `max-width:${width}px`] as const]),
	]);
	const script = attributes([['src', `${site}embed/town-map.js`]]);
	return `<script${script} async></script>\n<town-map${element}>\n\t${anchor(link)}\n</town-map>`;
}

/** Width that a frame of all the width is taken to have when it is given a shape, in CSS pixels. */
export const FULL = 1024;

/** `4/3` for 680 by 510. */
function ratioOf(width: number, height: number): string {
	const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
	const shared = common(width, height);
	return `${width / shared}/${height / shared}`;
}

/** The subject that is one feature. */
export const featureSubject = ({ kind, id }: { kind: Kind; id: string }): Subject => ({ of: 'feature', kind, id });

/** Names of all parameters, in the order in which they are written. */
export const PARAMETER_NAMES = Object.keys(PARAMETERS) as (keyof EmbedOptions)[];
