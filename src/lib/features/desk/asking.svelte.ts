import type { Geometry } from 'geojson';
import type { Answer } from '../../core/ask/answer';
import type { Ask } from '../../core/ask/ask';
import type { Entry } from '../../core/atlas/entry';
import type { Language } from '../../core/language/languages';
import { loadTranslate, type Translate } from '../../core/language/translate';
import type { LngLat } from '../../core/projection/mercator';
import { parseYours } from '../../core/bring/ids';
import type { Refused } from '../../core/bring/refusal';
import { view } from '../../state/view.svelte';
import { brought } from '../bring/brought.svelte';
import { askYours } from '../bring/ask-yours';

type Module = typeof import('../ask/kit');
type Sketch = InstanceType<Module['Sketch']>;
type SketchTool = Sketch['tool'];

/** The tools for questions and measurements, with the town's geometry. */
interface Kit extends Module {
	t: Translate<'ask'>;
	ground: Awaited<ReturnType<Module['loadDesk']>>;
}

/** The question in the address and its answer, and what is being drawn; its tools come when they are needed. */
export class Asking {
	kit = $state.raw<Kit | null>(null);
	/** Set when the tools could not be had: then the question is not answered. */
	failed = $state(false);
	sketch = $state.raw<Sketch | null>(null);
	/** The band that the question reaches over, to be seen. */
	reach = $state.raw<Geometry | null>(null);

	readonly #language: Language;
	readonly #entries: readonly Entry[];
	/** As the address has it: the same words ask nothing new, wherever the map moves. */
	readonly #text = $derived.by(() => view.current.filter.ask);
	readonly ask: Ask | null = $derived.by(() => (this.kit && this.#text ? this.kit.parseAsk(this.#text) : null));
	/** Shape of what the reader brought and asks about; undefined while it is on its way, null where it is not here. */
	#own = $state.raw<Geometry | null | undefined>(null);
	/** Whether that is here, but has more positions than a question may be about. */
	#tooDetailed = $state(false);
	readonly answer = $derived.by((): Answer | null => {
		if (!this.kit || !this.ask || this.#own === undefined) return null;
		const answer = this.kit.ground.answer(this.ask, this.#own);
		return this.#tooDetailed ? { ...answer, subject: 'tooDetailed' } : answer;
	});
	/** Whether nothing can be said, as against nothing being there. */
	readonly isRefused = $derived.by(() => this.answer?.ids.length === 0 && this.answer.refused.length > 0);
	/** Id of the feature that is asked about. */
	readonly subject = $derived.by(() => (this.ask ? subjectOf(this.ask) : null));
	/** Whether a reader brought anything, on this page or before the way to another one and back. */
	readonly hasYours = $derived(brought.arrivals.length > 0);
	/** Ids that answer the question; null without one, or while it is not answered yet. */
	readonly asked = $derived.by(() => (this.answer ? idsOf(this.answer) : null));

	/** To be made where effects may be: in a component, or in a root of their own. */
	constructor(language: Language, entries: readonly Entry[]) {
		this.#language = language;
		this.#entries = entries;
		$effect(() => {
			if (this.#text) void this.load();
		});
		$effect(() => {
			const { ask, kit } = this;
			let over = false;
			this.reach = null;
			void kit
				?.reachOf(ask, (id) => this.#geometryOf(id))
				.then((band) => {
					if (!over) this.reach = band;
				});
			return () => (over = true);
		});
		// A subject of the reader's own comes from whoever keeps its file; where that is not here, nothing does.
		$effect(() => {
			const { subject } = this;
			const arrival = subject === null ? null : brought.find(subject);
			const wanted = subject === null ? null : parseYours(subject);
			let over = false;
			this.#own = arrival && wanted ? undefined : null;
			this.#tooDetailed = false;
			if (arrival && wanted)
				void arrival
					.ask('shape', wanted.number)
					.then((shape) => ({ shape, why: null }))
					.catch(({ why }: Partial<Refused>) => ({ shape: null, why }))
					.then(({ shape, why }) => {
						if (over) return;
						this.#own = shape;
						this.#tooDetailed = why === 'tooDetailed';
					});
			return () => (over = true);
		});
		// What of the reader's own answers the same question, told beside the town's.
		$effect(() => {
			const { ask, kit } = this;
			const [files, own] = [brought.here, this.#own];
			let over = false;
			brought.met = null;
			if (ask && kit && files.length > 0 && own !== undefined)
				void askYours(ask, files, (id) => this.#geometryOf(id)).then((met) => {
					if (!over) brought.met = met && { ask: kit.formatAsk(ask), files: met };
				});
			return () => (over = true);
		});
	}

	/** Brings the tools. */
	async load(): Promise<void> {
		if (this.kit) return;
		this.failed = false;
		try {
			const [module, t] = await Promise.all([import('../ask/kit'), loadTranslate(this.#language, 'ask')]);
			this.kit = { ...module, t, ground: await module.loadDesk(this.#language, this.#entries) };
		} catch (reason) {
			this.failed = true;
			console.info('Questions cannot be answered now.', reason);
		}
	}

	/** Shape of a feature of the town, or of what the reader brought and asks about. */
	#geometryOf(id: string): Geometry | null {
		return id === this.subject && this.#own ? this.#own : (this.kit?.ground.geometryOf(id) ?? null);
	}

	/** Takes up a tool for drawing, or lays it down. */
	take(tool: SketchTool | null): void {
		const { kit } = this;
		this.sketch = kit && tool ? new kit.Sketch(tool, kit.ground.snap, () => (this.sketch = null)) : null;
	}

	point(at: LngLat, metresPerPixel: number): void {
		this.sketch?.add(at, metresPerPixel);
	}

	follow(at: LngLat | null): void {
		if (this.sketch) this.sketch.cursor = at;
	}

	/** Puts a question into the address; null takes it away. */
	put(ask: Ask | null): void {
		const text = ask && this.kit ? this.kit.formatAsk(ask) : null;
		void view.choose({ filter: { ...view.current.filter, ask: text } });
	}

	/** A question of the address in words; null for what is none. */
	words(text: string, nameOf: (id: string) => string | undefined): string | null {
		const { kit } = this;
		if (!kit) return text;
		const ask = kit.parseAsk(text);
		return ask && kit.askWords(ask, kit.t, (id) => nameOf(id) ?? brought.nameOf(id));
	}
}

function subjectOf(ask: Ask): string | null {
	if (ask.kind === 'crosses') return ask.id;
	return 'of' in ask && ask.of.kind === 'feature' ? ask.of.id : null;
}

const idsOf = ({ ids }: { ids: readonly string[] }): ReadonlySet<string> => new Set(ids);
