import { goto } from '$app/navigation';
import { page } from '$app/state';
import { formatView, parseView, WHOLE, type View } from '../core/view/grammar';

/**
 * The reader's view. The address owns it: this class only reads and writes the address, and
 * `goto` is called nowhere else for it. Until the page runs scripts it is the whole town,
 * because prerendered pages have no parameters.
 */
class ViewState {
	#running = $state(false);
	readonly #view: View = $derived(this.#running ? parseView((name) => page.url.searchParams.get(name)) : WHOLE);

	get current(): View {
		return this.#view;
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
		const next = formatView({ ...this.#view, ...change });
		if (next === formatView(this.#view)) return;
		await goto(`${page.url.pathname}${next}${page.url.hash}`, { replaceState, noScroll: true, keepFocus: true });
	}
}

export const view = new ViewState();
