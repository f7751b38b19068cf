import { DATASETS } from '../../core/datasets';
import { ownPath, subjectOf } from '../../core/embed/subject';
import { LANGUAGES, languageOf, type Language } from '../../core/language/languages';
import { loadDeck } from '../deck';
import type { Site } from '../site';

/** Name of the documents of the page whose path is empty. */
const INDEX = 'index';

/** A path of a file of one page as it follows `oembed/` or `cards/`, taken apart: `en/projects/x`. */
export interface PagePath {
	language: Language;
	/** First segment of the language's addresses; undefined for the one without. */
	segment: string | undefined;
	/** Path below the language: `projects/x`, empty for the map. */
	own: string;
}

export function parsePagePath(path: string): PagePath {
	const segment = LANGUAGES.find(({ segment }) => segment !== '' && path.startsWith(`${segment}/`))?.segment;
	const own = segment === undefined ? path : path.slice(segment.length + 1);
	return { language: languageOf(segment), segment, own: own === INDEX ? '' : own };
}

/** Inverse of {@link parsePagePath}. */
export const formatPagePath = ({ segment, own }: Pick<PagePath, 'segment' | 'own'>): string =>
	[segment, own || INDEX].filter(Boolean).join('/');

/** Paths of what has a map of its own: the town, its datasets, every project and place. */
export const subjectPaths = (site: Site): string[] => [
	'',
	...DATASETS,
	...site.features.map(({ id, properties: { kind } }) => ownPath({ of: 'feature', kind, id })),
];

/** The builder's own page, `embed/builder`, as its documents name it. */
const BUILDER = 'builder';

/** Paths of the pages that have none: their picture is the town's. */
export const plainPaths = (site: Site): string[] => [
	...['budget', 'data', 'print', BUILDER],
	...site.reports.flatMap(({ year }) => [
		...[`reports/${year}`, `present/${year}`, `presenter/${year}`, `handout/${year}`],
		...loadDeck(year, undefined).scenes.map(({ id }) => `present/${year}/${id}`),
	]),
];

/** Each of some paths in every language, as the entries of a route. */
export const inEveryLanguage = (paths: readonly string[]): { path: string }[] =>
	LANGUAGES.flatMap(({ segment }) => paths.map((own) => ({ path: formatPagePath({ segment, own }) })));

/** Path of the document that tells of a page; null for a page of which there is none. */
export function documentOf(site: Site, path: string): string | null {
	const own = path.replace(/^embed(?:\/|$)/, '');
	return [...subjectPaths(site), ...plainPaths(site)].includes(own) ? own : null;
}

/** Path of the picture of a page: its own map's, or the town's. */
export const pictureOf = (own: string): string => (subjectOf(own) ? own : '');
