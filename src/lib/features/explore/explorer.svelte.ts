import { tick } from 'svelte';
import { DATASETS, type Dataset } from '../../core/datasets';
import type { Filter } from '../../core/filter/filter';
import type { Language } from '../../core/language/languages';
import type { Viewport } from '../../core/projection/mercator';
import type { MapHandle } from '../../map/arrival';
import { view } from '../../state/view.svelte';
import { Filtering, type Given } from './filtering.svelte';
import { Kit } from './kit.svelte';
import { byId, distinct, shownBy } from './lookup';
import type { Stop } from './stops';
import type { Tool } from './Tools.svelte';

/**
 * What the panes of the map page share: what is selected, pointed at, compared, and what a reader does.
 * What belongs into a link stands in the address (see `view`); the rest lives as long as the page.
 */
export class Explorer {
	readonly filtering: Filtering;
	/** The panel that is open above the list. */
	tool = $state<Tool | null>(null);
	/** How high a phone's sheet stands. */
	stop = $state<Stop>('half');
	/** Id that the pointer or the focus is on. */
	pointed = $state<string | null>(null);
	/** What the map shows; null before it is known. */
	viewport = $state.raw<Viewport | null>(null);
	/** The live map, once it is there. */
	live = $state.raw<MapHandle | null>(null);
	/** Money and time on the map; taking away; what the reader brings. */
	readonly phase;
	readonly carry;
	readonly bring;
	/** Where the card of the selected feature stands; focus goes there from the keyboard. */
	card = $state<HTMLElement>();

	readonly #given: Given;
	/** Everything under the last click on the map. */
	#picked = $state.raw<readonly string[]>([]);
	/** Selected by the link that opened the page, with a camera of its own: the map stays where it says. */
	#linked = $state<string | null>(null);

	readonly #sized = $derived.by(() => view.current.sized);

	readonly byId = $derived.by(() => byId(this.#given.rows));
	/** The row that is selected, and its feature with all that is said of it, once that is here. */
	readonly row = $derived.by(() => this.byId.get(view.current.select ?? '') ?? null);
	readonly selected = $derived.by(() => this.filtering.byId.get(view.current.select ?? '') ?? null);
	readonly compared = $derived.by(() => view.current.compare.flatMap((id) => this.filtering.byId.get(id) ?? []));
	readonly hovered = $derived.by(() => this.byId.get(this.pointed ?? '')?.shownBy ?? []);
	/** Everything under the click that selected what is selected, smallest first, where it is more than that. */
	readonly picks = $derived.by(() =>
		this.#picked.length > 1 && this.row && this.#picked.includes(this.row.id)
			? this.#picked.flatMap((id) => this.byId.get(id) ?? [])
			: [],
	);
	/** What money and time change on the map, once their part is there. */
	readonly overlay = $derived.by(() => {
		const { entries, moment, left, planned } = this.filtering;
		const told = { entries, then: moment !== null, left, planned, sized: this.#sized };
		return this.#sized || moment ? this.phase.now?.overlayOf(this.#given.picture, told) : undefined;
	});
	/** What the map has to bring into view. */
	readonly subject = $derived.by(() => (this.selected?.id === this.#linked ? null : (this.selected?.bounds ?? null)));

	constructor(given: Given, language: Language) {
		this.#given = given;
		this.filtering = new Filtering(given, language);
		this.phase = new Kit(async () => (await import('./kits')).loadPhase(language));
		this.carry = new Kit(async () => (await import('./kits')).loadCarry(language));
		this.bring = new Kit(async () => (await import('./kits')).loadBring(language));
		$effect(() => {
			if (this.#sized || this.filtering.moment) void this.phase.load();
		});
		// What a reader brought outlasts the way to another page and back.
		$effect(() => {
			if (this.filtering.asking?.hasYours) void this.bring.load();
		});
		let opened = false;
		$effect(() => {
			if (!view.running || opened) return;
			opened = true;
			this.#linked = view.current.camera && view.current.select;
		});
	}

	/** Opens a panel above the list, and brings what it needs. */
	open(tool: Tool | null): void {
		this.tool = tool;
		void this.filtering.load();
		if (tool === 'money') void this.phase.load();
		if (tool === 'files') void Promise.all([this.carry.load(), this.bring.load()]);
	}

	/** Files that were dropped onto the page. */
	async take(files: readonly File[]): Promise<void> {
		if (files.length === 0) return;
		this.open('files');
		(await this.bring.load())?.bringing.take(files);
	}

	/** Selecting shows: overlays that hide the feature come on. From the keyboard, focus goes along. */
	async select(id: string | null, byKeyboard = false): Promise<void> {
		const entry = id ? this.byId.get(id) : undefined;
		const needed = entry
			? [entry.dataset, ...entry.shownBy.flatMap((shape) => this.byId.get(shape)?.dataset ?? [])]
			: [];
		this.#linked = null;
		const desk = this.filtering.load();
		if (id && this.stop === 'low') this.stop = 'half';
		const on = view.current.datasets;
		await view.choose({ select: id, datasets: DATASETS.filter((name) => on.includes(name) || needed.includes(name)) });
		if (!byKeyboard) return;
		await desk;
		await tick();
		this.card?.focus();
	}

	/** Selects the smallest of the shapes under a click; each comes before the projects that it shows. */
	pick(shapes: readonly string[]): void {
		// What the filter leaves comes first; the rest only where it is still to be seen.
		const { rows } = this.filtering;
		const [left, all] = [shownBy(shapes, rows), shownBy(shapes, this.#given.rows)].map((under) =>
			under.map(({ id }) => id),
		);
		this.#picked = distinct([...left!, ...(view.current.alone ? [] : all!)]);
		void this.select(this.#picked[0] ?? null);
	}

	/** The next, or the one before, of what is under the click. */
	step(by: number): void {
		const { picks, row } = this;
		if (!row || picks.length === 0) return;
		void this.select(picks[(picks.indexOf(row) + by + picks.length) % picks.length]!.id);
	}

	/** Takes the selection away; focus that was in the card returns to the row. */
	async close(): Promise<void> {
		const row = document.querySelector<HTMLElement>(`a[data-id="${CSS.escape(this.selected?.id ?? '')}"]`);
		const inside = this.card?.contains(document.activeElement);
		await this.select(null);
		if (inside) row?.focus({ preventScroll: true });
	}

	toggle(dataset: Dataset): void {
		const on = view.current.datasets;
		void view.choose({
			datasets: DATASETS.filter((name) => (name === dataset ? !on.includes(name) : on.includes(name))),
		});
	}

	narrow(change: Partial<Filter>): void {
		void view.choose({ filter: { ...view.current.filter, ...change } });
	}

	compare(id: string): void {
		const ids = this.compared.map((entry) => entry.id);
		void view.choose({ compare: ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id] });
	}
}
