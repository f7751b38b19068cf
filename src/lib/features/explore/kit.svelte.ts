/** A part of the page that comes when it is first asked for. */
export class Kit<T> {
	now = $state.raw<T | null>(null);
	/** Set when it could not be had; asking again tries again. */
	failed = $state(false);

	readonly #bring: () => Promise<T>;
	#coming: Promise<T | null> | null = null;

	constructor(bring: () => Promise<T>) {
		this.#bring = bring;
	}

	/** Brings it, once; null where the line is broken. */
	load(): Promise<T | null> {
		return (this.#coming ??= this.#fetch());
	}

	async #fetch(): Promise<T | null> {
		this.failed = false;
		try {
			return (this.now = await this.#bring());
		} catch (reason) {
			this.failed = true;
			this.#coming = null;
			console.info('A part of the page could not be loaded.', reason);
			return null;
		}
	}
}
