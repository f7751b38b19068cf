import type { Keeper } from '../../core/bring/keeper';
import { PATIENCE } from '../../core/bring/limits';
import { Refusal, type Refused } from '../../core/bring/refusal';
import type { LngLat } from '../../core/projection/mercator';

/** What a keeper is asked: the name of one of its methods, and what that is given. */
export interface Asked {
	number: number;
	name: keyof Keeper;
	given: readonly unknown[];
}

/** What it answers. */
export type Told = { number: number } & ({ answer: unknown } | { refused: Refused });

interface Waiting {
	settle: (answer: unknown) => void;
	refuse: (reason: Refusal) => void;
}

/** The way to the keeper of one file, in a worker of its own: whatever a file does, it does to itself. */
export class Post {
	readonly #worker: Worker;
	readonly #waiting = new Map<number, Waiting>();
	#asked = 0;
	#gone = false;

	/** @param onbroken hears once that the keeper is gone, by memory or by a line that broke. */
	constructor(onbroken: () => void) {
		this.#worker = new Worker(new URL('./bring.worker.ts', import.meta.url), { type: 'module' });
		this.#worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
			const waiting = this.#waiting.get(data.number);
			this.#waiting.delete(data.number);
			if ('answer' in data) waiting?.settle(data.answer);
			else waiting?.refuse(new Refusal(data.refused.why, data.refused.place, data.refused.came));
		});
		this.#worker.addEventListener('error', (event) => {
			event.preventDefault();
			if (this.#gone) return;
			this.#end(new Refusal('crashed'));
			onbroken();
		});
	}

	/** Hands a file over to be read. @throws {Refusal} also where that takes longer than a reader waits. */
	async read(file: File, town: LngLat): ReturnType<Keeper['read']> {
		const timer = setTimeout(() => this.#end(new Refusal('late')), PATIENCE);
		try {
			return (await this.#post('read', [file.name, file, town])) as Awaited<ReturnType<Keeper['read']>>;
		} finally {
			clearTimeout(timer);
		}
	}

	/** Asks the keeper. @throws {Refusal} where it cannot answer. */
	ask<N extends Exclude<keyof Keeper, 'read'>>(
		name: N,
		...given: Parameters<Keeper[N]>
	): Promise<Awaited<ReturnType<Keeper[N]>>> {
		return this.#post(name, given) as Promise<Awaited<ReturnType<Keeper[N]>>>;
	}

	/** Lets the file go, with everything that was made of it. */
	close(): void {
		this.#end(new Refusal('crashed'));
	}

	#post(name: keyof Keeper, given: readonly unknown[]): Promise<unknown> {
		if (this.#gone) return Promise.reject(new Refusal('crashed'));
		const number = this.#asked++;
		return new Promise((settle, refuse) => {
			this.#waiting.set(number, { settle, refuse });
			this.#worker.postMessage({ number, name, given } satisfies Asked);
		});
	}

	#end(reason: Refusal): void {
		this.#gone = true;
		this.#worker.terminate();
		for (const { refuse } of this.#waiting.values()) refuse(reason);
		this.#waiting.clear();
	}
}
