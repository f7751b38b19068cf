import { flushSync } from 'svelte';
import { chooseScenes, knownChoice } from '../../core/handout/choose';
import type { Deck, Scene } from '../../core/scene/scene';
import { HandoutPlace } from '../../state/handout-place.svelte';

/** How long the page may wait for a moment in which nothing else is to be done, in milliseconds. */
const PATIENCE = 400;

/** The sheets of a presentation: which of them are chosen, and whose maps are drawn. */
export class Handout {
	readonly #place = new HandoutPlace();
	readonly #deck: () => Deck;
	#drawn = $state.raw<readonly string[]>([]);

	constructor(deck: () => Deck) {
		this.#deck = deck;
	}

	readonly choice = $derived.by(() => knownChoice(this.#deck(), this.#place.scenes));
	readonly scenes = $derived.by((): Scene[] => chooseScenes(this.#deck(), this.choice));
	/** How many of the chosen maps are drawn. */
	readonly drawn = $derived.by(() => this.scenes.filter(({ id }) => this.#drawn.includes(id)).length);
	readonly complete = $derived.by(() => this.drawn === this.scenes.length);

	get notes(): boolean {
		return this.#place.notes;
	}

	choose(choice: string, notes: boolean): void {
		this.#place.choose(choice, notes);
	}

	isDrawn(scene: Scene): boolean {
		return this.#drawn.includes(scene.id);
	}

	/**
	 * Draws the maps of the chosen scenes one by one, whenever the page has nothing else to do, until all are there.
	 * @param names what the maps wait for; they are drawn without it where it does not come.
	 * @returns what stops it.
	 */
	start(names: () => Promise<unknown>): () => void {
		let stopped = false;
		void (async () => {
			await names().catch(() => undefined);
			while (!stopped) {
				if (this.complete) return;
				await idle();
				if (!stopped) this.#draw(1);
			}
		})();
		return () => (stopped = true);
	}

	/** Draws what is missing at once: the paper is not going to wait. */
	finish(): void {
		flushSync(() => this.#draw(Infinity));
	}

	#draw(most: number): void {
		const missing = this.scenes.filter(({ id }) => !this.#drawn.includes(id)).slice(0, most);
		if (missing.length > 0) this.#drawn = [...this.#drawn, ...missing.map(({ id }) => id)];
	}
}

/** Resolves when the page has nothing else to do. */
const idle = (): Promise<unknown> =>
	new Promise((resolve) =>
		// Safari has no idle time of its own.
		'requestIdleCallback' in window ? requestIdleCallback(resolve, { timeout: PATIENCE }) : setTimeout(resolve),
	);
