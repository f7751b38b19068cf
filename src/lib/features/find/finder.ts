import type { Search } from '../../core/search/find';
import type { Hit } from '../../core/search/search';

/** What the worker is asked. */
export interface Question {
	number: number;
	/** Absolute address of the index. */
	address: string;
	query: string;
}

/** What it answers; no hits at all when the index could not be had. */
export interface Answer {
	number: number;
	hits: Hit[] | null;
}

type Settle = (hits: Hit[] | null) => void;

/**
 * Finds in a worker, and where there is none on the page's own thread.
 * @param address absolute address of the index.
 */
export class Finder {
	readonly #address: string;
	readonly #waiting = new Map<number, { query: string; settle: Settle }>();
	#worker: Worker | null;
	#here: Promise<Search> | undefined;
	#asked = 0;

	constructor(address: string) {
		this.#address = address;
		this.#worker = startWorker();
		this.#worker?.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
			this.#waiting.get(data.number)?.settle(data.hits);
			this.#waiting.delete(data.number);
		});
		this.#worker?.addEventListener('error', () => this.#turnHere());
	}

	/** @throws {Error} when the index cannot be had; asking again tries again. */
	async find(query: string): Promise<Hit[]> {
		const number = this.#asked++;
		const hits = await new Promise<Hit[] | null>((settle) => {
			this.#waiting.set(number, { query, settle });
			if (this.#worker) this.#worker.postMessage({ number, address: this.#address, query } satisfies Question);
			else void this.#answerHere();
		});
		if (!hits) throw new Error(`no index at ${this.#address}`);
		return hits;
	}

	/** Lets the worker go; what was asked stays without an answer. */
	close(): void {
		this.#waiting.clear();
		this.#worker?.terminate();
		this.#worker = null;
	}

	#turnHere(): void {
		this.#worker?.terminate();
		this.#worker = null;
		void this.#answerHere();
	}

	async #answerHere(): Promise<void> {
		try {
			this.#here ??= import('./load-search').then(({ loadSearch }) => loadSearch(this.#address));
			const search = await this.#here;
			for (const { query, settle } of this.#waiting.values()) settle(search(query));
		} catch {
			this.#here = undefined;
			for (const { settle } of this.#waiting.values()) settle(null);
		}
		this.#waiting.clear();
	}
}

function startWorker(): Worker | null {
	try {
		return new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
	} catch {
		return null;
	}
}
