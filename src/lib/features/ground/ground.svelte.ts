import { chosenBase, type BaseFailure, type BaseMap } from '../../core/base/base-map';
import type { Language } from '../../core/language/languages';
import { loadTranslate, type Translate } from '../../core/language/translate';
import type { LngLat } from '../../core/projection/mercator';
import { view } from '../../state/view.svelte';
import { loadBaseMaps } from './base';
import type { GroundState } from './ground-state';
import type { Located } from './locate';

/** The buttons and the furniture of the ground, with their words. */
interface Parts extends Readonly<typeof import('./parts')> {
	t: Translate<'ground'>;
}

/**
 * What the map lies on, and where one is on it. Which base map is chosen stands in the address; that it
 * cannot be shown does not: another reader, or another hour, may be luckier.
 */
export class Ground implements GroundState {
	/** Null until they are here. */
	parts = $state.raw<Parts | null>(null);
	/** The base maps of the town; none until they are here. */
	offered = $state.raw<readonly BaseMap[]>([]);
	/** The last one that could not be shown. */
	failure = $state.raw<BaseFailure | null>(null);
	/** Where the reader is, once it is known and wanted. */
	located = $state.raw<Located | null>(null);
	/** What the pointer is on. */
	pointer = $state.raw<LngLat | null>(null);

	readonly chosen = $derived.by(() => chosenBase(this.offered, view.current.base));
	/** The failure of the one that is chosen. */
	readonly failed = $derived.by(() => (this.failure?.id === this.chosen.id ? this.failure : null));
	/** What the map is to lie on; null for the town's own drawing. */
	readonly base = $derived.by(() => (this.failed || this.chosen.kind === 'schematic' ? null : this.chosen));

	readonly #language: Language;
	#loading: Promise<void> | null = null;

	/** To be made while a component is: an address that names a base map brings it at once. */
	constructor(language: Language) {
		this.#language = language;
		$effect(() => {
			if (view.running && view.current.base) void this.load();
		});
	}

	/** Fetches what a first view of the map does without. */
	load(): Promise<void> {
		this.#loading ??= this.#load().catch((reason: unknown) => {
			this.#loading = null;
			console.info('What belongs to the ground of the map could not be loaded.', reason);
		});
		return this.#loading;
	}

	async #load(): Promise<void> {
		const [parts, t, offered] = await Promise.all([
			import('./parts'),
			loadTranslate(this.#language, 'ground'),
			loadBaseMaps(this.#language),
		]);
		this.parts = { ...parts, t };
		this.offered = offered;
	}

	/** A reader's choice; the town's first needs no word in the address. What failed is tried again. */
	choose(id: string): void {
		this.failure = null;
		void view.choose({ base: id === this.offered[0]?.id ? null : id });
	}
}
