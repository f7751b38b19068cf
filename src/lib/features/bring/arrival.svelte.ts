import type { Origin } from '../../core/bring/datum';
import type { Held, Preview, Summary } from '../../core/bring/held';
import { megabytes, MOST_BYTES } from '../../core/bring/limits';
import { Refusal, type Refused } from '../../core/bring/refusal';
import type { LngLat } from '../../core/projection/mercator';
import { Post } from './post';

/** How far a file has come. */
export type Stage = 'reading' | 'asking' | 'settling' | 'here' | 'refused';

/** One file that a reader brought, from the moment it was dropped. */
export class Arrival {
	/** Tells it from the others on the page. */
	readonly number: number;
	readonly name: string;
	stage = $state<Stage>('reading');
	refused = $state.raw<Refused | null>(null);
	summary = $state.raw<Summary | null>(null);
	/** Where its coordinates come from, once the reader has said it. */
	origin = $state.raw<Origin | null>(null);
	preview = $state.raw<Preview | null>(null);
	/** What is known of it once it is on the map. */
	held = $state.raw<Held | null>(null);

	#post: Post | null = null;
	/** Whether it was let go: nothing that was still under way starts anything any more. */
	#closed = false;

	constructor(number: number, name: string) {
		this.number = number;
		this.name = name;
	}

	/** Reads the file in a worker; what it finds, or why it is refused, stands here afterwards. */
	async read(file: File, town: () => Promise<LngLat>): Promise<void> {
		try {
			if (file.size > MOST_BYTES) throw new Refusal('tooLarge', null, megabytes(file.size));
			const middle = await town();
			if (this.#closed) return;
			this.#post = new Post(() => this.#refuse(new Refusal('crashed')));
			const summary = await this.#post.read(file, middle);
			this.summary = summary;
			this.stage = 'asking';
			const { datum, swapped } = summary.guess;
			if (datum) await this.choose({ datum, swapped });
		} catch (reason) {
			this.#refuse(reason);
		}
	}

	/** Shows where an origin would put it; nothing is put there yet. */
	async choose(origin: Origin): Promise<void> {
		if (this.stage !== 'asking') return;
		this.origin = origin;
		this.preview = null;
		try {
			const preview = await this.ask('preview', origin);
			if (this.origin === origin) this.preview = preview;
		} catch (reason) {
			this.#refuse(reason);
		}
	}

	/** Puts it on the map; tells whether it is there. */
	async accept(): Promise<boolean> {
		const { origin, preview } = this;
		if (this.stage !== 'asking' || !origin || !preview?.middle) return false;
		this.stage = 'settling';
		try {
			this.held = await this.ask('accept', origin);
			this.stage = 'here';
			return true;
		} catch (reason) {
			this.#refuse(reason);
			return false;
		}
	}

	/** Asks whoever keeps it. */
	readonly ask: Post['ask'] = (name, ...given) =>
		this.#post?.ask(name, ...given) ?? Promise.reject(new Refusal('crashed'));

	/** Lets it go. */
	close(): void {
		this.#closed = true;
		this.#post?.close();
		this.#post = null;
		this.held = null;
	}

	/** The first reason stands; what is let go is refused no more. */
	#refuse(reason: unknown): void {
		if (this.#closed) return;
		this.close();
		this.refused = reason instanceof Refusal ? reason : new Refusal('crashed');
		this.stage = 'refused';
	}
}
