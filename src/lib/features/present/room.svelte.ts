import { isStep, type Action, type Step } from '../../core/scene/actions';
import type { Language } from '../../core/language/languages';
import type { Deck, Scene, ScenePage } from '../../core/scene/scene';
import { ScenePlace } from '../../state/scene-place.svelte';
import { toggleFullscreen } from './fullscreen';
import type { Gate } from './kiosk';
import { Marks } from './marks.svelte';
import { openPresenter, presenterAddress } from './open-presenter';
import { WakeLock } from './wake-lock.svelte';

/** What lies over the stage, one at a time. */
export type Panel = 'overview' | 'goto' | 'help';
/** What the pointer does: shows a ring, draws, or neither. */
export type Tool = 'ring' | 'pen';
/** What the room has to say beside the scene, `present.room.note.…`. */
export type Note = 'waiting' | 'noFullscreen';

/** The room's own window: which scene is shown and what lies over it. Everything that steps, steps here. */
export class Room {
	/** All scenes; null until they have come, when only the scene of the address is there. */
	deck = $state.raw<Deck | null>(null);
	black = $state(false);
	playing = $state(false);
	panel = $state<Panel | null>(null);
	tool = $state<Tool | null>(null);
	note = $state<Note | null>(null);
	/** Whole seconds until it steps on by itself; null while it does not play. */
	left = $state<number | null>(null);
	/** A kiosk's say in what is asked for. It plays round and round, and no step of it is in the history. */
	kiosk = $state.raw<Gate | null>(null);
	/** Address of the presenter's window where the browser would not open it: a link is left to be clicked. */
	blocked = $state<string | null>(null);
	/** What is pointed at and drawn, here and in the presenter's window. */
	readonly marks = new Marks();
	/** What keeps the screen on. */
	readonly wake = new WakeLock();

	readonly #place = new ScenePlace();
	readonly #opened: () => ScenePage;
	/** Place of the scene among all of them; -1 while they are not there. */
	readonly #at: number = $derived.by(() => {
		const id = this.#place.current;
		return id === null && this.deck ? 0 : (this.deck?.scenes.findIndex((scene) => scene.id === id) ?? -1);
	});
	readonly scene: Scene = $derived.by(() => this.deck?.scenes[this.#at] ?? this.#opened().scene);
	readonly index: number = $derived.by(() => (this.#at < 0 ? this.#opened().index : this.#at));
	readonly count: number = $derived.by(() => this.deck?.scenes.length ?? this.#opened().count);
	/** Ids of the scenes beside this one; null at either end. */
	readonly previous: string | null = $derived.by(() =>
		this.deck ? (this.deck.scenes[this.index - 1]?.id ?? null) : this.#opened().previous,
	);
	readonly next: string | null = $derived.by(() =>
		this.deck ? (this.deck.scenes[this.index + 1]?.id ?? null) : this.#opened().next,
	);
	readonly language: Language;
	/** What was asked for before all scenes were there. */
	#waiting: Action[] = [];

	constructor(language: Language, opened: () => ScenePage) {
		this.language = language;
		this.#opened = opened;
	}

	/** Year of the report that is presented. */
	get year(): string {
		return this.#opened().year;
	}

	/** All scenes are there: what was asked for meanwhile is done now, in its order. */
	receive(deck: Deck): void {
		this.deck = deck;
		if (this.note === 'waiting') this.note = null;
		for (const action of this.#waiting.splice(0)) this.act(action);
	}

	/** All scenes could not be had yet. */
	miss(): void {
		this.note = 'waiting';
	}

	/** Shows a scene, and nothing over it. @param replace whether Back is not to come here again. */
	go(id: string, replace = this.kiosk !== null): void {
		this.black = false;
		this.panel = null;
		if (id === this.scene.id || this.deck?.scenes.every((scene) => scene.id !== id)) return;
		void this.#place.go(this.language, this.year, id, replace);
	}

	/** Does what a key, a button or the presenter's window asks for. */
	act(action: Action): void {
		if (this.kiosk && !this.kiosk.allows(action)) return;
		if (this.note !== 'waiting') this.note = null;
		if (isStep(action)) this.#step(action);
		else if (action === 'blackout') this.#blackOut(!this.black);
		else if (action === 'autoplay') this.playing = !this.playing;
		else if (action === 'ring' || action === 'pen') this.tool = this.tool === action ? null : action;
		else if (action === 'fullscreen') void this.#fillScreen();
		else if (action === 'presenter') this.blocked = openPresenter(this) ? null : presenterAddress(this);
		else this.#open(action);
	}

	#step(action: Step): void {
		if (!this.deck) {
			this.#waiting.push(action);
			return;
		}
		const { scenes } = this.deck;
		const at = { next: this.index + 1, previous: this.index - 1, first: 0, last: scenes.length - 1 }[action];
		this.go((scenes[at] ?? this.scene).id);
	}

	/** Nothing shines through: what lies over the stage goes as well. */
	#blackOut(black: boolean): void {
		this.black = black;
		if (black) this.panel = null;
	}

	/** A panel, or the scene again where all was black: nobody chooses before an audience that sees nothing. */
	#open(panel: Panel): void {
		if (this.black) this.black = false;
		else if (!this.deck && panel !== 'help') this.#waiting.push(panel);
		else this.panel = this.panel === panel ? null : panel;
	}

	async #fillScreen(): Promise<void> {
		if (!(await toggleFullscreen())) this.note = 'noFullscreen';
	}
}
