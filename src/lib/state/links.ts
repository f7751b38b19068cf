import { base } from '$app/paths';
import { LANGUAGES, type Language } from '../core/language/languages';
import type { Kind } from '../core/feature/vocabulary';

/** Address of a page in a language, relative to wherever the site is served. `path` has no leading slash. */
export function link(language: Language, path = ''): string {
	const segment = LANGUAGES.find(({ tag }) => tag === language)?.segment ?? '';
	const parts = [segment, ...path.split('/')].filter(Boolean);
	return `${base}/${parts.map((part) => `${part}/`).join('')}`;
}

/** Address of the page of a project or a place. */
export function featureLink(language: Language, { kind, id }: { kind: Kind; id: string }): string {
	return link(language, `${kind === 'project' ? 'projects' : 'places'}/${id}`);
}

/** Stable address of a sentence of a report. */
export function sentenceLink(language: Language, report: string, sentence: string): string {
	return `${link(language, `reports/${report}`)}#${sentence}`;
}

/** Address of a file that pages of one language share, `map.json`. */
export function languageFile(language: Language, name: string): string {
	const segment = LANGUAGES.find(({ tag }) => tag === language)?.segment;
	return fileLink(segment ? `${segment}/${name}` : name);
}

/** Address of a published file, the same in every language. */
export function fileLink(path: string): string {
	return `${base}/${path}`;
}
