import { fold } from '../search/fold';
import type { Scene } from './scene';

/** A scene that fits what was asked for, and its place among all, from 0. */
export interface FoundScene {
	scene: Scene;
	index: number;
}

/**
 * Scenes by their number, counted from 1, or by words of their titles, all of which have to be there; the number
 * first, then titles that begin so, then in order. An empty question finds none.
 */
export function findScenes(scenes: readonly Scene[], asked: string): FoundScene[] {
	const words = plain(asked).split(' ').filter(Boolean);
	if (words.length === 0) return [];
	const number = /^\d+$/.test(words.join('')) ? Number(words.join('')) : null;
	const rank = ({ scene, index }: FoundScene): number => {
		if (index + 1 === number) return 0;
		const title = plain(`${scene.title} ${scene.original ?? ''}`);
		if (!words.every((word) => title.includes(word))) return 3;
		return title.startsWith(words[0]!) ? 1 : 2;
	};
	return scenes
		.map((scene, index) => ({ scene, index }))
		.map((found) => ({ found, rank: rank(found) }))
		.filter((one) => one.rank < 3)
		.sort((a, b) => a.rank - b.rank)
		.map(({ found }) => found);
}

const plain = (text: string): string => fold(text).text.replace(/\s+/gu, ' ').trim();
