import { page } from '$app/state';
import { FIRST_CHOICE, formatChoice, parseChoice, type Choice } from '../core/embed/choice';
import { navigate } from './navigate';
import { view } from './view.svelte';

/** What somebody who embeds a map has chosen; the address owns it. Until scripts run it is the whole town. */
export class BuilderPlace {
	readonly #choice: Choice = $derived(view.running ? parseChoice(page.url.searchParams) : FIRST_CHOICE);
	#pending: Choice | null = null;

	get current(): Choice {
		return this.#choice;
	}

	/** Writes a change into the address; it is no step of the history. */
	async change(change: Partial<Choice>): Promise<void> {
		// A second change before the first has arrived adds to it.
		const now = this.#pending ?? this.#choice;
		const next = { ...now, ...change };
		if (formatChoice(next) === formatChoice(now)) return;
		this.#pending = next;
		try {
			await navigate(page.url.pathname + formatChoice(next), true);
		} finally {
			if (this.#pending === next) this.#pending = null;
		}
	}

	/** What counts even while its address is on the way. */
	get latest(): Choice {
		return this.#pending ?? this.#choice;
	}
}
