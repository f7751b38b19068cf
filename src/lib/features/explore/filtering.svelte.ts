import { untrack } from 'svelte';
import type { Entry, Row } from '../../core/atlas/entry';
import type { Language } from '../../core/language/languages';
import type { Picture } from '../../core/picture/picture';
import { formatView } from '../../core/view/grammar';
import { view } from '../../state/view.svelte';
import { whenIdle } from '../../ui/when-idle';
import { loadDesk, type Desk } from './desk-loader';
import { byId, shapesWithout } from './lookup';
import { summaryOf, type TownSummary } from './summary';

/** What the page was given of the town. */
export interface Given {
	readonly rows: readonly Row[];
	readonly summary: TownSummary;
	readonly picture: Picture;
}

/**
 * What the view leaves of the town: the same for list, tray, map and counts. Until the desk has been loaded
 * everything is left; it comes at once where the address or the reader asks for it, and else when the line is idle.
 */
export class Filtering {
	desk = $state.raw<Desk | null>(null);
	/** Set when the desk could not be had: rows are plain links then. */
	failed = $state(false);
	/** The question in the address, once the desk is there. */
	asking = $state.raw<InstanceType<Desk['Asking']> | null>(null);

	readonly #given: Given;
	/** The times that the reports tell of; the one that is looked at, null for now and for one that no report has. */
	readonly moments = $derived.by(() => this.desk?.momentsOf(this.desk.contents) ?? []);
	readonly #wanted = $derived.by(() => view.current.moment);
	readonly moment = $derived.by(() => this.moments.find(({ id }) => id === this.#wanted) ?? null);
	/** Every feature as it was known then, and those of them that its plan speaks of; none without the desk. */
	readonly entries: readonly Entry[] = $derived.by(() => {
		const known = this.desk?.entries ?? [];
		return this.desk && this.moment ? this.desk.entriesAt(known, this.moment.id) : known;
	});
	readonly byId: ReadonlyMap<string, Entry> = $derived.by(() => byId([...(this.desk?.entries ?? []), ...this.entries]));
	readonly planned: readonly Entry[] = $derived.by(
		() => (this.moment && this.desk?.plannedAt(this.entries, this.moment.id)) ?? [],
	);
	readonly #index = $derived.by(() => this.desk?.filterIndexOf(this.entries));
	readonly result = $derived.by(() => {
		const { datasets, filter } = view.current;
		return this.desk && this.#index
			? this.desk.applyFilter(this.#index, datasets, filter, this.asking?.asked ?? null)
			: null;
	});
	readonly summary = $derived.by(() => (this.result ? summaryOf(this.result) : this.#given.summary));
	/** Features that are left, with all that is said of them, in the order of the data; none without the desk. */
	readonly left = $derived.by(() => this.result?.matches.map((i) => this.entries[i]!) ?? []);
	readonly rows: readonly Row[] = $derived.by(() =>
		this.desk ? this.desk.sortFeatures(this.left, view.current.sort, this.#language) : this.#given.rows,
	);
	/** Shapes that show nothing of what is left. */
	readonly receded = $derived.by(() => {
		if (this.rows.length === this.#given.rows.length) return NONE;
		// What a question is asked about stays in sight, though it is no answer.
		const subject = this.#given.rows.filter(({ id }) => id === this.asking?.subject);
		return shapesWithout(this.#given.picture, [...this.rows, ...subject]);
	});

	readonly #language: Language;

	constructor(given: Given, language: Language) {
		this.#given = given;
		this.#language = language;
		$effect(() => {
			const { desk } = this;
			if (desk) untrack(() => (this.asking = new desk.Asking(language, desk.entries)));
		});
		$effect(() => {
			if (!view.running || this.desk) return;
			const wanted = formatView({ ...view.current, camera: null, base: null }) !== '';
			return wanted ? void this.load() : whenIdle(() => void this.load());
		});
	}

	/** Brings the desk; without it the page still shows everything. */
	async load(): Promise<void> {
		try {
			this.desk = await loadDesk(this.#language);
			this.failed = false;
		} catch (reason) {
			this.failed = true;
			console.info('The desk could not be loaded; everything stays in view.', reason);
		}
	}
}

const NONE: readonly string[] = [];
