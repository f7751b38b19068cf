/** How long a scene is remembered, in milliseconds: a machine that was started anew goes on, one of yesterday does not. */
const REMEMBERED_MS = 10 * 60_000;
const KEEP_MS = 5000;

/**
 * Remembers which scene a kiosk shows. A page that is left in order forgets it; what is found was left by a browser
 * that crashed or lost its power.
 */
export class LastScene {
	readonly #key: string;
	readonly #storage: () => Storage;

	/** @param storage may throw, as a browser's does where storing is forbidden: nothing is remembered then. */
	constructor(year: string, storage: () => Storage = () => localStorage) {
		this.#key = `kiosk/${year}`;
		this.#storage = storage;
	}

	/** Id of the scene that was shown when the browser went down; null where none was, or too long ago. */
	find(): string | null {
		try {
			const found = JSON.parse(this.#storage().getItem(this.#key) ?? 'null') as {
				scene?: unknown;
				at?: unknown;
			} | null;
			const { scene, at } = found ?? {};
			const age = typeof at === 'number' ? Date.now() - at : Infinity;
			return typeof scene === 'string' && age >= 0 && age <= REMEMBERED_MS ? scene : null;
		} catch {
			return null;
		}
	}

	/** Remembers what `scene` names again and again. @returns what to call when the page is left in order. */
	keep(scene: () => string): () => void {
		const write = () =>
			this.#try((storage) => storage.setItem(this.#key, JSON.stringify({ scene: scene(), at: Date.now() })));
		const timer = setInterval(write, KEEP_MS);
		return () => {
			clearInterval(timer);
			this.#try((storage) => storage.removeItem(this.#key));
		};
	}

	#try(change: (storage: Storage) => void): void {
		try {
			change(this.#storage());
		} catch {
			// Without storage the address alone names the scene.
		}
	}
}
