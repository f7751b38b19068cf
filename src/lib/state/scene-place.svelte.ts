import { navigating, page } from '$app/state';
import type { Language } from '../core/language/languages';
import { link } from './links';
import { navigate } from './navigate';

/** Address of a scene. */
export function sceneLink(language: Language, year: string, scene: string): string {
	return link(language, `present/${year}/${scene}`);
}

/**
 * The scene that is shown. The address owns it, but for the moment in which the address follows a step that the room
 * has already made: whoever presses a key sees the map move at once.
 */
export class ScenePlace {
	#ahead = $state.raw<string | null>(null);
	#calls = 0;

	/** Id of the scene; null where the address names none, which is the first. */
	get current(): string | null {
		return this.#ahead ?? page.params.scene ?? null;
	}

	/** Steps to a scene; Back undoes it unless it replaces. What else the address says stays. */
	async go(language: Language, year: string, scene: string, replace = false): Promise<void> {
		if (scene === this.current) return;
		if (this.#isLeft(year)) return;
		this.#ahead = scene;
		const call = ++this.#calls;
		const { to: before } = navigating;
		try {
			// Kit asks how far the page is scrolled, which lays it out: not in the task that shows the scene.
			await new Promise((resolve) => setTimeout(resolve));
			// Meanwhile a link was followed, or Back was pressed. A step that another follows is a step all the same.
			if (this.#isLeft(year) || (navigating.type === 'popstate' && navigating.to !== before)) return;
			await navigate(sceneLink(language, year, scene) + page.url.search, replace);
		} finally {
			// A later step may have gone to the same scene, and its address is not there yet.
			if (call === this.#calls) this.#ahead = null;
		}
	}

	/** Whether the reader is on another page, or on the way to one: this one has nothing more to say. */
	#isLeft(year: string): boolean {
		return !(navigating.to ?? page).url.pathname.includes(`/present/${year}/`);
	}
}
