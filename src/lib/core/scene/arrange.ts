import type { Voice } from '../atlas/present';
import type { Presentation, SceneEdit } from './authored';
import { cameraFrame } from './frames';
import type { Chapter, Scene } from './scene';

/** A scene and the section that it belongs to, of which a run of scenes makes a chapter. */
export interface Placed {
	scene: Scene;
	chapter: Pick<Chapter, 'id' | 'title' | 'part'>;
}

/** The scenes as an author has them: runs put together, some left out, some changed. */
export function arranged(placed: readonly Placed[], presentation: Presentation, voice: Voice): Placed[] {
	const { order, drop, scenes } = presentation;
	const byId = new Map(placed.map((one) => [one.scene.id, one]));
	const following = new Set(order.flatMap((run) => run.slice(1)));
	const runs = new Map(order.map(([first, ...rest]) => [first, rest]));
	return placed
		.filter(({ scene }) => !following.has(scene.id))
		.flatMap((one) => [one, ...(runs.get(one.scene.id) ?? []).flatMap((id) => byId.get(id) ?? [])])
		.filter(({ scene }) => !drop.includes(scene.id))
		.map((one) => {
			const edit = Object.hasOwn(scenes, one.scene.id) ? scenes[one.scene.id] : undefined;
			return edit ? { ...one, scene: edited(one.scene, edit, voice) } : one;
		});
}

function edited(scene: Scene, edit: SceneEdit, { language, script }: Voice): Scene {
	const english = language === 'en';
	const title = english ? edit.title_en : edit.title && script(edit.title);
	const note = english ? edit.note_en : edit.note && script(edit.note);
	return {
		...scene,
		title: title ?? scene.title,
		original: english && edit.title ? edit.title : scene.original,
		frame: edit.camera ? cameraFrame(edit.camera) : scene.frame,
		notes: { ...scene.notes, author: note ?? null },
		seconds: edit.seconds ?? scene.seconds,
	};
}

/**
 * Runs of scenes of one section, in the order in which they are shown; every scene learns its own. A section is called
 * what its overview is called.
 */
export function chaptered(placed: readonly Placed[]): { chapters: Chapter[]; scenes: Scene[] } {
	const chapters: Chapter[] = [];
	const titles = new Map(placed.map(({ scene }) => [scene.id, scene.title]));
	const times = new Map<string, number>();
	let section: string | null = null;
	const scenes = placed.map(({ scene, chapter }) => {
		if (chapter.id !== section) {
			section = chapter.id;
			const time = (times.get(section) ?? 0) + 1;
			times.set(section, time);
			const id = time === 1 ? section : `${section}/${time}`;
			chapters.push({ ...chapter, id, title: titles.get(section) ?? chapter.title, scenes: 0 });
		}
		chapters.at(-1)!.scenes++;
		return { ...scene, chapter: chapters.length - 1 };
	});
	return { chapters, scenes };
}
