import { DATASETS, type Dataset } from '../datasets';
import type { Kind } from '../feature/vocabulary';

/** What an embedded map shows: the town, one of its datasets, or one project or place. */
export type Subject = { of: 'town' } | { of: 'dataset'; dataset: Dataset } | { of: 'feature'; kind: Kind; id: string };

const FOLDERS: Readonly<Record<Kind, string>> = { project: 'projects', place: 'places' };

/** Path of a subject's frame below a language, without slashes around it: `embed/projects/x`. */
export function framePath(subject: Subject): string {
	return ['embed', ownPath(subject)].filter(Boolean).join('/');
}

/** Path of a subject as an embedded map and its documents name it: empty, `roads`, `projects/x`. */
export function ownPath(subject: Subject): string {
	if (subject.of === 'town') return '';
	return subject.of === 'dataset' ? subject.dataset : `${FOLDERS[subject.kind]}/${subject.id}`;
}

/** Inverse of {@link ownPath}; null for anything else. */
export function subjectOf(path: string): Subject | null {
	if (path === '') return { of: 'town' };
	const dataset = DATASETS.find((name) => name === path);
	if (dataset) return { of: 'dataset', dataset };
	const [, folder, id] = /^(projects|places)\/([a-z0-9-]+)$/.exec(path) ?? [];
	return id ? { of: 'feature', kind: folder === 'projects' ? 'project' : 'place', id } : null;
}
