import { expect, test } from 'vitest';
import type { Chapter, Scene } from '../scene/scene';
import { byPart, chooseScenes, knownChoice } from './choose';

const chapter = (id: string, part: string | null, scenes: number): Chapter => ({ id, title: id, part, scenes });
const scene = (id: string, of: number, figures = 0) => ({ id, chapter: of, figures: Array(figures).fill({}) }) as Scene;
const DECK = {
	chapters: [chapter('opening', null, 1), chapter('p1-1', '一', 2), chapter('p1-2', '一', 0), chapter('p2-1', '二', 1)],
	scenes: [scene('opening', 0, 2), scene('p1-1', 1), scene('road', 1, 1), scene('park', 3)],
};
const ids = (choice: string) => chooseScenes(DECK, choice).map(({ id }) => id);

test('all scenes, those of a chapter, or those with figures, in the order they are shown', () => {
	expect(ids('all')).toEqual(['opening', 'p1-1', 'road', 'park']);
	expect(ids('p1-1')).toEqual(['p1-1', 'road']);
	expect(ids('figures')).toEqual(['opening', 'road']);
});

test('a choice that the presentation does not have is all of it', () => {
	expect(ids('p9-9')).toEqual(ids('all'));
	expect(knownChoice(DECK, 'p9-9')).toBe('all');
	expect(knownChoice(DECK, 'p2-1')).toBe('p2-1');
	expect(knownChoice(DECK, 'figures')).toBe('figures');
});

test('chapters stand under their part, those without a scene not at all', () => {
	expect(byPart(DECK.chapters).map(({ part, chapters }) => [part, ...chapters.map(({ id }) => id)])).toEqual([
		[null, 'opening'],
		['一', 'p1-1'],
		['二', 'p2-1'],
	]);
});
