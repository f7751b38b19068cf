import { navigating, page } from '$app/state';
import { formatView, parseView, WHOLE, type View } from '../core/view/grammar';
import { navigate } from './navigate';

/**
 * The reader's view. The address owns it: this class only reads and writes the address. Until the page runs scripts it
 * is the whole town, because prerendered pages have no parameters.
 */
class ViewState {
	#running = $state(false);
	readonly #view: View = $derived(this.#running ? parseView((name) => page.url.searchParams.get(name)) : WHOLE);

	#pending: View | null = null;

	get current(): View {
		return this.#view;
	}

	/** Whether scripts run: a prerendered page knows no parameters and no fragment. */
	get running(): boolean {
		return this.#running;
	}

	/** Called once by the mounted page: from now on the address counts. */
	start(): void {
		this.#running = true;
	}

	/** A reader's choice: Back undoes it. */
	choose(change: Partial<View>): Promise<void> {
		return this.#write(change, false);
	}

	/** Follows what the reader sees without a step in the history: the camera. */
	follow(change: Partial<View>): Promise<void> {
		return this.#write(change, true);
	}

	async #write(change: Partial<View>, replaceState: boolean): Promise<void> {
		// On the way to another page the old one has nothing more to say.
		if (navigating.to && navigating.to.url.pathname !== page.url.pathname) return;
		// A second choice before the first has arrived adds to it.
		const now = this.#pending ?? this.#view;
		const next = { ...now, ...change };
		if (formatView(next) === formatView(now)) return;
		this.#pending = next;
		const address = `${page.url.pathname}${formatView(next)}${page.url.hash}`;
		try {
			await navigate(address, replaceState);
		} finally {
			if (this.#pending === next) this.#pending = null;
		}
	}
}

export const view = new ViewState();
