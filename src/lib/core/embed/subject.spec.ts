import { expect, test } from 'vitest';
import { framePath, ownPath, subjectOf, type Subject } from './subject';

const SUBJECTS: [path: string, subject: Subject][] = [
	['', { of: 'town' }],
	['roads', { of: 'dataset', dataset: 'roads' }],
	['projects/hongde-plaza', { of: 'feature', kind: 'project', id: 'hongde-plaza' }],
	['places/liufan-village', { of: 'feature', kind: 'place', id: 'liufan-village' }],
];

test.each(SUBJECTS)('%o is the path of a map, and leads to it', (path, subject) => {
	expect(ownPath(subject)).toBe(path);
	expect(subjectOf(path)).toEqual(subject);
	expect(framePath(subject)).toBe(path ? `embed/${path}` : 'embed');
});

test.each(['lakes', 'projects', 'projects/', 'projects/a/b', 'projects/A', 'roads/x', '../roads', 'embed'])(
	'%s is the path of nothing',
	(path) => expect(subjectOf(path)).toBeNull(),
);
